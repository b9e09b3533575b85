/**
 * Deals that were lost, and deals that were cancelled, by reason, rival or stage. The two are told apart everywhere and never added:
 * what was lost went to somebody else or met a no, what was cancelled was no sale to be had.
 */
import { type Facts, STATUSES } from './facts'
import { isWithin, type Stretch } from './stretch'
import { rateDay, Sums, type SumsTo } from './sums'

export type LostBy = 'reason' | 'rival' | 'stage'

/** `key`: a word. */
export type LostRow = { key: number; sums: Sums }

/** The rows of the deals that were closed so within the stretch. */
export function endedRows(
  { deals: { n, alive, col } }: Facts,
  status: 'lost' | 'cancelled',
  within: Stretch,
): number[] {
  const asked = STATUSES.indexOf(status)
  const rows: number[] = []
  for (let d = 0; d < n; d++) {
    if (col.status[d] === asked && alive[d] && isWithin(col.closed[d] as number, within, d)) rows.push(d)
  }
  return rows
}

/** A row for each key that occurs, those with most deals first, unknown last. */
export function lostRows(to: SumsTo, status: 'lost' | 'cancelled', by: LostBy, within: Stretch): LostRow[] {
  const { facts } = to
  const { col } = facts.deals
  const found = new Map<number, Sums>()
  for (const d of endedRows(facts, status, within)) {
    const key = col[by][d] as number
    let sums = found.get(key)
    if (!sums) {
      sums = new Sums(to)
      found.set(key, sums)
    }
    sums.add(d, rateDay(facts, d, within.to))
  }
  return [...found]
    .map(([key, sums]) => ({ key, sums }))
    .sort((a, b) => Number(a.key === 0) - Number(b.key === 0) || b.sums.count - a.sums.count || a.key - b.key)
}
