/**
 * Runs jobs: one runner at a time over all of our pages and the background, whoever holds the lock. When a holder dies the
 * browser gives the lock to the next who waits, and that one goes on from the last checkpoint.
 */
import { failureOf } from '../core/failure'
import { StoreClosed } from '../db/guard'
import { stepJob } from '../db/jobs'
import { failJob, runningJobs } from '../db/jobsUnderWay'
import { sweepBeside } from './erase'
import { snapshotBeforeImport } from './snapshots'

const LOCK = 'margin.jobs'

let waiting: Promise<void> | undefined
let again = false

/**
 * Runs all jobs there are, or waits for whoever does so to end or to die, and looks then. Fulfilled when there is nothing
 * left to do.
 * @param beat called between steps: the background shows by it that it is not idle
 */
export function runJobs(beat: () => unknown = () => undefined): Promise<void> {
  again = true
  waiting ??= navigator.locks
    .request(LOCK, async () => {
      while (again) {
        again = false
        await runAll(beat)
      }
    })
    .finally(() => {
      waiting = undefined
    })
  return waiting
}

async function runAll(beat: () => unknown): Promise<void> {
  for (let [job] = await runningJobs(); job; [job] = await runningJobs()) {
    try {
      if ((job.kind === 'import' || job.kind === 'importFile') && !job.done) await snapshotBeforeImport()
      await sweepBeside(job)
      await stepJob(job.id)
    } catch (error) {
      if (isPassing(error)) throw error
      await failJob(job.id, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    }
    beat()
  }
}

/** No room on the disk, a closed connection, a store that must not be written: none of that is the job's fault. */
const isPassing = (error: unknown): boolean =>
  error instanceof StoreClosed || ['full', 'closed'].includes(failureOf(error))
