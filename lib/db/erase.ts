/**
 * Erasing people, to the end: marked first, then gone with all that is linked to them in one step, then looked for in every text
 * that is left, in the journal, in the input of jobs, and beside the database. A job with a checkpoint in each step, so that what
 * was stopped half-way goes on; it cannot be cancelled and not be undone, and its entry in the journal keeps no row.
 */
import { idMark } from '../core/erase/marks'
import { SPEAKING, type Speaking, without } from '../core/erase/row'
import { type Subject, type Sweep, sweepOf } from '../core/erase/subject'
import type { Job } from '../core/job'
import type { TableName } from '../core/rows'
import { db } from './db'
import { layMarks } from './erased'
import { AT_ONCE, subjectFor } from './eraseFind'
import { sweepEntries, sweepJobs, sweepParts } from './eraseJournal'
import { intoChange, type Step } from './jobInput'
import { mayWrite } from './room'
import { type Recorded, record, STORES } from './write'

/** What it is at: the person with what is linked, a table, the journal, its parts, jobs, and what lies beside the database. */
export type Phase = 'linked' | Speaking | 'changes' | 'changeParts' | 'jobs' | 'beside' | 'end'
const PHASES: readonly Phase[] = ['linked', ...SPEAKING, 'changes', 'changeParts', 'jobs', 'beside', 'end']

/** What an erasing job remembers from step to step. The subject goes with its last step. */
export type Erasing = { subject: Subject; phase: Phase; after?: string | number | [number, number]; beside?: Beside }
/** What was done beside the database: snapshots by their names, and forms. */
export type Beside = { rewritten: string[]; removed: string[]; forgotten: number }

/** How far a job is. */
export const erasingOf = (job: Job): Erasing => job.patch as Erasing

/**
 * Begins to erase people. From here on they are marked: nothing brings them back.
 * @param ids of people @param how deals whose titles lose the name, and what stands in place of them in texts
 */
export async function startErase(ids: readonly string[], how: Pick<Subject, 'titles' | 'mark'>): Promise<Job> {
  await mayWrite()
  return db.transaction('rw', STORES(), async () => {
    const { subject } = await subjectFor(ids, how)
    const startedAt = new Date().toISOString()
    const job: Job = {
      id: crypto.randomUUID(),
      kind: 'erase',
      state: 'running',
      label: { key: 'change.erased', params: { n: subject.ids.length } },
      done: 0,
      total: PHASES.length - 1,
      startedAt,
      patch: { subject, phase: 'linked' } satisfies Erasing,
    }
    await layMarks([...subject.keys, ...subject.ids.map(idMark)], startedAt)
    await db.jobs.put(job)
    return job
  })
}

/** Says what was done beside the database, so that the job may end. */
export async function noteBeside(id: string, beside: Beside): Promise<void> {
  await db.transaction('rw', db.jobs, async () => {
    const job = await db.jobs.get(id)
    if (job) await db.jobs.put({ ...job, patch: { ...erasingOf(job), beside } })
  })
}

/** One step. @throws where what lies beside the database was not swept yet: whoever runs the job does that first */
export async function eraseStep(job: Job): Promise<Step> {
  const { subject, phase, after, beside } = erasingOf(job)
  const sweep = sweepOf(subject)
  const next = (recorded?: Recorded<unknown>, at?: Erasing['after']): Step => {
    if (at !== undefined) return { job: { ...job, patch: { subject, phase, after: at } }, recorded, finished: false }
    const to = PHASES[PHASES.indexOf(phase) + 1] ?? 'end'
    return { job: { ...job, done: job.done + 1, patch: { subject, phase: to } }, recorded, finished: false }
  }
  if (phase === 'linked') return next(await takeLinked(job, subject, sweep))
  if (phase === 'changes') return next(undefined, await sweepEntries(sweep, (after as number) ?? 0, job.seq))
  if (phase === 'changeParts')
    return next(undefined, await sweepParts(sweep, (after as [number, number]) ?? [0, -1], job.seq))
  if (phase === 'jobs') {
    await sweepJobs(sweep, job.id)
    return next()
  }
  if (phase === 'beside' || phase === 'end') {
    if (!beside) throw new Error('What lies beside the database was not swept.')
    // Who it was goes with the last step; how much it was stays.
    return { job: { ...job, done: job.total, patch: { beside } }, finished: true }
  }
  const rows: { id: string }[] = await db
    .table(phase)
    .where(':id')
    .above(after ?? '')
    .limit(AT_ONCE)
    .toArray()
  return next(await put(job, phase, rows, sweep), rows.length < AT_ONCE ? undefined : rows.at(-1)?.id)
}

/** The people themselves and all that is linked to them: one step, so that nobody is ever half there. */
async function takeLinked(job: Job, { ids }: Subject, sweep: Sweep): Promise<Recorded<unknown>> {
  const links = ids.map((id) => `p:${id}`)
  const linked: [TableName, { id: string }[]][] = [
    ['people', (await db.people.bulkGet(ids)).filter((row) => row !== undefined)],
    ['deals', await db.deals.where('personIds').anyOf(ids).distinct().toArray()],
    ['tasks', await db.tasks.where('links').anyOf(links).distinct().toArray()],
    ['apart', await db.apart.where('sides').anyOf(links).distinct().toArray()],
    [
      'activities',
      await db.activities
        .where('on')
        .startsWithAnyOf(links.map((link) => `${link} `))
        .distinct()
        .toArray(),
    ],
  ]
  return record(
    job.label,
    async (w) => {
      for (const [table, rows] of linked) await lay(w, table, rows, sweep)
    },
    { ...intoChange(job), erasing: true },
  )
}

const put = (job: Job, table: TableName, rows: readonly { id: string }[], sweep: Sweep): Promise<Recorded<unknown>> =>
  record(job.label, (w) => lay(w, table, rows, sweep), { ...intoChange(job), erasing: true })

async function lay(
  w: Parameters<Parameters<typeof record>[1]>[0],
  table: TableName,
  rows: readonly { id: string }[],
  sweep: Sweep,
): Promise<void> {
  const touched = rows.filter((row) => without(table, row, sweep) !== row)
  for (const row of await w.getMany(
    table,
    touched.map(({ id }) => id),
  )) {
    const after = without(table, row, sweep)
    if (!after) w.remove(table, row.id)
    else if (after !== row) w.put(table, after as never)
  }
}

/** Goes on with an erasure that could not. */
export async function eraseAgain(id: string): Promise<void> {
  await db.transaction('rw', db.jobs, async () => {
    const job = await db.jobs.get(id)
    if (job?.kind !== 'erase' || job.state !== 'failed') return
    const { error: _error, ...rest } = job
    await db.jobs.put({ ...rest, state: 'running' })
  })
}
