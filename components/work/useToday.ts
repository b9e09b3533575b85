/** Today's work as the database says it, and until it does, as it was kept. */
import { useEffect, useMemo } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import { outOfStandard, type SlowList } from '../../lib/db/outOfStandard'
import { pipelines as allPipelines } from '../../lib/db/read'
import { reasonsOf } from '../../lib/db/reasons'
import { dealsIn, doneSince, type TodayList, todayList, withReasons } from '../../lib/db/today'
import { keptToday } from '../../lib/state/keptCopy'
import { keepQuietly, keepToday, SLOW_ROWS } from '../../lib/state/keptToday'
import { useKept } from '../../lib/state/live'
import { temperatureLabels } from '../../lib/state/temperatures'
import { useLeft, withoutLeft } from './useLeft'

/** @param limit how many rows are wanted of what is due */
export function useToday(today: Day, limit: number) {
  const due = useKept(() => todayList(today, limit), [today, limit])
  const pipelines = useKept(allPipelines, [])
  // What is due comes first: the rest can wait for it.
  const ready = due.value !== undefined
  const slow = useKept(async () => (ready ? outOfStandard(today, SLOW_ROWS) : undefined), [today, ready])
  const done = useKept(() => doneSince(new Date(`${today}T00:00`).toISOString()), [today])
  // What is due stands first; why it is out of standard besides is read after it, and until then stays as it was kept.
  const deals = due.value && dealsIn(due.value)
  const reasons = useKept(async () => (deals ? reasonsOf(deals, today) : undefined), [due.value, today])
  const labels = temperatureLabels.value
  const error = due.error ?? pipelines.error ?? slow.error ?? done.error

  const kept = useMemo(() => keptToday(today), [today])
  const before = useMemo(
    () => new Map(kept?.due.rows.flatMap((row) => (row.kind === 'deal' && row.out ? [[row.id, row.out]] : []))),
    [kept],
  )
  const why = reasons.value ?? before
  const left = useLeft(today)
  const list = useMemo(() => due.value && withReasons(withoutLeft(due.value, left), why), [due.value, why, left])
  const said =
    list && slow.value && pipelines.value && done.value !== undefined && labels
      ? { due: list, slow: slow.value, pipelines: pipelines.value, done: done.value, labels }
      : undefined
  useEffect(() => {
    if (said) keepToday(today, said)
  }, [said?.due, said?.slow, said?.pipelines, said?.done, said?.labels, today])
  useEffect(() => {
    if (!said) return
    const idle = requestIdleCallback(() => keepQuietly(today))
    return () => cancelIdleCallback(idle)
  }, [said !== undefined, today])

  // What is due can be worked off while what is out of standard, which takes longer, is still read.
  const isDueSaid = list && pipelines.value && done.value !== undefined && labels
  const below = slow.value ?? without(kept?.slow, list)
  return {
    ...(kept && !isDueSaid
      ? kept
      : { due: list, slow: below, pipelines: pipelines.value ?? [], done: done.value ?? 0, labels }),
    /** What is due is what was kept, and the database has not confirmed it yet. */
    checking: !isDueSaid && kept !== undefined,
    /** The same of what is out of standard. */
    checkingSlow: !said && kept !== undefined,
    error,
  }
}

/** What was kept, without what the database has just said to be due. */
function without(slow: SlowList | undefined, due: TodayList | undefined): SlowList | undefined {
  const ids = new Set(due?.rows.map(({ id }) => id))
  return slow && { ...slow, rows: slow.rows.filter(({ id }) => !ids.has(id)) }
}
