/**
 * How long a deal stood in the stages that it went through: kept on the deal when it leaves a stage, so that a standard can be
 * learnt from the deals that were won.
 */
import * as z from 'zod/mini'
import { type Day, daysBetween } from './days'

/** A stage that was left, and the whole days that the deal had stood in it that time. */
export const Stay = z.object({ stageId: z.string(), days: z.number() })
export type Stay = z.infer<typeof Stay>

type Standing = { stageId: string; stageSince: Day; closedDay?: Day; stays?: readonly Stay[] }

/** The deal in another stage, into which it comes on a day; its stay in the one that it leaves is kept. */
export function arrivedIn<T extends Standing>(deal: T, stageId: string, today: Day): T {
  return { ...deal, stageId, stageSince: today, stays: [...(deal.stays ?? []), ...staying(deal, today)] }
}

/** The stay that goes on, as it is on a day. A deal that was closed stayed until then; what came after is no stay of a sale. */
function staying({ stageId, stageSince, closedDay }: Standing, today: Day): Stay[] {
  if (closedDay !== undefined && closedDay < stageSince) return []
  // A clock that was put back makes no stay shorter than nothing.
  return [{ stageId, days: Math.max(0, daysBetween(stageSince, closedDay ?? today)) }]
}

/** Nobody learns a standard of more days than this; it bounds the rows in which stays are counted. */
const LONGEST = 3650

/**
 * The days that a closed deal stood in each of its stages, all its stays in a stage together. None where it is not known on which
 * day it was closed: a deal that was closed before stays were kept.
 */
export function staysOf(deal: Standing): Stay[] {
  const { closedDay } = deal
  if (closedDay === undefined) return []
  const days = new Map<string, number>()
  for (const stay of [...(deal.stays ?? []), ...staying(deal, closedDay)]) {
    days.set(stay.stageId, Math.min(LONGEST, (days.get(stay.stageId) ?? 0) + stay.days))
  }
  return [...days].map(([stageId, days]) => ({ stageId, days }))
}
