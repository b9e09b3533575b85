/** What becomes of old changes: they go after the days that the user set, but the last 10,000 stay in any case. */
import { db } from './db'

/** Changes that stay whatever their age. */
export const LEAST_KEPT = 10_000
export const USUAL_DAYS = 90
/** Changes that go in one transaction. */
const AT_ONCE = 500

/**
 * Forgets old changes, oldest first. A change that a job still writes, or one that still is to be undone by one, stays.
 * @param now milliseconds since the epoch
 * @returns how many went
 */
export async function pruneHistory(now: number): Promise<number> {
  const days = (await db.settings.get('settings'))?.historyDays ?? USUAL_DAYS
  if (days <= 0) return 0
  const newest = (await db.changes.orderBy('seq').last())?.seq ?? 0
  const before = new Date(now - days * 86_400_000).toISOString()
  const needed = new Set((await db.jobs.toArray()).flatMap((job) => [job.seq, job.target]))
  let gone = 0
  for (;;) {
    const old = await db.changes
      .where('seq')
      .belowOrEqual(newest - LEAST_KEPT)
      .until((change) => change.at >= before)
      .filter((change) => change.job === undefined && !needed.has(change.seq))
      .limit(AT_ONCE)
      .primaryKeys()
    if (!old.length) return gone
    await db.transaction('rw', db.changes, db.changeParts, async () => {
      await db.changes.bulkDelete(old)
      for (const seq of old) {
        await db.changeParts.where('[seq+n]').between([seq, 0], [seq, Number.POSITIVE_INFINITY]).delete()
      }
    })
    gone += old.length
  }
}
