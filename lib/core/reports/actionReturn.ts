/**
 * The return of one action: of the people to whom something was done in a stretch of days, such as a call of one type, how many had
 * a deal made within so many days of the first time, and what came of those. It says what followed, not what it followed from.
 */
import { doneRows, kindKey } from './activity'
import { IS_PERSON, linkRow, STATUSES } from './facts'
import { inPieces, type Steps, wholly } from './steps'
import { type Stretch, turned } from './stretch'
import { rateDay, Sums, type SumsTo } from './sums'

/**
 * `withDeal` of the people have a deal made from the day of the first such activity on, within the window; `withWon` one of these
 * won. `deals`: these, each once; `won` of them. Of people and deals their rows.
 */
export type ActionReturn = {
  activities: number
  minutes: number
  timed: number
  people: number[]
  withDeal: number
  withWon: number
  deals: number[]
  won: Sums
}

const NEVER = 2 ** 31 - 1
const WON = STATUSES.indexOf('won')

/**
 * @param type the action, as `activityKey` has it @param within `keep` is of activities
 * @param window days after the first such activity in which a deal counts as following it
 */
export const actionReturn = (to: SumsTo, type: number, within: Stretch, window: number): ActionReturn =>
  wholly(actionSteps(to, type, within, window))

export function* actionSteps(to: SumsTo, type: number, within: Stretch, window: number): Steps<ActionReturn> {
  const { facts } = to
  const { activities, deals, people } = facts
  const first = new Int32Array(people.n).fill(NEVER)
  let [n, minutes, timed] = [0, 0, 0]
  const { start, count, values } = activities.lists.links
  const { day, kind, type: named, minutes: took } = activities.col
  const done = yield* doneRows(facts, within)
  yield* inPieces(done.length, (begin, end) => {
    for (let at = begin; at < end; at++) {
      const i = done[at] as number
      if (((named[i] as number) || kindKey(kind[i] as number)) !== type) continue
      n++
      if ((took[i] as number) >= 0) {
        timed++
        minutes += took[i] as number
      }
      const on = day[i] as number
      const from = start[i] as number
      for (let k = from; k < from + (count[i] as number); k++) {
        const link = values[k] as number
        if ((link & 3) === IS_PERSON && on < (first[linkRow(link)] as number)) first[linkRow(link)] = on
      }
    }
  })
  const dealsOf = turned(deals.lists.people, deals, people.n)
  const followed = new Set<number>()
  const won = new Sums(to)
  const touched: number[] = []
  let [withDeal, withWon] = [0, 0]
  for (let p = 0; p < people.n; p++) {
    const day = first[p] as number
    // Somebody who was deleted since is nobody to whom anything was done.
    if (day === NEVER || !people.alive[p]) continue
    touched.push(p)
    let [has, hasWon] = [false, false]
    for (let k = dealsOf.at[p] as number; k < (dealsOf.at[p + 1] as number); k++) {
      const d = dealsOf.to[k] as number
      const made = deals.col.created[d] as number
      if (made < day || made > day + window) continue
      has = true
      const isWon = deals.col.status[d] === WON
      if (isWon) hasWon = true
      if (isWon && !followed.has(d)) won.add(d, rateDay(facts, d, within.to))
      followed.add(d)
    }
    if (has) withDeal++
    if (hasWon) withWon++
  }
  return { activities: n, minutes, timed, people: touched, withDeal, withWon, deals: [...followed], won }
}
