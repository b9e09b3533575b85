/** What deals won took in their stages. */
import { type Facts, NO_DAY, STATUSES } from './facts'
import type { Column } from './stretch'

/** Nobody learns a standard of more days than this: see `stay.ts`. */
const LONGEST = 3650

/** As one number, for a place in a map: words are fewer than that. */
const WORDS = 2 ** 26
export const placeOf = (pipeline: number, stage: number): number => pipeline * WORDS + stage

/** The days that each deal won stood in a stage, all its stays there together, by `placeOf` pipeline and stage: as `staysOf` has it. */
export function wonDays({ deals }: Facts, keep?: Column): Map<number, number[]> {
  const { col } = deals
  const won = STATUSES.indexOf('won')
  const { start, count, values } = deals.lists.stays
  const found = new Map<number, number[]>()
  // Of one deal: few, so that they are quicker looked through than put in a map of its own.
  const stages: number[] = []
  const own: number[] = []
  const add = (stage: number, days: number) => {
    const at = stages.indexOf(stage)
    if (at >= 0) own[at] = Math.min(LONGEST, (own[at] as number) + days)
    else {
      stages.push(stage)
      own.push(Math.min(LONGEST, days))
    }
  }
  for (let d = 0; d < deals.n; d++) {
    if (!deals.alive[d] || col.status[d] !== won || !col.closedKept[d] || (keep && keep[d] !== 1)) continue
    stages.length = 0
    own.length = 0
    const first = start[d] as number
    for (let k = first; k < first + (count[d] as number); k += 2) add(values[k] as number, values[k + 1] as number)
    const since = col.since[d] as number
    // What came after the closing is no stay of a sale.
    if (since !== NO_DAY && (col.closed[d] as number) >= since)
      add(col.stage[d] as number, (col.closed[d] as number) - since)
    for (let i = 0; i < stages.length; i++) {
      const place = placeOf(col.pipeline[d] as number, stages[i] as number)
      const list = found.get(place)
      if (list) list.push(own[i] as number)
      else found.set(place, [own[i] as number])
    }
  }
  return found
}
