/** What becomes of a deal that gets a status, a next action, or another day: the rules, the same for one deal and for many. */
import type { Day } from './days'
import { type Deal, type NextAction, OPEN, type Status } from './deal'
import { type Pipeline, saleStages, stageOf } from './pipeline'

/** What a status asks for: standby a day to wake on, lost and cancelled a reason. */
export type StatusChange =
  | { status: 'todo'; nextAction?: NextAction }
  | { status: 'standby'; until: Day }
  | { status: 'won' }
  | { status: 'lost'; reason: string; rival?: string }
  | { status: 'cancelled'; reason: string }

/** The day, the reason and the rival that go with a status. */
export const detailsOf = (to: StatusChange): { until?: Day; reason?: string; rival?: string } => ({
  until: to.status === 'standby' ? to.until : undefined,
  reason: to.status === 'lost' || to.status === 'cancelled' ? to.reason : undefined,
  rival: to.status === 'lost' ? to.rival : undefined,
})

/** Whether a deal has that status already, for the same reason, to the same rival and until the same day. */
export function hasStatus(deal: Pick<Deal, 'status' | 'standbyUntil' | 'reason' | 'rival'>, to: StatusChange): boolean {
  const { until, reason, rival } = detailsOf(to)
  const same = deal.standbyUntil === until && deal.reason === reason && deal.rival === rival
  const already = to.status === deal.status && same
  return already && !(to.status === 'todo' && to.nextAction)
}

/**
 * The deal with another status. Back to do without a next action means: look at it today.
 * @param pipeline its own, which a deal won needs: one that is won no longer goes from a stage after the sale back to the last one of the sale
 * @param at the instant (ISO, UTC) @param today its day
 */
export function withStatus<D extends Deal>(
  deal: D,
  to: StatusChange,
  pipeline: Pipeline | undefined,
  at: string,
  today: Day,
): D {
  const open = OPEN.includes(to.status)
  const asked = to.status === 'todo' ? to.nextAction : undefined
  // What was due long ago is not what is to be done first on coming back.
  const kept = deal.nextAction && deal.nextAction.day >= today ? deal.nextAction : { ...deal.nextAction, day: today }
  const { until, reason, rival } = detailsOf(to)
  return {
    ...(to.status === 'won' ? deal : backInSale(deal, pipeline, today)),
    status: to.status as Status,
    standbyUntil: until,
    reason,
    rival,
    closedAt: open ? undefined : at,
    closedDay: open ? undefined : today,
    nextAction: to.status === 'todo' ? (asked ?? kept) : deal.nextAction,
  }
}

function backInSale<D extends Deal>(deal: D, pipeline: Pipeline | undefined, today: Day): D {
  if (deal.status !== 'won' || !pipeline) return deal
  const last = saleStages(pipeline).at(-1)
  if (!last || !stageOf(pipeline, deal.stageId).after) return deal
  return { ...deal, stageId: last.id, stageSince: today }
}

/** The open deal with that next action, and so to do: planning something wakes a deal from standby. One that is closed is reopened by `withStatus`. */
export const withNext = <D extends Deal>(deal: D, nextAction: NextAction): D => ({
  ...deal,
  status: 'todo',
  standbyUntil: undefined,
  nextAction,
})

/** An open deal put off to a day: its next action, or its waking. */
export function putOff<D extends Deal>(deal: D, day: Day): D {
  if (deal.status === 'standby') return { ...deal, standbyUntil: day }
  return { ...deal, nextAction: { text: deal.nextAction?.text, day } }
}
