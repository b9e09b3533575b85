/** What deals won took in their stages. */
import { type Facts, STATUSES } from './facts'
import type { Column } from './stretch'

/** Nobody learns a standard of more days than this: see `stay.ts`. */
const LONGEST = 3650

/** The days that each deal won stood in a stage, all its stays there together, by the words of pipeline and stage: as `staysOf` has it. */
export function wonDays({ deals }: Facts, keep?: Column): Map<string, number[]> {
  const { col } = deals
  const won = STATUSES.indexOf('won')
  const found = new Map<string, number[]>()
  for (let d = 0; d < deals.n; d++) {
    if (!deals.alive[d] || col.status[d] !== won || !col.closedKept[d] || (keep && keep[d] !== 1)) continue
    const own = new Map<number, number>()
    const add = (stage: number, days: number) => own.set(stage, Math.min(LONGEST, (own.get(stage) ?? 0) + days))
    const stays = deals.listOf('stays', d)
    for (let k = 0; k < stays.length; k += 2) add(stays[k] as number, stays[k + 1] as number)
    const since = col.since[d] as number
    // What came after the closing is no stay of a sale.
    if ((col.closed[d] as number) >= since) add(col.stage[d] as number, (col.closed[d] as number) - since)
    for (const [stage, days] of own) {
      const key = `${col.pipeline[d]} ${stage}`
      const list = found.get(key)
      if (list) list.push(days)
      else found.set(key, [days])
    }
  }
  return found
}
