/** Jobs, long work in steps: which there are, and the ends of them. What they do is in `jobs.ts`, which no first paint needs. */
import type { Change } from '../core/change'
import type { Job } from '../core/job'
import { db } from './db'
import { mayWrite } from './room'
import { startUndo } from './undo'
import { STORES } from './write'

/** All jobs that are under way, the first begun first. */
export async function runningJobs(): Promise<Job[]> {
  const running = await db.jobs.filter((job) => job.state === 'running').toArray()
  return running.sort((a, b) => a.startedAt.localeCompare(b.startedAt))
}

/** The jobs that a screen speaks of: those under way, and those that failed. */
export async function openJobs(): Promise<Job[]> {
  const all = await db.jobs.filter((job) => job.state === 'running' || job.state === 'failed').toArray()
  return all.sort((a, b) => a.startedAt.localeCompare(b.startedAt))
}

/** How a job stands; undefined once it was forgotten. */
export const jobById = async (id: string): Promise<Job | undefined> => db.jobs.get(id)

/** A job that could not go on: what it did so far stands, and can be taken back. */
export async function failJob(id: string, error: string): Promise<void> {
  await db.transaction('rw', STORES(), async () => {
    const job = await db.jobs.get(id)
    if (job?.state !== 'running') return
    await release(job)
    await db.jobs.put({ ...job, state: 'failed', error })
  })
}

/** Ends a job and takes back what it did so far. @returns the job that does so, if there is something to take back */
export async function cancelJob(id: string): Promise<Job | undefined> {
  await mayWrite()
  return db.transaction('rw', STORES(), async () => {
    const job = await db.jobs.get(id)
    if (job?.state !== 'running' && job?.state !== 'failed') return undefined
    // Half-way there is no way back: it goes on.
    if (job.kind === 'erase') return undefined
    const change = await release(job)
    await db.jobs.put({ ...job, state: 'cancelled' })
    return change && startUndo(change)
  })
}

/** Forgets that a job failed. */
export const dismissJob = async (id: string): Promise<void> => db.jobs.delete(id)

/** The job's change is nobody's any more: it may be undone. */
export async function release(job: Job): Promise<Change | undefined> {
  await db.jobParts.where('[job+n]').between([job.id, 0], [job.id, Number.POSITIVE_INFINITY]).delete()
  const change = job.seq === undefined ? undefined : await db.changes.get(job.seq)
  if (!change) return undefined
  const { job: _job, ...free } = change
  await db.changes.put(free as Change)
  return free as Change
}
