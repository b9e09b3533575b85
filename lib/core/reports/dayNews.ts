/** What is new since the last working day: what was won, lost and cancelled, never added to one another, who and what came, and what was done. */
import { addDays, type Day } from '../days'
import { count } from './cells'
import { CYCLES, dayNumber, type Facts } from './facts'
import type { Cell, Period, ReportAbout, Said } from './report'
import { weekdayOf } from './stretch'
import { doneIn, endedIn } from './targetReached'

/** The working day before a day, Monday to Friday: of a Monday the Friday. */
export function lastWorkday(day: Day): Day {
  let before = addDays(day, -1)
  while (weekdayOf(dayNumber(before)) > 4) before = addDays(before, -1)
  return before
}

/** From the last working day to the day itself, both within it. */
export const sinceOf = (today: Day): Period => ({ from: lastWorkday(today), to: today })

/** One thing that is new: how many, or how many and what they come to. */
export type News = { id: string; name: Said; cells: readonly Cell[] }

const ENDED = ['won', 'lost', 'cancelled'] as const
const ACTS = ['meeting', 'call', 'email', 'note', 'done'] as const
const SUSPECT = CYCLES.indexOf('suspect')

/** Everything that is new in some days; what did not happen is nought, and said as such. */
export function newsOf(facts: Facts, days: Period, about: ReportAbout): News[] {
  const ended = endedIn(facts, days, about)
  return [
    ...ENDED.map((status): News => {
      const sums = ended[status]
      const name = { key: `status.${status}` } as const
      return { id: status, name, cells: sums.count ? [sums.counted(), sums.value()] : [sums.counted()] }
    }),
    { id: 'people', name: { key: 'summary.people' }, cells: [peopleIn(facts, days)] },
    ...(['opened', ...ACTS] as const).map((measure): News => {
      const done = doneIn(facts, measure, days, undefined, about)
      return {
        id: measure,
        name: { key: `goal.of.${measure}` },
        cells: [count(done.value, done.behind.of, done.behind.rows)],
      }
    }),
  ]
}

/** Leads and contacts who were added; suspects are rows of a list. */
function peopleIn({ people }: Facts, days: Period): Cell {
  const [from, to] = [dayNumber(days.from), dayNumber(days.to)]
  const rows: number[] = []
  for (let row = 0; row < people.n; row++) {
    const day = people.col.created[row] as number
    if (people.alive[row] && day >= from && day <= to && people.col.cycle[row] !== SUSPECT) rows.push(row)
  }
  return count(rows.length, 'people', () => rows)
}
