/**
 * Jobs: long work in steps. Each step is one transaction that writes its rows, the journal and its own checkpoint, so that a
 * job that lost its runner goes on exactly where it stood, in whichever page or worker looks next.
 */
import type { Change } from '../core/change'
import type { Job, JobKind } from '../core/job'
import { bulkStep } from './bulk'
import { db } from './db'
import { eraseStep } from './erase'
import { editStep } from './jobEdit'
import { importStep } from './jobImport'
import type { Step } from './jobInput'
import { undoStep } from './jobUndo'
import { mergeStep } from './merge'
import { mendStep } from './norms'
import { moveDealsStep } from './removeStage'
import { mayWrite } from './room'
import { rulesReady } from './ruleEngine'
import { addSuspectsStep } from './sheetRows'
import { removeSheetStep } from './sheets'
import { markUndone, startUndo } from './undo'
import { rewordStep } from './words'
import { announce, STORES } from './write'

type StepOf = (job: Job) => Promise<Step>

const STEPS: Partial<Record<JobKind, StepOf>> & Record<Exclude<JobKind, 'importFile'>, StepOf> = {
  import: importStep,
  edit: editStep,
  bulk: bulkStep,
  merge: mergeStep,
  moveDeals: moveDealsStep,
  addSuspects: addSuspectsStep,
  removeSheet: removeSheetStep,
  mend: mendStep,
  reword: rewordStep,
  undo: undoStep,
  erase: eraseStep,
}

/** Hands over the step of an import, which compares people: a worker cannot load it when there is need, and has it at hand. */
export function holdImportStep(step: StepOf): void {
  STEPS.importFile = step
}

/** The steps of a kind of job; pages load that of an import with the first one. */
async function stepsOf(kind: JobKind): Promise<StepOf> {
  const known = STEPS[kind]
  if (known) return known
  const { importFileStep } = await import('./importStep')
  STEPS.importFile = importFileStep
  return importFileStep
}

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

/** Does one step of a job. @returns the job as it stands then; undefined where it is not under way */
export async function stepJob(id: string): Promise<Job | undefined> {
  await mayWrite()
  const kind = (await db.jobs.get(id))?.kind
  if (!kind) return undefined
  const steps = await stepsOf(kind)
  await rulesReady(true)
  const step = await db.transaction('rw', STORES(), async (): Promise<Step | undefined> => {
    const job = await db.jobs.get(id)
    if (job?.state !== 'running') return undefined
    const { finished, ...rest } = await steps(job)
    const after = { ...rest.job, seq: rest.recorded?.seq ?? job.seq }
    if (finished) await finish(after)
    await db.jobs.put({ ...after, state: finished ? 'done' : 'running' })
    return { ...rest, job: { ...after, state: finished ? 'done' : 'running' }, finished }
  })
  if (step?.recorded) announce(step.recorded)
  return step?.job
}

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

async function finish(job: Job): Promise<void> {
  await release(job)
  const target = job.target === undefined ? undefined : await db.changes.get(job.target)
  if (target) await markUndone(target, job.seq)
}

/** The job's change is nobody's any more: it may be undone. */
async function release(job: Job): Promise<Change | undefined> {
  await db.jobParts.where('[job+n]').between([job.id, 0], [job.id, Number.POSITIVE_INFINITY]).delete()
  const change = job.seq === undefined ? undefined : await db.changes.get(job.seq)
  if (!change) return undefined
  const { job: _job, ...free } = change
  await db.changes.put(free as Change)
  return free as Change
}
