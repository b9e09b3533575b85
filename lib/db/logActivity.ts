/** A call, meeting or note written down together with what comes of it: one change, taken back by one Undo. */
import type { Day } from '../core/days'
import { OPEN } from '../core/deal'
import { withNext } from '../core/dealStatus'
import { note } from './deals'
import { RowGone } from './edit'
import { type ActivityDraft, layActivity, logLabel } from './work'
import { type Written, write } from './write'

/**
 * What is to be done next, and by when: of an open deal its next action, else a task on the same records.
 * `done`: the action that was planned on the deal before is ticked off with it.
 */
export type NextDraft = { text: string; day: Day; time?: string; dealId?: string; done?: boolean }

/**
 * Writes an activity down, and what is to be done next.
 * @throws RowGone where a record that it names is gone
 */
export async function logActivity(draft: ActivityDraft, next?: NextDraft): Promise<Written<{ activityId: string }>> {
  return write(logLabel(draft), async (w) => {
    const activityId = await layActivity(w, draft)
    if (!next) return { activityId }
    const { text, day, time, dealId } = next
    const deal = dealId === undefined ? undefined : await w.get('deals', dealId)
    if (dealId !== undefined && !deal) throw new RowGone('deals', dealId)
    // One that was closed meanwhile has no next action any more; what is to be done is still to be done.
    if (!deal || !OPEN.includes(deal.status)) {
      const about = { title: text, day, ...(time && { time }), links: [...draft.links] }
      w.put('tasks', { ...about, id: w.newId(), createdAt: w.now, updatedAt: w.now })
      return { activityId }
    }
    if (next.done && deal.nextAction?.text) note(w, deal, { kind: 'done', text: deal.nextAction.text })
    w.put('deals', { ...withNext(deal, { text, day, ...(time && { time }) }), updatedAt: w.now })
    return { activityId }
  })
}
