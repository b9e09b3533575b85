/** What is done once a day, some time after midnight: old changes go, totals are checked. */
import { pruneHistory } from '../db/prune'
import { recount } from '../db/recount'
import { pruneReminders } from '../db/reminders'

/** @param now milliseconds since the epoch */
export async function tidyUp(now: number): Promise<void> {
  await navigator.locks.request('margin.night', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    await pruneHistory(now)
    await pruneReminders(now)
    await recount()
  })
}
