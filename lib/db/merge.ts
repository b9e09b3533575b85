/**
 * Makes one record of two: one change, taken back like any other. Where much hangs on the record that goes, it is moved by a job in
 * steps; that record itself goes in the last one, so that at no moment anything points at nothing.
 */
import { type Label, sameRecord } from '../core/change'
import type { Job } from '../core/job'
import { type Mergeable, type MergeField, type MergeTable, merged, type Side } from '../core/merge'
import { personLabel } from '../core/person'
import { db } from './db'
import { RowGone } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { type Move, type Reference, repoint, toMove } from './repoint'
import { record, type Writer, type Written, write } from './write'

/** So many rows are moved in one go: a second's work. */
const AT_ONCE = 1_000

export type MergeOrder = Move & { sides: Partial<Record<MergeField, Side>> }
export type MergeAnswer =
  | { state: 'merged'; written: Written<{ id: string }> }
  | { state: 'started'; job: Job }
  /** One of them is no longer as the user saw it: she has to look again. */
  | { state: 'changed' }

/**
 * @param seen both records as the user saw them when she chose
 * @throws RowGone where one of them is gone
 */
export async function mergeRecords<T extends MergeTable>(
  order: MergeOrder & { table: T },
  seen: { keep: Mergeable[T]; other: Mergeable[T] },
): Promise<MergeAnswer> {
  const { table, keep, other } = order
  if (keep === other) throw new Error('a record is not merged with itself')
  const [mine, theirs] = await both(table, keep, other)
  if (!sameRecord(table, mine, seen.keep) || !sameRecord(table, theirs, seen.other)) return { state: 'changed' }
  const label = labelOf(table, mine, theirs)
  const rows = await toMove(order)
  if (rows.length > AT_ONCE)
    return { state: 'started', job: await startJob({ kind: 'merge', label, patch: { ...order } }, rows) }
  const written = await write(label, async (w) => {
    await finish(w, order)
    return { id: keep }
  })
  return { state: 'merged', written }
}

/** One step of a merge of records with much on them. */
export async function mergeStep(job: Job): Promise<Step> {
  const order = job.patch as MergeOrder
  const { rows, last } = await nextPieces<Reference>(job, AT_ONCE)
  let recorded = await record(
    job.label,
    async (w) => {
      await both(order.table, order.keep, order.other)
      await repoint(w, order, rows)
    },
    intoChange(job),
  )
  if (last) {
    // What came to hang on the other while the job was under way is a change of its own: it is newer than this one, which could
    // not be taken back otherwise.
    const late = await toMove(order)
    if (late.length) await record(job.label, (w) => repoint(w, order, late))
    recorded = await record(job.label, (w) => finish(w, order), { job: job.id, into: recorded.seq ?? job.seq })
  }
  return { job: { ...job, done: job.done + rows.length }, recorded, finished: last }
}

/** Moves what still points at the record that goes, and lets it go into the other. */
async function finish(w: Writer, order: MergeOrder): Promise<void> {
  const { table, keep, other, sides } = order
  await repoint(w, order, await toMove(order))
  const mine = await w.get(table, keep)
  const theirs = await w.get(table, other)
  if (!mine || !theirs) throw new RowGone(table, mine ? other : keep)
  w.put(table, merged(table, mine as never, theirs as never, sides, w.now))
  w.remove(table, other)
  const links = [`${table === 'people' ? 'p' : 'c'}:${keep}`]
  w.put('activities', {
    id: w.newId(),
    kind: 'merged',
    at: w.now,
    links,
    text: called(table, theirs),
    createdAt: w.now,
  })
}

async function both<T extends MergeTable>(
  table: T,
  keep: string,
  other: string,
): Promise<[Mergeable[T], Mergeable[T]]> {
  const [mine, theirs] = (await db.table(table).bulkGet([keep, other])) as (Mergeable[T] | undefined)[]
  if (!mine || !theirs) throw new RowGone(table, mine ? other : keep)
  return [mine, theirs]
}

const called = (table: MergeTable, row: object): string =>
  table === 'people' ? personLabel(row as Mergeable['people']) : (row as Mergeable['companies']).name

const labelOf = (table: MergeTable, mine: object, theirs: object): Label => ({
  key: table === 'people' ? 'change.peopleMerged' : 'change.companiesMerged',
  params: { name: called(table, mine), other: called(table, theirs) },
})
