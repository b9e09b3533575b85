/** What the passing of time changes: how many actions are due. Counted anew each time; nothing is kept in memory. */
import { dayOf } from '../core/days'
import { dueCount } from '../db/counts'
import { setBadge } from '../platform/badge'

/** Counts what is due on the local day of `now`, shows it on the badge, and gives the number. */
export async function countDue(now: Date): Promise<number> {
  const due = await dueCount(dayOf(now))
  await setBadge(due)
  return due
}
