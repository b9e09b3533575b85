/** Long work in steps: an import, an edit of many, the undo of either; broken off anywhere, cancelled, met by other windows. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TABLES } from '../../lib/core/change'
import type { Job } from '../../lib/core/job'
import type { PersonDraft } from '../../lib/core/person'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { changeRows, changesOf, latestChanges } from '../../lib/db/history'
import { editPeople } from '../../lib/db/jobEdit'
import { importPeople } from '../../lib/db/jobImport'
import { cancelJob, failJob, jobById, runningJobs, stepJob } from '../../lib/db/jobs'
import { editPerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { recounted } from '../support/recounted'

const drafts = (count: number): PersonDraft[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `Import Person ${i}`,
    emails: [`import.${i}@firm${i % 50}.example`],
    phones: [],
    profileUrls: [],
    companyName: `Firm ${i % 50}`,
    source: 'import',
    provenance: { name: { kind: 'import' as const, sure: 'sure' as const } },
  }))

/** All records and totals, in a form that can be compared. */
const contents = async () =>
  JSON.stringify(await Promise.all([...TABLES, 'totals'].map((name) => db.table(name).toArray())))

/** Steps a job as far as it goes, or as many steps as asked. */
async function run(job: Job | undefined, steps = Number.POSITIVE_INFINITY): Promise<Job> {
  if (!job) throw new Error('no job')
  let now = job
  for (let i = 0; i < steps && now.state === 'running'; i++) now = (await stepJob(job.id)) ?? now
  return now
}
async function undone(seq: number | undefined): Promise<Job> {
  const answer = await undo(seq ?? 0)
  if (answer.state !== 'started') throw new Error(answer.state)
  return run(answer.job)
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

describe('an import', () => {
  test('is one change, however many steps it takes; totals are right', async () => {
    const job = await run(await importPeople(drafts(2_345), 'people.csv'))
    expect(job).toMatchObject({ state: 'done', done: 2_345, total: 2_345 })
    expect(await db.people.count()).toBe(2_345)
    expect(await db.companies.count()).toBe(50)
    const [change] = await latestChanges(1)
    expect(change).toMatchObject({ seq: job.seq, count: 2_395, kind: 'imported', label: { params: { n: 2_345 } } })
    expect(change?.job).toBeUndefined()
    if (change) expect((await changeRows(change)).length).toBe(2_395)
    expect(await db.totals.toArray()).toEqual(await recounted())
    expect(await db.jobParts.count()).toBe(0)
  })

  test('uses companies that are there, by name however written', async () => {
    await savePerson({ ...(drafts(1)[0] as PersonDraft), name: 'Known', companyName: 'FIRM 1' })
    await run(await importPeople(drafts(60), 'people.csv'))
    expect(await db.companies.count()).toBe(50)
  })

  test('is undone as one, by a job, and redone, rows equal to the letter', async () => {
    const empty = await contents()
    const job = await run(await importPeople(drafts(2_345), 'people.csv'))
    const full = await contents()
    const back = await undone(job.seq)
    expect(back).toMatchObject({ state: 'done', kept: 0 })
    expect(await contents()).toBe(empty)
    expect((await db.changes.get(job.seq ?? 0))?.undoneBy).toBe(back.seq)
    expect(await undo(job.seq ?? 0)).toMatchObject({ state: 'already' })
    const again = await undone(back.seq)
    expect(await contents()).toBe(full)
    expect((await db.changes.get(job.seq ?? 0))?.undoneBy, 'stands again').toBeUndefined()
    expect(again.label.key).toBe('change.redo')
  })

  test('that is cancelled half way takes back what it did', async () => {
    const empty = await contents()
    const job = await run(await importPeople(drafts(3_000), 'people.csv'), 2)
    expect(job.done).toBeGreaterThan(500)
    expect(await undo(job.seq ?? 0), 'while it runs').toMatchObject({ state: 'busy' })
    const back = await run(await cancelJob(job.id))
    expect(back.state).toBe('done')
    expect((await jobById(job.id))?.state).toBe('cancelled')
    expect(await contents()).toBe(empty)
    expect(await db.jobParts.count()).toBe(0)
    expect(await runningJobs()).toEqual([])
  })

  test('that failed keeps what it did, says why, and can be taken back', async () => {
    const job = await run(await importPeople(drafts(3_000), 'people.csv'), 1)
    await failJob(job.id, 'the reason')
    expect(await jobById(job.id)).toMatchObject({ state: 'failed', error: 'the reason' })
    await undone(job.seq)
    expect(await db.people.count()).toBe(0)
  })
})

describe('the undo of a large change', () => {
  test('names the later changes that stand in its way, and changes nothing', async () => {
    const job = await run(await importPeople(drafts(500), 'people.csv'))
    const someone = (await db.people.toArray())[77]
    const edited = await editPerson(someone?.id ?? '', { title: 'Buyer' })
    const before = await contents()
    const refused = await undo(job.seq ?? 0)
    expect(refused.state === 'conflict' && refused.later.map((change) => change.seq)).toEqual([edited.seq])
    expect(await contents()).toBe(before)
    await undo(edited.seq ?? 0)
    expect((await undone(job.seq)).state).toBe('done')
    expect(await db.people.count()).toBe(0)
  })

  test('names a later deal that came to rely on one of its people', async () => {
    const job = await run(await importPeople(drafts(500), 'people.csv'))
    const someone = (await db.people.toArray())[5]
    const deal = await createDeal({
      title: 'Sensors',
      people: [{ personId: someone?.id ?? '' }],
      pipelineId: 'pipeline-1',
      source: 'hand',
    })
    const refused = await undo(job.seq ?? 0)
    expect(refused.state === 'conflict' && refused.later.map((change) => change.seq)).toEqual([deal.seq])
  })

  test('leaves alone what another window changed while it was under way, and counts it', async () => {
    const job = await run(await importPeople(drafts(3_000), 'people.csv'))
    const answer = await undo(job.seq ?? 0)
    if (answer.state !== 'started') throw new Error(answer.state)
    await run(answer.job, 1)
    const [left] = await db.people.limit(1).toArray()
    await editPerson(left?.id ?? '', { title: 'Buyer' })
    const done = await run(answer.job)
    // Its company stays with it.
    expect(done).toMatchObject({ state: 'done', kept: 2 })
    expect((await db.people.toArray()).map((person) => person.id)).toEqual([left?.id])
    expect((await db.companies.toArray()).map((company) => company.id)).toEqual([left?.companyId])
    expect(await db.totals.toArray()).toEqual(await recounted())
  })

  test('can itself be cancelled: all is as before it', async () => {
    const job = await run(await importPeople(drafts(3_000), 'people.csv'))
    const full = await contents()
    const answer = await undo(job.seq ?? 0)
    if (answer.state !== 'started') throw new Error(answer.state)
    await run(answer.job, 1)
    await run(await cancelJob(answer.job.id))
    expect(await contents()).toBe(full)
    expect((await undone(job.seq)).state).toBe('done')
  })
})

test('an edit of many is one change with one undo, and is found in the history of each', async () => {
  await run(await importPeople(drafts(600), 'people.csv'))
  const before = await contents()
  const ids = (await db.people.toCollection().primaryKeys()).slice(0, 450)
  const job = await run(await editPeople(ids, { lifecycle: 'contact' }))
  expect(await db.people.filter((person) => person.lifecycle === 'contact').count()).toBe(450)
  expect(await db.totals.toArray()).toEqual(await recounted())
  expect((await changesOf('people', ids[3] ?? '')).map((change) => change.kind)).toEqual(['peopleEdited', 'imported'])
  await undone(job.seq)
  expect(await contents()).toBe(before)
})
