/**
 * A small copy of today's list beside the database, and of the days after it: the first opening of a large database after the
 * browser's start takes longer than a popup may. It is painted at once and taken for nothing more than that: what the
 * database says replaces it.
 */
import { addDays, type Day } from '../core/days'
import { outOfStandard } from '../db/outOfStandard'
import { pipelines, settings } from '../db/read'
import { reasonsOf } from '../db/reasons'
import { dealsIn, type TodayRow, todayList, withReasons } from '../db/today'
import { onWritten } from '../db/written'
import { isCopy, type KeptToday, keptToday, keyOf } from './keptCopy'
import { isPictured, keepPicturesOf } from './picture'
import { labelsIn } from './temperatures'

/** Rows that the tallest popup shows before it is scrolled. */
const ROWS = 20
export const SLOW_ROWS = 8
/** Over a long weekend, Margin may not be opened at all. */
const DAYS_AHEAD = 4

export type Draw = (day: Day, kept: KeptToday) => void
let draw: Draw | undefined

/** Says who draws a list that is kept, for the popup's first paint: what is below the screens cannot. */
export function drawKept(by: Draw): void {
  draw = by
}

/** Keeps what the database has just said of a day. */
export function keepToday(day: Day, { due, slow, done, pipelines: all, labels }: KeptToday): void {
  const copy: KeptToday = {
    due: { ...due, rows: due.rows.slice(0, ROWS).map(small) },
    slow: { ...slow, rows: slow.rows.map(small) },
    done,
    pipelines: all,
    labels,
  }
  try {
    const text = JSON.stringify(copy)
    if (localStorage.getItem(keyOf(day)) === text && isPictured(day, text)) return
    localStorage.setItem(keyOf(day), text)
    draw?.(day, copy)
  } catch {
    // No room, or none allowed: the next opening waits for the database, as it would without a copy.
  }
}

/** Keeps the lists of a day and of those after it up to date while this page is open, from each change that it writes. */
export function keepAhead(today: () => Day): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let changes = 0
  onWritten(() => {
    changes += 1
    const seen = changes
    clearTimeout(waiting)
    waiting = setTimeout(() => requestIdleCallback(() => keepQuietly(today(), () => changes !== seen)), SETTLED)
  })
}
/** One change seldom comes alone. */
const SETTLED = 300

/** The same as `keepDays`, for moments when nobody waits: without a copy the next opening is slower, and nothing else. */
export const keepQuietly = (today: Day, isOld?: () => boolean): void =>
  void keepDays(today, isOld).catch(() => undefined)

/**
 * Keeps the lists of a day and of those after it. What was kept of days before goes.
 * @param isOld whether something was written since: the rest is left then, for the next round does it, and who works off a list
 *   deal after deal does not wait for days to come
 */
export async function keepDays(today: Day, isOld: () => boolean = () => false): Promise<void> {
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => addDays(today, ahead))
  const [all, chosen] = await Promise.all([pipelines(), settings()])
  const labels = labelsIn(chosen ?? {})
  const done = keptToday(today)?.done ?? 0
  for (const day of days) {
    if (isOld()) return
    const [list, slow] = await Promise.all([todayList(day, ROWS), outOfStandard(day, SLOW_ROWS)])
    const due = withReasons(list, await reasonsOf(dealsIn(list), day))
    keepToday(day, { due, slow, done: day === today ? done : 0, pipelines: all, labels })
  }
  keepPicturesOf(new Set(days))
  const kept = new Set(days.map(keyOf))
  for (const name of Object.keys(localStorage)) if (isCopy(name) && !kept.has(name)) localStorage.removeItem(name)
}

/** A row with no more than its line shows. */
function small(row: TodayRow): TodayRow {
  if (row.kind === 'task') return row
  const { note: _note, ...deal } = row.deal
  return { ...row, deal: { ...deal, people: [], personIds: [], lists: [] } }
}
