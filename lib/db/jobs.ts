/**
 * Jobs: long work in steps. Each step is one transaction that writes its rows, the journal and its own checkpoint, so that a
 * job that lost its runner goes on exactly where it stood, in whichever page or worker looks next.
 */
import type { Job, JobKind } from '../core/job'
import { bulkStep } from './bulk'
import { db } from './db'
import { eraseStep } from './erase'
import { editStep } from './jobEdit'
import { importStep } from './jobImport'
import type { Step } from './jobInput'
import { release } from './jobsUnderWay'
import { undoStep } from './jobUndo'
import { mergeStep } from './merge'
import { mendStep } from './norms'
import { moveDealsStep } from './removeStage'
import { mayWrite } from './room'
import { rulesReady } from './ruleEngine'
import { addSuspectsStep } from './sheetRows'
import { removeSheetStep } from './sheets'
import { markUndone } from './undo'
import { rewordStep } from './words'
import { announce, STORES } from './write'

export { cancelJob, failJob, jobById, runningJobs } from './jobsUnderWay'

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

async function finish(job: Job): Promise<void> {
  await release(job)
  const target = job.target === undefined ? undefined : await db.changes.get(job.target)
  if (target) await markUndone(target, job.seq)
}
