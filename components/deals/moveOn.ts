/** Moving a deal on: at once where nothing is asked on the way, else by a question in place. */
import type { Deal } from '../../lib/core/deal'
import { gateOf } from '../../lib/core/gate'
import type { Pipeline } from '../../lib/core/pipeline'
import { moveDeal } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import type { Prompt } from './dealMenu'

/**
 * @param ask opens the question
 * @param move the move where nothing is asked, for who need not say what was seen of the deal
 * @returns whether the deal moves at once
 */
export function moveOn(
  deal: Deal,
  pipeline: Pipeline,
  stageId: string,
  ask: (prompt: Prompt) => void,
  move: () => unknown = () => actOn(deal, (seen) => moveDeal(deal.id, stageId, seen)),
): boolean {
  if (gateOf(pipeline, deal, stageId)) {
    ask(`gate:${stageId}`)
    return false
  }
  void move()
  return true
}
