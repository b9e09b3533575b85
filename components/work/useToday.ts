/** Today's work as the database says it, and until it does, as it was kept. */
import { useEffect, useMemo } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import { outOfStandard } from '../../lib/db/outOfStandard'
import { pipelines as allPipelines } from '../../lib/db/read'
import { doneSince, todayList } from '../../lib/db/today'
import { keptToday } from '../../lib/state/keptCopy'
import { keepQuietly, keepToday, SLOW_ROWS } from '../../lib/state/keptToday'
import { useKept } from '../../lib/state/live'

/** @param limit how many rows are wanted of what is due */
export function useToday(today: Day, limit: number) {
  const due = useKept(() => todayList(today, limit), [today, limit])
  const pipelines = useKept(allPipelines, [])
  // What is due comes first: the rest can wait for it.
  const ready = due.value !== undefined
  const slow = useKept(async () => (ready ? outOfStandard(today, SLOW_ROWS) : undefined), [today, ready])
  const done = useKept(() => doneSince(new Date(`${today}T00:00`).toISOString()), [today])
  const error = due.error ?? pipelines.error ?? slow.error ?? done.error

  const kept = useMemo(() => keptToday(today), [today])
  const said =
    due.value && slow.value && pipelines.value && done.value !== undefined
      ? { due: due.value, slow: slow.value, pipelines: pipelines.value, done: done.value }
      : undefined
  useEffect(() => {
    if (said) keepToday(today, said)
  }, [said?.due, said?.slow, said?.pipelines, said?.done, today])
  useEffect(() => {
    if (!said) return
    const idle = requestIdleCallback(() => keepQuietly(today))
    return () => cancelIdleCallback(idle)
  }, [said !== undefined, today])

  return {
    ...(said ?? kept ?? { due: due.value, slow: slow.value, pipelines: pipelines.value ?? [], done: done.value ?? 0 }),
    /** It is what was kept, and the database has not confirmed it yet. */
    checking: !said && kept !== undefined,
    error,
  }
}
