/** Contacts of accounts, month by month, counted in one pass over all activities. */
import type { Accounts } from './accounts'
import { type Facts, IS_DEAL, IS_PERSON, KINDS, linkRow, NO_DAY } from './facts'
import { inPieces, type Steps } from './steps'
import { firstOfMonth, monthOf, type Stretch } from './stretch'

const IS_CONTACT = Uint8Array.from(KINDS, (kind) => Number(['email', 'call', 'meeting'].includes(kind)))

/**
 * `months` of a stretch, the last day of each that is looked at. Of account `a` in month `m`: `cells[2 * (m * n + a)]` contacts, and behind it
 * the day of the last one up to the month's end. The two stand side by side, for they are always asked for together.
 */
export type PressureMonths = { months: { month: number; until: number }[]; cells: Int32Array }

/** @param today no month is looked at beyond it */
export function* pressureMonths(
  facts: Facts,
  { n, ofCompany, ofPerson }: Accounts,
  { from, to, keep }: Stretch,
  today: number,
): Steps<PressureMonths> {
  const { activities } = facts
  const { alive } = activities
  const { kind, day } = activities.col
  const { start, count, values } = activities.lists.links
  const end = Math.min(to, today)
  const first = monthOf(from)
  const months = Array.from({ length: Math.max(0, monthOf(end) - first + 1) }, (_, m) => ({
    month: first + m,
    until: Math.min(end, firstOfMonth(first + m + 1) - 1),
  }))
  const cells = new Int32Array(2 * months.length * n)
  for (let at = 1; at < cells.length; at += 2) cells[at] = NO_DAY
  const place = Int32Array.from({ length: Math.max(0, end - from + 1) }, (_, d) => monthOf(from + d) - first)
  /** An account that this activity was counted for beside the first one: few are linked to more than one. */
  const met: number[] = []
  if (months.length)
    yield* inPieces(activities.n, (begin, stop) => {
      for (let i = begin; i < stop; i++) {
        const on = day[i] as number
        if (on > end || on === NO_DAY || !IS_CONTACT[kind[i] as number] || !alive[i]) continue
        if (keep !== undefined && keep[i] !== 1) continue
        const inside = on >= from ? 1 : 0
        // What came before the stretch counts for how long it is quiet, and in no month.
        const row = (inside ? (place[on - from] as number) : 0) * n
        let known = -1
        if (met.length) met.length = 0
        const last = (start[i] as number) + (count[i] as number)
        for (let k = start[i] as number; k < last; k++) {
          const link = values[k] as number
          const table = link & 3
          if (table >= IS_DEAL) continue
          const account = (table === IS_PERSON ? ofPerson[linkRow(link)] : ofCompany[linkRow(link)]) as number
          // Each account once, also where two of its people were met.
          if (account < 0 || account === known || met.includes(account)) continue
          if (known < 0) known = account
          else met.push(account)
          const cell = 2 * (row + account)
          cells[cell] = (cells[cell] as number) + inside
          if (on > (cells[cell + 1] as number)) cells[cell + 1] = on
        }
      }
    })
  for (let at = 2 * n + 1; at < cells.length; at += 2)
    cells[at] = Math.max(cells[at] as number, cells[at - 2 * n] as number)
  return { months, cells }
}
