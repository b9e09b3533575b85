/** What an import remembers from step to step: whatever is written by others between two steps, it matches as if it asked anew. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadyRecord } from '../../lib/core/import/fate'
import { KeyFilter } from '../../lib/core/import/keyFilter'
import type { Job } from '../../lib/core/job'
import { db } from '../../lib/db/db'
import { beginImport, importOf, layReady, startImport } from '../../lib/db/importStage'
import { stepJob } from '../../lib/db/jobs'
import { editCompany, removePerson, saveCompany, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { record, STORES } from '../../lib/db/write'
import { seedOf } from '../support/chance'
import { aboutImport, row } from '../support/importing'

const rows = (count: number, firmOf: (i: number) => number): ReadyRecord[] =>
  Array.from({ length: count }, (_, i) =>
    row(i + 2, { name: `Ida Row${i}`, emails: [`ida.${i}@firm${i % 50}.example`], company: `Firm ${firmOf(i)}` }),
  )
async function begun(count: number, firmOf = (i: number) => i % 50): Promise<Job> {
  const about = { ...aboutImport(), startedAt: new Date().toISOString() }
  const job = await startImport(await layReady(await beginImport(about), rows(count, firmOf), []))
  return (await stepJob(job.id)) as Job
}
async function toEnd(job: Job): Promise<Job> {
  let now = job
  while (now.state === 'running') now = (await stepJob(job.id)) as Job
  return now
}
const ida = (i: number) => ({
  name: `Ida Row${i}`,
  emails: [`ida.${i}@firm${i % 50}.example`],
  phones: [],
  profileUrls: [],
  source: 'hand' as const,
  provenance: {},
})

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.delete()
})

test('who is saved by hand between two steps is known to the next one, and so is who comes back by an undo', async () => {
  const gone = await savePerson(ida(880))
  const removed = await removePerson(gone.value.personId)
  const job = await begun(900)
  expect(job.done).toBeLessThan(800)
  await savePerson(ida(890))
  expect((await undo(removed.seq ?? 0)).state).toBe('undone')
  const done = await toEnd(job)
  expect(importOf(done).counts).toMatchObject({ made: 898, updated: 2 })
  expect(await db.people.count()).toBe(900)
})

test('who is added to a change that had begun before is known to the next step', async () => {
  const person = (w: Parameters<Parameters<typeof record>[1]>[0], i: number) =>
    w.put('people', { ...ida(i), id: w.newId(), lifecycle: 'lead', createdAt: w.now, updatedAt: w.now })
  const add = (i: number, more: object) =>
    db.transaction('rw', STORES(), async () =>
      record({ key: 'change.deviceMerged', params: { name: 'Other' } }, async (w) => person(w, i), more),
    )
  const first = await add(880, { apart: true })
  const job = await begun(900)
  await add(890, { into: first.seq })
  expect(importOf(await toEnd(job)).counts).toMatchObject({ made: 898, updated: 2 })
})

test('a company that is renamed between two steps is no longer found by its old name', async () => {
  const { value } = await saveCompany({
    name: 'Firm 7',
    domains: [],
    profileUrls: [],
    source: 'hand',
    provenance: {},
  })
  const job = await begun(900)
  const before = await db.people.where('companyId').equals(value.companyId).count()
  expect(before).toBeGreaterThan(0)
  await editCompany(value.companyId, { name: 'Seven & Sons' })
  const done = await toEnd(job)
  expect(importOf(done).companies).toBe(50)
  expect(await db.people.where('companyId').equals(value.companyId).count()).toBe(before)
  expect(await db.companies.where('sortName').equals('firm 7').count()).toBe(1)
})

test('a step that was not committed leaves nothing behind that the next one believes', async () => {
  const job = await begun(900, (i) => Math.floor(i / 10))
  vi.spyOn(db.jobs, 'put').mockImplementationOnce(() => {
    throw new Error('no')
  })
  await expect(stepJob(job.id)).rejects.toThrow('no')
  const done = await toEnd(job)
  expect(importOf(done).counts).toMatchObject({ made: 900 })
  const ids = new Set(await db.companies.toCollection().primaryKeys())
  expect((await db.people.toArray()).filter(({ companyId }) => !ids.has(companyId ?? '')).length).toBe(0)
  expect(ids.size).toBe(90)
})

test('what was never here is not asked for, key by key', async () => {
  const asked = vi.spyOn(IDBIndex.prototype, 'getAll')
  await toEnd(await begun(900))
  expect(asked.mock.calls.length).toBeLessThan(90)
})

test('no key that was added is ever denied, and few others are not (seeded)', () => {
  const filter = new KeyFilter()
  for (let i = 0; i < 100_000; i++) filter.add(`e:p${i}@firm${i % 2_000}.example`)
  for (let i = 0; i < 100_000; i++)
    if (!filter.mayHave(`e:p${i}@firm${i % 2_000}.example`)) throw new Error(`${i} is denied`)
  let wrong = 0
  for (let i = 0; i < 100_000; i++) if (filter.mayHave(`e:q${i}@firm${i % 2_000}.example`)) wrong += 1
  expect(wrong).toBeLessThan(1_000)
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      for (const key of keys) filter.add(key)
      return keys.every((key) => filter.mayHave(key))
    }),
    { seed: seedOf('keyFilter') },
  )
})
