/** Long work in the background: begun by a message, a bell or the browser's start, and kept up while there is some. */
import { importFileStep, ROWS_BEHIND } from '../db/importStep'
import { holdImportStep } from '../db/jobs'
import { runningJobs } from '../db/jobsUnderWay'
import { ringForJobs } from '../platform/alarms'
import { stayAwake } from '../platform/awake'
import { runJobs } from './runner'

/** Goes on with whatever jobs there are. Should the worker be stopped on the way, the bell wakes it again. */
export async function workOn(): Promise<void> {
  holdImportStep((job) => importFileStep(job, ROWS_BEHIND))
  if (!(await runningJobs()).length) return
  await ringForJobs(true)
  try {
    await runJobs(stayAwake)
    await ringForJobs(false)
  } catch (error) {
    // It waits for room on the disk or for an older page to let go: the bell tries again.
    console.warn(error)
  }
}
