/** How far deals came in their pipeline, whatever became of them. */
import type { Pipeline } from '../pipeline'
import type { Facts } from './facts'

/**
 * How far each deal of a pipeline came: the furthest of its stages in which it ever stood, 0 for the first; -1 for deals of others.
 * One whose stage is gone stands in the first.
 */
export function ranksIn({ deals, words }: Facts, pipeline: Pipeline): Int16Array {
  const ranks = new Int16Array(deals.n).fill(-1)
  const own = words.of(pipeline.id)
  const place = new Map(pipeline.stages.map(({ id }, n) => [words.of(id), n] as const))
  for (let d = 0; d < deals.n; d++) {
    if (deals.col.pipeline[d] !== own) continue
    let best = place.get(deals.col.stage[d] as number) ?? 0
    const stays = deals.listOf('stays', d)
    for (let k = 0; k < stays.length; k += 2) best = Math.max(best, place.get(stays[k] as number) ?? 0)
    ranks[d] = best
  }
  return ranks
}
