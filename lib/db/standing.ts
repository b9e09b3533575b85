/** Which deals stand in a stage or a pipeline: open ones, and those that ended there. */
import { type Deal, OPEN } from '../core/deal'
import { openAt } from '../core/dealOrder'
import { dealsStanding } from './counts'
import { db } from './db'

/** A stage, or without one the whole pipeline. */
export type Whereabouts = { pipelineId: string; stageId?: string }

/** Whether a deal stands there. */
export const isAt = (deal: Pick<Deal, 'pipelineId' | 'stageId'>, place: Whereabouts): boolean =>
  deal.pipelineId === place.pipelineId && (place.stageId === undefined || deal.stageId === place.stageId)

/** Comes after every id, and after every key that begins as asked. */
const END = '\uffff'
/** Deals read at a time where no index leads to them. */
const PAGE = 2_000

/**
 * Ids of all deals in a stage or a pipeline. The open ones are found by their index; for closed ones, which are in none, all
 * deals are read through, page by page, where the totals say that there are any: nothing that happens often.
 */
export async function standingAt(place: Whereabouts): Promise<string[]> {
  const prefix = openAt(place.pipelineId, place.stageId)
  const { closed } = await dealsStanding(place.pipelineId, place.stageId)
  const ids = await db.deals
    .where('lists')
    .between(prefix, prefix + END)
    .primaryKeys()
  if (!closed) return ids
  const wanted = ids.length + closed
  for (let after = '', ended = false; !ended && ids.length < wanted; ) {
    const page = await db.deals.where('id').between(after, END, false).limit(PAGE).toArray()
    ids.push(...page.filter((deal) => isAt(deal, place) && !OPEN.includes(deal.status)).map((deal) => deal.id))
    after = page.at(-1)?.id ?? END
    ended = page.length < PAGE
  }
  return ids
}
