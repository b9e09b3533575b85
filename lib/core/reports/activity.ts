/**
 * The activity report: how many things happened and what came of them, by type, day, week or rep; the minutes spent, of those of
 * which the minutes are known; and the hours of the week in which they happened.
 */
import { type Facts, KINDS, NO_MINUTE } from './facts'
import { Outcomes } from './outcomes'
import { inPieces, type Steps, wholly } from './steps'
import { type Stretch, weekdayOf, weekOf } from './stretch'

export type ActivityBy = 'type' | 'day' | 'week' | 'rep'

/**
 * `key`: a word, the day on which a day or week begins, or of a type below 0 the kind: see `kindKey`. `timed`: of how many the minutes
 * are known; `minutes`: of those together. `outcomes` by their words; of the others nobody said what came of it.
 */
export type ActivityRow = {
  key: number
  n: number
  minutes: number
  timed: number
  outcomes: ReadonlyMap<number, number>
}

/** What somebody did; the other kinds Margin writes down by itself. By the number of the kind. */
export const IS_DONE = Uint8Array.from(KINDS, (kind) =>
  Number(['email', 'call', 'meeting', 'note', 'done'].includes(kind)),
)

/** The key of activities that are of no type of the user's own: their kind tells them apart then. */
export const kindKey = (kind: number): number => -1 - kind

/** The key of the row in which an activity counts; of days and weeks their first day. */
export function activityKey({ activities: { col } }: Facts, by: ActivityBy, i: number): number {
  if (by === 'day') return col.day[i] as number
  if (by === 'week') return weekOf(col.day[i] as number)
  if (by === 'rep') return col.rep[i] as number
  return (col.type[i] as number) || kindKey(col.kind[i] as number)
}

/** The rows of the activities that count, in their order. */
export function* doneRows({ activities: { n, alive, col } }: Facts, { from, to, keep }: Stretch): Steps<Uint32Array> {
  const { day, kind } = col
  const rows = new Uint32Array(n)
  let found = 0
  yield* inPieces(n, (first, end) => {
    for (let i = first; i < end; i++) {
      const on = day[i] as number
      if (on < from || on > to || !alive[i] || !IS_DONE[kind[i] as number] || (keep && keep[i] !== 1)) continue
      rows[found++] = i
    }
  })
  return rows.subarray(0, found)
}

/**
 * A row for each key that occurs; by day and by week one for every day and week of the stretch, also those on which nothing happened.
 * Words by how many there are, most first, unknown last; days in their order.
 */
export const activityRows = (facts: Facts, by: ActivityBy, within: Stretch): ActivityRow[] =>
  wholly(activitySteps(facts, by, within, wholly(doneRows(facts, within))))

/** @param done the rows that count: see `doneRows` */
export function* activitySteps(facts: Facts, by: ActivityBy, within: Stretch, done: Uint32Array): Steps<ActivityRow[]> {
  const step = by === 'day' ? 1 : by === 'week' ? 7 : 0
  // Keys are few and near each other: each has a place in arrays, which are quicker than any map.
  const least = step ? (step === 7 ? weekOf(within.from) : within.from) : -KINDS.length
  const size = (step ? within.to : facts.words.all.length) - least + 1
  const [n, sum, timed] = [new Uint32Array(size), new Float64Array(size), new Uint32Array(size)]
  const outcomes = new Outcomes(facts.words.all.length)
  const { minutes, outcome, day, type, kind, rep } = facts.activities.col
  yield* inPieces(done.length, (first, end) => {
    for (let at = first; at < end; at++) {
      const i = done[at] as number
      // As `activityKey` has it, without asking a function a million times.
      const key = step
        ? step === 7
          ? weekOf(day[i] as number)
          : (day[i] as number)
        : by === 'rep'
          ? (rep[i] as number)
          : (type[i] as number) || kindKey(kind[i] as number)
      const place = key - least
      n[place] = (n[place] as number) + 1
      const took = minutes[i] as number
      if (took >= 0) {
        sum[place] = (sum[place] as number) + took
        timed[place] = (timed[place] as number) + 1
      }
      const came = outcome[i] as number
      if (came) outcomes.add(place, came)
    }
  })
  const rows: ActivityRow[] = []
  for (let place = 0; place < size; place += step || 1) {
    if (!step && !n[place]) continue
    const counts = { n: n[place] as number, minutes: sum[place] as number, timed: timed[place] as number }
    rows.push({ key: place + least, ...counts, outcomes: outcomes.of(place) })
  }
  if (step) return rows
  return rows.sort((a, b) => Number(a.key === 0) - Number(b.key === 0) || b.n - a.n || a.key - b.key)
}

/** How many happened in each hour of the week: 7 × 24 numbers, from Monday at midnight on, by the user's clock. */
export const heatMap = (facts: Facts, within: Stretch): Uint32Array =>
  wholly(heatSteps(facts, wholly(doneRows(facts, within))))

/** @param done the rows that count: see `doneRows` */
export function* heatSteps(facts: Facts, done: Uint32Array): Steps<Uint32Array> {
  const cells = new Uint32Array(7 * 24)
  const { day, minute } = facts.activities.col
  yield* inPieces(done.length, (first, end) => {
    for (let at = first; at < end; at++) {
      const i = done[at] as number
      const of = minute[i] as number
      if (of === NO_MINUTE) continue
      const cell = weekdayOf(day[i] as number) * 24 + Math.floor(of / 60)
      cells[cell] = (cells[cell] as number) + 1
    }
  })
  return cells
}
