/** An import in the database: whatever stands in the file and in the store, rows in are rows told of, and its undo leaves all as it was. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TABLES } from '../../lib/core/change'
import { addFates, countFates, noFates, type ReadyRecord, rowsIn } from '../../lib/core/import/fate'
import type { ImportNoun } from '../../lib/core/import/record'
import type { Job } from '../../lib/core/job'
import { db } from '../../lib/db/db'
import {
  beginImport,
  eachRefused,
  forgetImport,
  importOf,
  latestImports,
  layReady,
  type RefusedRow,
  startImport,
  tidyImports,
} from '../../lib/db/importStage'
import { ImportPreview } from '../../lib/db/importStep'
import { cancelJob, stepJob } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { seedOf } from '../support/chance'
import { aboutImport, row } from '../support/importing'
import { recounted } from '../support/recounted'

const contents = async () =>
  JSON.stringify(await Promise.all([...TABLES, 'totals'].map((name) => db.table(name).toArray())))

async function run(job: Job, steps = Number.POSITIVE_INFINITY): Promise<Job> {
  let now = job
  for (let i = 0; i < steps && now.state === 'running'; i++) now = (await stepJob(job.id)) ?? now
  return now
}
async function laid(rows: readonly ReadyRecord[], more = {}, refused: readonly RefusedRow[] = []): Promise<Job> {
  const about = { ...aboutImport(more), startedAt: new Date().toISOString() }
  return startImport(await layReady(await beginImport(about), rows, refused))
}
async function takenBack(seq: number | undefined): Promise<void> {
  const answer = await undo(seq ?? 0)
  if (answer.state === 'started') await run(answer.job)
  else expect(answer.state).toBe('undone')
}
async function refusedBy(job: Job): Promise<RefusedRow[]> {
  const all: RefusedRow[] = []
  await eachRefused(job.id, (rows) => all.push(...rows))
  return all
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const many = (count: number): ReadyRecord[] =>
  Array.from({ length: count }, (_, i) =>
    row(i + 2, {
      name: `Import Person ${i}`,
      emails: [`import.${i}@firm${i % 50}.example`],
      company: `Firm ${i % 50}`,
    }),
  )

describe('an import of many rows', () => {
  test('is one change in steps; it goes on where it was broken off; a row of a later step joins one of an earlier', async () => {
    const rows = [
      ...many(900),
      row(902, { name: 'Import Person 3', emails: ['import.3@firm3.example'], title: 'Buyer' }),
    ]
    const half = await run(await laid(rows, {}, [{ line: 950, reason: 'import.why.email' }]), 2)
    expect(half.state).toBe('running')
    const job = await run(half)
    expect(importOf(job).counts).toEqual({ ...noFates(), made: 900, merged: 1, refused: 1 })
    expect(importOf(job).companies).toBe(50)
    expect(await db.people.count()).toBe(900)
    expect(await db.people.where('keys').equals('e:import.3@firm3.example').toArray()).toMatchObject([
      { title: 'Buyer' },
    ])
    expect(await db.changes.where('kind').equals('importedFile').toArray()).toMatchObject([
      { seq: job.seq, label: { params: { n: 900, file: 'people.csv' } } },
    ])
    expect(await db.totals.toArray()).toEqual(await recounted())
    expect((await latestImports(5)).map(({ id }) => id)).toEqual([job.id])
  })

  test('is undone as one, with the fields of those who were here restored', async () => {
    await savePerson({
      name: 'Import Person 7',
      emails: ['import.7@firm7.example'],
      phones: [],
      profileUrls: [],
      source: 'hand',
      provenance: {},
    })
    const before = await contents()
    const job = await run(await laid(many(600)))
    expect(importOf(job).counts).toEqual({ ...noFates(), made: 599, updated: 1 })
    await takenBack(job.seq)
    expect(await contents()).toBe(before)
  })

  test('that is ended half way leaves all as it was, and its refused rows go with what is known of it', async () => {
    const before = await contents()
    const half = await run(await laid([row(2, {}), ...many(900)]), 2)
    expect(await refusedBy(half)).toMatchObject([{ line: 2, reason: 'import.why.someone' }])
    const back = await cancelJob(half.id)
    if (back) await run(back)
    expect(await contents()).toBe(before)
    await forgetImport(half.id)
    expect(await db.jobParts.count()).toBe(0)
  })

  test('whose page ended while it was read is thrown away, unless somebody is at it still', async () => {
    const about = aboutImport({ startedAt: new Date().toISOString() })
    const job = await layReady(await beginImport(about), many(3), [])
    await tidyImports(async () => true, Date.now())
    expect(await db.jobs.get(job.id)).toBeDefined()
    expect(await stepJob(job.id), 'nobody runs it').toBeUndefined()
    await tidyImports(async () => false, Date.now())
    expect([await db.jobs.count(), await db.jobParts.count()]).toEqual([0, 0])
  })
})

describe('any file, whatever is here (seeded)', () => {
  const few = (texts: readonly string[]) => fc.option(fc.constantFrom(...texts), { nil: undefined })
  const names = ['Anna Keller', 'Bo Lind', 'Ann Keller', 'Info', 'Анна Келлер', '']
  const emails = ['anna@keller.example', 'bo@lind.example', 'info@keller.example', 'none', 'no@@where']
  const record = fc.record(
    {
      noun: fc.constantFrom<ImportNoun>('person', 'person', 'person', 'company', 'deal', 'activity', 'task'),
      externalId: few(['1', '2']),
      name: few(names),
      emails: fc.array(fc.constantFrom(...emails), { maxLength: 2 }),
      phone: few(['+41310000000', '+4915112345678']),
      title: few(['Buyer', 'Offer']),
      company: few(['Keller AG', 'Lind AB', 'keller ag']),
      amount: few(['10', '1,000.5', 'ten', '$5']),
      currency: few(['EUR', 'Taler', 'usd']),
      stage: few(['Quote', 'Nowhere', 'Closed Won']),
      at: few(['2026-01-02', '2026-01-02T10:00Z', 'soon']),
      note: few(['Hello', 'Hello\nthere']),
      person: few(['Anna Keller', 'anna@keller.example', 'Nobody']),
    },
    { requiredKeys: ['noun', 'emails'] },
  )
  const rowsOf = (records: readonly (typeof record extends fc.Arbitrary<infer R> ? R : never)[]): ReadyRecord[] =>
    records.map(({ noun, phone, ...fields }, i) => {
      const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
      const phones = phone ? { phones: [{ shown: phone, e164: phone, kind: 'mobile' as const }] } : {}
      return row(i + 2, { ...kept, ...phones }, { noun, shared: ['info@keller.example'] })
    })

  test('rows in are the sum of fates, the preview tells them beforehand, and the undo leaves all as it was', async () => {
    const seed = seedOf('importFile')
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 12 }),
        fc.array(record, { maxLength: 25 }),
        fc.constantFrom('fill', 'overwrite', 'skip', 'new'),
        async (here, given, known) => {
          await run(await laid(rowsOf(here), { file: 'before.csv' }))
          const before = await contents()
          const rows = rowsOf(given)
          const preview = new ImportPreview({ ...aboutImport({ known }), startedAt: new Date().toISOString() })
          const told = countFates([...(await preview.look(rows.slice(0, 9))), ...(await preview.look(rows.slice(9)))])
          expect(await contents(), 'a preview writes nothing').toBe(before)
          const job = await run(await laid(rows, { known }))
          const { counts } = importOf(job)
          expect(rowsIn(counts)).toBe(rows.length)
          expect(counts).toEqual(told)
          expect((await refusedBy(job)).length).toBe(counts.refused)
          if (job.seq !== undefined) await takenBack(job.seq)
          expect(await contents()).toBe(before)
          // The same file twice makes nothing the second time, unless known ones are to be made anew.
          if (known === 'fill') {
            await run(await laid(rows, { known }))
            const again = importOf(await run(await laid(rows, { known }))).counts
            expect(addFates(again, { ...noFates(), refused: -counts.refused }).made).toBe(0)
          }
          await db.delete()
          await db.open()
          await setUp('en', 'EUR')
        },
      ),
      { seed, numRuns: 12 },
    )
  }, 60_000)
})
