/** A page offers to run jobs for as long as it lives. What runs them knows every kind of long work, and is fetched when there is some. */
import { liveQuery } from 'dexie'
import { runningJobs } from '../db/jobsUnderWay'

/** How long a job that has no room, or no database, waits for better times. */
const LATER = 5_000

/** Looks whenever a job appears, and again while one cannot go on. */
export function offerToRun(): void {
  let isGoing = false
  const start = async () => {
    if (isGoing) return
    isGoing = true
    try {
      await (await import('./runner')).runJobs()
    } catch {
      setTimeout(start, LATER)
    } finally {
      isGoing = false
    }
  }
  liveQuery(async () => (await runningJobs()).map((job) => job.id).join()).subscribe({
    next: (ids) => {
      if (ids) void start()
    },
    error: () => undefined,
  })
}
