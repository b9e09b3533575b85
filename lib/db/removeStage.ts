/**
 * Removes a stage or a whole pipeline, having moved the deals in it somewhere else: one change, taken back as one. Many deals
 * are moved by a job in steps; the stage itself goes in the last of them, so that at no moment a deal stands nowhere.
 *
 * An open deal comes to its new stage today, and its timeline says so. One that was closed has ended where it ended: only
 * the place is called something else from now on, so neither its days nor its timeline change.
 */
import { type Label, sameRow } from '../core/change'
import { dayOf } from '../core/days'
import { OPEN } from '../core/deal'
import type { Job } from '../core/job'
import { type Pipeline, type Place, type Stage, stageOf } from '../core/pipeline'
import { isLastOfSale, withoutStage } from '../core/stages'
import { dealsStanding } from './counts'
import { db } from './db'
import { note } from './deals'
import { RowGone } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { isAt, standingAt } from './standing'
import { record, type Writer, type Written, write } from './write'

/** So many deals are moved in one go: a second's work. */
export const AT_ONCE = 1_000

/** What is to go: a stage, or without one the whole pipeline; and where its deals go. */
export type Removal = { pipelineId: string; stageId?: string; to?: Place }

/** Why nothing was removed: the last of its kind, deals without a place to go to, no such place, changed since it was seen. */
export type Refusal = 'last' | 'inUse' | 'noPlace' | 'changed'
/** What came of it: done (with the change), begun as a job, or refused. */
export type Removed = Written<undefined> & { job?: Job; refused?: Refusal }

/**
 * Removes a stage or a pipeline.
 * @param seen the pipeline as the user saw it when she chose
 * @throws RowGone where the pipeline is gone
 */
export async function removeStage(removal: Removal, seen: Pipeline): Promise<Removed> {
  const label = await labelOf(removal)
  const { total } = await dealsStanding(removal.pipelineId, removal.stageId)
  if (total > AT_ONCE && !(await refusalOf(removal, seen))) {
    const ids = await standingAt(removal)
    return { label, value: undefined, job: await startJob({ kind: 'moveDeals', label, patch: { ...removal } }, ids) }
  }
  let refused: Refusal | undefined
  const written = await write(label, async (w) => {
    refused = await refusalOf(removal, seen)
    if (refused) return undefined
    await moveDeals(w, removal, await standingAt(removal))
    await takeAway(w, removal)
    return undefined
  })
  return { ...written, refused }
}

/** One step of a removal with many deals in it. */
export async function moveDealsStep(job: Job): Promise<Step> {
  const removal = job.patch as Removal
  const { rows: ids, last } = await nextPieces<string>(job, AT_ONCE)
  let recorded = await record(job.label, (w) => moveDeals(w, removal, ids), intoChange(job))
  if (last) {
    // What came there while the job was under way is a change of its own: it is newer than this one, which could not be taken
    // back otherwise.
    const late = await standingAt(removal)
    if (late.length) await record(job.label, (w) => moveDeals(w, removal, late))
    const refused = await refusalOf(removal)
    if (refused) throw new Error(`not removed: ${refused}`)
    recorded = await record(job.label, (w) => takeAway(w, removal), { job: job.id, into: recorded.seq ?? job.seq })
  }
  return { job: { ...job, done: job.done + ids.length }, recorded, finished: last }
}

async function refusalOf(removal: Removal, seen?: Pipeline): Promise<Refusal | undefined> {
  const { pipelineId, stageId, to } = removal
  const pipeline = await db.pipelines.get(pipelineId)
  if (!pipeline) throw new RowGone('pipelines', pipelineId)
  const stage = pipeline.stages.find((one) => one.id === stageId)
  if (seen && !sameRow(stageId === undefined ? pipeline : stage, stageId === undefined ? seen : stageIn(seen, stageId)))
    return 'changed'
  if (stageId === undefined ? (await db.pipelines.count()) < 2 : isLastOfSale(pipeline, stageId)) return 'last'
  if (!(await dealsStanding(pipelineId, stageId)).total) return undefined
  if (!to) return 'inUse'
  const target = stageIn(await db.pipelines.get(to.pipelineId), to.stageId)
  const isInside = to.pipelineId === pipelineId && (stageId === undefined || to.stageId === stageId)
  // After the sale only deals won stand: what stood there may stand there again.
  return !target || isInside || (target.after && !stage?.after) ? 'noPlace' : undefined
}

const stageIn = (pipeline: Pipeline | undefined, id: string): Stage | undefined =>
  pipeline?.stages.find((stage) => stage.id === id)

async function labelOf({ pipelineId, stageId }: Removal): Promise<Label> {
  const pipeline = await db.pipelines.get(pipelineId)
  const params = { pipeline: pipeline?.name ?? '', stage: stageIn(pipeline, stageId ?? '')?.name ?? '' }
  return { key: stageId === undefined ? 'change.pipelineRemoved' : 'change.stageRemoved', params }
}

/** Lays the deals ready as they stand at the new place; those that went elsewhere meanwhile are left alone. */
async function moveDeals(w: Writer, removal: Removal, ids: readonly string[]): Promise<void> {
  const { to } = removal
  if (!ids.length || !to) return
  const from = await w.get('pipelines', removal.pipelineId)
  const target = stageIn(await w.get('pipelines', to.pipelineId), to.stageId)
  if (!from || !target) throw new RowGone('pipelines', from ? to.pipelineId : removal.pipelineId)
  for (const deal of await w.getMany('deals', ids)) {
    if (!isAt(deal, removal)) continue
    const isOpen = OPEN.includes(deal.status)
    w.put('deals', { ...deal, ...to, ...(isOpen && { stageSince: dayOf(w.now) }), updatedAt: w.now })
    const names = { from: stageOf(from, deal.stageId).name, to: target.name }
    if (isOpen) note(w, deal, { kind: 'stage', stage: names })
  }
}

async function takeAway(w: Writer, { pipelineId, stageId }: Removal): Promise<undefined> {
  const pipeline = await w.get('pipelines', pipelineId)
  if (!pipeline) throw new RowGone('pipelines', pipelineId)
  if (stageId === undefined) w.remove('pipelines', pipelineId)
  else w.put('pipelines', withoutStage(pipeline, stageId))
}
