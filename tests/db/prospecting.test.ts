/** Prospecting lists: rows come and go as one change, each outcome is one, known people are joined, and undone all is as before to the letter. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '../../lib/core/job'
import type { SheetColumn, Suspect } from '../../lib/core/sheet'
import { factsOf } from '../../lib/core/sheet/suspectFacts'
import { addField, setCustom } from '../../lib/db/customFields'
import { db } from '../../lib/db/db'
import { stepJob } from '../../lib/db/jobs'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { sheetById, sheetProgress, suspectAfter, suspectBefore, suspectRows } from '../../lib/db/sheetRead'
import { addSheet, addSuspects, type Filled } from '../../lib/db/sheetRows'
import { editSheet, removeSheet } from '../../lib/db/sheets'
import { type LeadMaking, makeLead } from '../../lib/db/suspectLead'
import { editSuspect, type Outcome, workSuspect } from '../../lib/db/suspects'
import { countAnew } from '../../lib/db/totalsAnew'
import { undo } from '../../lib/db/undo'
import { brokenReferences, everything, unexplained } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'

const TODAY = '2026-11-30'
const COLUMNS: SheetColumn[] = [
  { id: 'a', name: 'Name', means: 'name' },
  { id: 'b', name: 'Company', means: 'company' },
  { id: 'c', name: 'Email', means: 'email' },
  { id: 'd', name: 'Stand' },
]
const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    `Guest ${i}`,
    `Firm ${i % 3}`,
    `guest${i}@firm${i % 3}.example`,
    i % 2 ? '' : `B${i}`,
  ])

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

async function finish(job: Job | undefined): Promise<Job | undefined> {
  let now = job
  while (now?.state === 'running') now = await stepJob(now.id)
  return now
}
/** A list, its rows and the number of its change, written by a job or not. */
async function filled(count: number): Promise<{ id: string; seq: number }> {
  const added: Filled = await addSheet({ name: 'Trade fair', columns: COLUMNS }, rows(count))
  const job = await finish(added.job)
  return { id: added.value.sheetId, seq: added.seq ?? job?.seq ?? 0 }
}
async function takenBack(seq: number | undefined): Promise<void> {
  const undone = await undo(seq ?? 0)
  if (undone.state === 'started') await finish(undone.job)
  else expect(undone.state).toBe('undone')
}
const rowOf = async (id: string, n: number) => (await suspectRows(id, 99_999)).find((row) => row.n === n) as Suspect
const work = (row: Suspect, outcome: Outcome, seen?: Suspect) => workSuspect(row.id, outcome, undefined, seen)
const making = (row: Suspect, more: Partial<LeadMaking> = {}): LeadMaking => {
  const { company, note: _, website: __, industry: ___, size: ____, ...facts } = factsOf(COLUMNS, row.cells)
  return { draft: { ...facts, companyName: company }, ...more }
}
const totalsAreRight = async () =>
  expect(await db.totals.toArray()).toEqual((await countAnew(db)).totals.sort((a, b) => (a.key < b.key ? -1 : 1)))

describe('a list', () => {
  test.each([3, 1_200])('of %i rows is one change with one undo, added, added to and deleted', async (count) => {
    const empty = await hashes()
    const { id, seq } = await filled(count)
    expect(await sheetProgress(id, TODAY)).toMatchObject({ all: count, open: count })
    expect((await suspectRows(id, 2))[1]?.cells).toEqual({ a: 'Guest 1', b: 'Firm 1', c: 'guest1@firm1.example' })
    const first = await hashes()

    const sheet = await sheetById(id)
    if (!sheet) throw new Error('no list')
    const more = await addSuspects(
      sheet,
      [{ id: 'e', name: 'Hall' }, COLUMNS[0] as SheetColumn],
      [['H1', 'Late guest']],
    )
    expect((await suspectRows(id, 9_999)).at(-1)).toMatchObject({ n: count + 1, cells: { e: 'H1', a: 'Late guest' } })
    expect((await sheetById(id))?.columns.map(({ name }) => name)).toEqual([
      'Name',
      'Company',
      'Email',
      'Stand',
      'Hall',
    ])
    expect((await undo(seq)).state, 'of what was added to').toBe('conflict')
    await takenBack(more.seq)
    expect(await hashes()).toEqual(first)
    const last = await addSuspects(sheet, COLUMNS, rows(1))
    expect((await undo(seq)).state, 'of a list on which other rows rely').toBe('conflict')
    await takenBack(last.seq)
    expect(await hashes()).toEqual(first)

    const removed = await removeSheet(id)
    const job = await finish(removed.job)
    expect([await db.suspects.count(), await db.sheets.count()]).toEqual([0, 0])
    await totalsAreRight()
    await takenBack(removed.seq ?? job?.seq)
    expect(await hashes()).toEqual(first)
    await takenBack(seq)
    expect(await hashes()).toEqual(empty)
  })
})

describe('working it', () => {
  test('goes on to the next open row; without an answer to the end; what comes back later comes on its day', async () => {
    const { id } = await filled(4)
    const first = await suspectAfter(id, undefined, TODAY)
    expect(first?.n).toBe(1)
    await work(first as Suspect, { kind: 'tried' })
    const second = await suspectAfter(id, 1, TODAY)
    expect(second?.n).toBe(2)
    await work(second as Suspect, { kind: 'later', day: '2026-12-02' })
    await work(await rowOf(id, 3), { kind: 'dropped', reason: 'No budget' })
    expect((await suspectAfter(id, 3, TODAY))?.n).toBe(4)
    // Behind the last row it begins anew, and who was not reached stands at the end.
    const again = await suspectAfter(id, 4, TODAY)
    expect(again).toMatchObject({ n: 5, calls: 1, cells: { a: 'Guest 0' } })
    await work(again as Suspect, { kind: 'dropped', reason: 'Closed' })
    await work(await rowOf(id, 4), { kind: 'dropped', reason: 'Closed' })
    expect(await suspectAfter(id, 5, TODAY)).toBeUndefined()
    expect(await suspectAfter(id, 5, '2026-12-02')).toMatchObject({ n: 2, state: 'later', calls: 1 })
    expect(await sheetProgress(id, '2026-12-02')).toMatchObject({ all: 4, later: 1, due: 1, dropped: 3 })
    expect((await suspectBefore(id, 4))?.n).toBe(3)
  })

  test('asks where another window worked the row meanwhile, and merges what does not clash', async () => {
    const { id } = await filled(1)
    const seen = await rowOf(id, 1)
    await editSuspect(seen.id, { cells: { d: 'Hall 7' } }, seen)
    await editSuspect(seen.id, { note: 'Calls back', cells: { b: '' } }, seen)
    const now = await rowOf(id, 1)
    expect(now).toMatchObject({ note: 'Calls back', cells: { a: 'Guest 0', d: 'Hall 7' } })
    expect(now.cells.b).toBeUndefined()
    expect((await editSuspect(seen.id, { cells: { d: 'Hall 9' } }, seen)).clash?.fields).toMatchObject([
      { theirs: 'Hall 7' },
    ])
    await work(seen, { kind: 'later', day: '2026-12-02' }, now)
    const before = await hashes()
    const { clash } = await work(seen, { kind: 'dropped', reason: 'No' }, now)
    expect(clash?.fields).toEqual([{ field: 'state', theirs: 'later', mine: 'dropped' }])
    expect((await makeLead(seen.id, making(now), now)).clash).toBeTruthy()
    expect(await hashes()).toEqual(before)
  })
})

describe('a lead', () => {
  test('is made with her company, where she came from, what was said and a deal, in one change', async () => {
    const { id } = await filled(1)
    const row = await rowOf(id, 1)
    await editSuspect(row.id, { note: 'Wants a visit' })
    const before = await hashes()
    const deal = { title: 'Sensors', pipelineId: 'pipeline-1', nextAction: { text: 'Visit', day: TODAY } }
    const written = await makeLead(
      row.id,
      making(row, { company: { website: 'firm0.example' }, deal, typed: ['title'] }),
    )
    const [person] = await db.people.toArray()
    expect(person).toMatchObject({ name: 'Guest 0', lifecycle: 'lead', source: `sheet:${id}` })
    expect(person?.provenance.name).toMatchObject({ kind: 'import', site: 'Trade fair' })
    expect(await db.companies.toArray()).toMatchObject([{ name: 'Firm 0', website: 'firm0.example' }])
    expect(await db.deals.toArray()).toMatchObject([{ title: 'Sensors', people: [{ personId: person?.id }] }])
    expect(await rowOf(id, 1)).toMatchObject({ state: 'lead', personId: person?.id })
    const said = (await db.activities.toArray()).map(({ kind, text }) => [kind, text])
    expect(said).toEqual(
      expect.arrayContaining([
        ['captured', 'Trade fair'],
        ['note', 'Wants a visit'],
      ]),
    )
    expect(await sheetProgress(id, TODAY)).toMatchObject({ lead: 1, open: 0 })
    await takenBack(written.seq)
    expect(await hashes()).toEqual(before)
  })

  test('is never a second record of somebody known: she is named first, then joined, and keeps what she has', async () => {
    const draft = { emails: ['guest0@firm0.example'], phones: [], profileUrls: [], source: 'hand', provenance: {} }
    const { personId } = (await savePerson({ ...draft, name: 'Guest Zero', title: 'Buyer' })).value
    const { id } = await filled(1)
    const row = await rowOf(id, 1)
    const before = await hashes()
    expect(await makeLead(row.id, making(row))).toMatchObject({ known: [personId] })
    expect(await hashes()).toEqual(before)
    const more = { ...making(row).draft, title: 'Head', phones: [{ shown: '+47 22 86 44 00' }] }
    const written = await makeLead(row.id, { draft: more, join: personId })
    expect(await db.people.toArray()).toMatchObject([
      { name: 'Guest Zero', title: 'Buyer', phones: [{ shown: '+47 22 86 44 00' }], source: 'hand' },
    ])
    expect((await db.people.toArray())[0]?.companyId).toBeTruthy()
    await takenBack(written.seq)
    expect(await hashes()).toEqual(before)
    // Said to be somebody else, she is another one.
    await makeLead(row.id, making(row, { others: [personId] }))
    expect(await db.people.count()).toBe(2)
  })
})

test('whatever is done to a list, taken back it is as before', { timeout: 60_000 }, async () => {
  const ACTS: ((row: Suspect, i: number) => Promise<{ seq?: number }>)[] = [
    (row) => work(row, { kind: 'tried' }),
    (row, i) => work(row, { kind: 'later', day: `2026-12-0${1 + (i % 9)}` }),
    (row, i) => workSuspect(row.id, { kind: 'dropped', reason: `Reason ${i}` }, `Note ${i}`),
    (row) => work(row, { kind: 'open' }),
    (row, i) => editSuspect(row.id, { cells: { d: i % 2 ? `C${i}` : '' }, note: `Note ${i}` }),
    (row, i) => makeLead(row.id, making(row, i % 2 ? { deal: { title: 'Sale', pipelineId: 'pipeline-1' } } : {})),
    async (row) => makeLead(row.id, making(row, { join: (await db.people.toCollection().first())?.id })),
    (row, i) => editSheet(row.sheetId, { name: `List ${i}` }),
    async (row, i) => addSuspects((await sheetById(row.sheetId)) as never, COLUMNS, rows(1 + (i % 3))),
    (row) => removeSheet(row.sheetId),
  ]
  const step = fc.tuple(fc.nat(ACTS.length - 1), fc.nat(99), fc.nat(99))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25, size: 'max' }), async (steps) => {
      await db.delete()
      await db.open()
      await setUp('en', 'EUR')
      await filled(4)
      const start = await hashes()
      const seqs: number[] = []
      for (const [what, which, i] of steps) {
        const all = await db.suspects.toArray()
        const row = all[which % (all.length || 1)]
        const written = row && (await ACTS[what]?.(row, i))
        if (written?.seq !== undefined) seqs.push(written.seq)
      }
      await totalsAreRight()
      const middle = await everything()
      expect([...brokenReferences(middle), ...unexplained(middle)]).toEqual([])
      for (const seq of seqs.reverse()) await takenBack(seq)
      expect(await hashes()).toEqual(start)
    }),
    { numRuns: Number(process.env.RUNS ?? 12), verbose: true },
  )
})

test('own fields of a person and her company are filled from the row, what is known stays, and all of it goes back to the letter', async () => {
  const { id } = await filled(2)
  const floor = (await addField({ noun: 'people', name: 'Floor', kind: 'number' })).value.fieldId
  const size = (await addField({ noun: 'companies', name: 'Sites', kind: 'number' })).value.fieldId
  const start = await hashes()
  const [one, two] = [await rowOf(id, 1), await rowOf(id, 2)]
  const own = (row: Suspect, more: Partial<LeadMaking> = {}) => {
    const made = making(row, more)
    return { ...made, draft: { ...made.draft, custom: { [floor]: 4 } }, company: { custom: { [size]: 3 } } }
  }
  await expect(
    makeLead(one.id, { ...own(one), draft: { ...making(one).draft, custom: { [floor]: 'third' } } }),
  ).rejects.toThrow('cannot be')
  const first = await makeLead(one.id, own(one))
  const person = await db.people.get(first.value.personId ?? '')
  expect(person?.custom).toEqual({ [floor]: 4 })
  expect((await db.companies.get(person?.companyId ?? ''))?.custom).toEqual({ [size]: 3 })
  const known = await setCustom('people', person?.id ?? '', floor, 9)
  const second = await makeLead(two.id, own(two, { join: person?.id }))
  expect((await db.people.get(person?.id ?? ''))?.custom).toEqual({ [floor]: 9 })
  for (const seq of [second.seq, known.seq, first.seq]) await takenBack(seq)
  expect(await hashes()).toEqual(start)
})
