/**
 * One act on many records: looked over first, then written as one change with one Undo, however many they are. Above a
 * thousand it is a job in steps.
 */
import { type About, type Bulk, bulkOutcome, dealEntry } from '../core/bulk'
import { bulkLabel } from '../core/bulkLabel'
import { dayOf } from '../core/days'
import { type Deal, dueDay, OPEN } from '../core/deal'
import type { Job } from '../core/job'
import type { Person } from '../core/person'
import { type Pipeline, stageWithin } from '../core/pipeline'
import type { Provenance } from '../core/provenance'
import type { Bare } from '../core/rows'
import { asKnown, CAMPAIGNS, withWord } from '../core/tag'
import { mustFit } from './customFields'
import { db } from './db'
import { note, pipelineOf } from './deals'
import { companyLink, mustStand } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { takeAway } from './takeAway'
import { record, type Writer, type Written, write } from './write'

/** So many records are changed in one go: a second's work. */
const AT_ONCE = 1_000

/** A record as it was looked at: one that was changed since is left out. */
export type Picked = { id: string; at: string }

/** The pipelines of the deals that an act is on. */
export const pipelinesFor = async ({ table }: Bulk): Promise<Pipeline[]> =>
  table === 'deals' ? db.pipelines.toArray() : []

/** What came of it: how many were changed, and how many were left out after all; or the job that is at it. */
export type BulkDone = Written<Counted | undefined> & { job?: Job }
type Counted = { changed: number; left: number }

/** Does it, to those that were picked. @throws RowGone where a company that people are to belong to, or a pipeline that deals are to go into, is gone */
export async function runBulk(bulk: Bulk, picked: readonly Picked[]): Promise<BulkDone> {
  const what = await whatOf(bulk)
  const label = bulkLabel(bulk, picked.length, what)
  if (picked.length > AT_ONCE) {
    return { label, value: undefined, job: await startJob({ kind: 'bulk', label, patch: { bulk, what } }, picked) }
  }
  return write<Counted>(
    ({ changed }) => bulkLabel(bulk, changed, what),
    (w) => carryOut(w, bulk, picked),
  )
}

/** One step of an act on many records. */
export async function bulkStep(job: Job): Promise<Step> {
  const { bulk, what } = job.patch as { bulk: Bulk; what: string }
  const { rows, last } = await nextPieces<Picked>(job, AT_ONCE)
  const before = job.done - (job.kept ?? 0)
  const recorded = await record<Counted>(
    ({ changed }) => bulkLabel(bulk, before + changed, what),
    (w) => carryOut(w, bulk, rows),
    intoChange(job),
  )
  const { left } = recorded.value
  const done = { ...job, done: job.done + rows.length, kept: (job.kept ?? 0) + left || undefined }
  return { job: last ? { ...done, label: recorded.label } : done, recorded, finished: last }
}

async function carryOut(w: Writer, bulk: Bulk, picked: readonly Picked[]): Promise<Counted> {
  if (bulk.table === 'people' && bulk.act.kind === 'company') await mustStand(w, companyLink(bulk.act))
  if (bulk.act.kind === 'pipeline') await pipelineOf(w, bulk.act.pipelineId)
  if (bulk.act.kind === 'custom') await mustFit(w, bulk.table, { [bulk.act.field]: bulk.act.value })
  const { act, keepWord } = await withKnownWord(w, bulk)
  const seen = new Map(picked.map(({ id, at }) => [id, at]))
  const pipelines = await pipelinesFor(bulk)
  const about = { at: w.now, today: dayOf(w.now), pipelines }
  const removed: string[] = []
  let changed = 0
  for (const row of await w.getMany(bulk.table, [...seen.keys()])) {
    if (row.updatedAt !== seen.get(row.id)) continue
    const outcome = bulkOutcome(act, row, about)
    if (outcome.state === 'left') continue
    changed += 1
    if (outcome.state === 'removed') removed.push(row.id)
    else lay(w, act, row, outcome.after, about)
  }
  await takeAway(w, bulk.table, removed)
  if (changed) keepWord()
  return { changed, left: picked.length - changed }
}

/** Lays a changed record ready, with what its timeline or its fields say of where that came from. */
function lay(w: Writer, bulk: Bulk, before: object, after: object, about: About): void {
  const row = { ...after, updatedAt: w.now }
  if (bulk.table === 'companies') {
    w.put('companies', row as Bare<'companies'>)
  } else if (bulk.table === 'people') {
    const typed: Provenance = { kind: 'typed', at: w.now, sure: 'sure' }
    const person = row as Person
    // Values of the user's own fields come from nowhere but her.
    const said = bulk.act.kind === 'custom' ? {} : { [bulk.act.kind]: typed }
    w.put('people', { ...person, provenance: { ...person.provenance, ...said } })
  } else {
    const deal = row as Deal
    if (OPEN.includes(deal.status) && !dueDay(deal))
      throw new Error(`deal ${deal.id} would be open without a next action`)
    w.put('deals', deal)
    const entry = dealEntry(bulk.act, before as Deal, deal, about)
    if (entry) note(w, deal, entry)
  }
}

/** The act in the writing in which its word is known; one that is new is to be kept for the next deal. */
async function withKnownWord(w: Writer, bulk: Bulk): Promise<{ act: Bulk; keepWord: () => void }> {
  const asTyped = { act: bulk, keepWord: () => undefined }
  if (bulk.table !== 'deals') return asTyped
  const { act } = bulk
  const named = act.kind === 'campaign' && act.name ? { category: CAMPAIGNS, name: act.name } : undefined
  const typed = act.kind === 'tag' ? act.tag : named
  const settings = typed && (await w.get('settings', 'settings'))
  if (!typed || !settings) return asTyped
  const known = settings.tags ?? []
  const tag = asKnown(known, typed)
  const words = withWord(known, tag)
  return {
    act: { table: 'deals', act: act.kind === 'tag' ? { kind: 'tag', tag } : { kind: 'campaign', name: tag.name } },
    keepWord: () => {
      if (words !== known) w.put('settings', { ...settings, tags: [...words] })
    },
  }
}

/** What the label calls that to which records are moved. */
async function whatOf({ table, act }: Bulk): Promise<string> {
  if (table !== 'deals' || (act.kind !== 'stage' && act.kind !== 'pipeline')) return ''
  const pipeline = await db.pipelines.get(act.pipelineId)
  if (act.kind === 'pipeline') return pipeline ? stageWithin(pipeline, act.stageId) : ''
  return pipeline?.stages.find((stage) => stage.id === act.stageId)?.name ?? ''
}
