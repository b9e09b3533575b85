/** A row of a prospecting list whose person is merged: it leads to whoever she is now, and back to her when that is taken back. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Suspect } from '../../lib/core/sheet'
import { db } from '../../lib/db/db'
import { mergeRecords } from '../../lib/db/merge'
import { removePerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { suspectRows } from '../../lib/db/sheetRead'
import { addSheet } from '../../lib/db/sheetRows'
import { makeLead } from '../../lib/db/suspectLead'
import { workSuspect } from '../../lib/db/suspects'
import { undo } from '../../lib/db/undo'
import { faultsOf } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

async function save(name: string): Promise<string> {
  const draft = { name, emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  return (await savePerson(draft)).value.personId
}
/** The rows of a new list. */
async function list(name: string, ...guests: string[]): Promise<Suspect[]> {
  const { value } = await addSheet(
    { name, columns: [{ id: 'a', name: 'Name', means: 'name' }] },
    guests.map((guest) => [guest]),
  )
  return suspectRows(value.sheetId, 99)
}
const lead = (row: Suspect | undefined, join?: string) =>
  makeLead(row?.id ?? '', { draft: { name: row?.cells.a, emails: [], phones: [], profileUrls: [] }, join })
async function merge(keep: string, other: string): Promise<number> {
  const [mine, theirs] = await db.people.bulkGet([keep, other])
  if (!mine || !theirs) throw new Error('one is gone')
  const answer = await mergeRecords({ table: 'people', keep, other, sides: {} }, { keep: mine, other: theirs })
  if (answer.state !== 'merged') throw new Error(answer.state)
  return answer.written.seq ?? 0
}
const personOf = async (row: Suspect | undefined) => (await db.suspects.get(row?.id ?? ''))?.personId

test('rows of any list lead to the person kept, others stay, and Undo leads them back', async () => {
  const keep = await save('Ann Berg')
  const [fair = undefined, other] = await list('Fair', 'Anne Berg', 'Ben Dahl')
  const [call] = await list('Calls', 'A. Berg')
  await lead(fair)
  await lead(other)
  const gone = (await personOf(fair)) ?? ''
  const ben = await personOf(other)
  await lead(call, gone)
  const before = await hashes()
  const seq = await merge(keep, gone)
  expect([await personOf(fair), await personOf(call), await personOf(other)]).toEqual([keep, keep, ben])
  expect(await faultsOf()).toEqual([])
  expect((await undo(seq)).state).toBe('undone')
  expect([await personOf(fair), await personOf(call)]).toEqual([gone, gone])
  expect(await hashes()).toEqual(before)
})

test('a row that was opened again meanwhile leads nowhere, and stays so', async () => {
  const keep = await save('Ann Berg')
  const [row] = await list('Fair', 'Anne Berg')
  await lead(row)
  const gone = (await personOf(row)) ?? ''
  await workSuspect(row?.id ?? '', { kind: 'open' })
  await merge(keep, gone)
  expect(await personOf(row)).toBeUndefined()
})

test('a row whose lead was deleted is opened again, and that is taken back; then the deletion too', async () => {
  const [row] = await list('Fair', 'Anne Berg')
  await lead(row)
  const start = await hashes()
  const removal = await removePerson((await personOf(row)) ?? '')
  const { seq = 0 } = await workSuspect(row?.id ?? '', { kind: 'open' })
  expect((await undo(seq)).state).toBe('undone')
  expect((await undo(removal.seq ?? 0)).state).toBe('undone')
  expect(await hashes()).toEqual(start)
})

test('whoever was deleted after a row was opened again comes back first', async () => {
  const [row] = await list('Fair', 'Anne Berg')
  await lead(row)
  const person = (await personOf(row)) ?? ''
  const { seq = 0 } = await workSuspect(row?.id ?? '', { kind: 'open' })
  const removal = await removePerson(person)
  const answer = await undo(seq)
  expect(answer.state === 'conflict' && answer.later.map((later) => later.seq)).toEqual([removal.seq])
})

test('whoever is merged with whom, each lead leads to somebody who is there, and all taken back is as before', {
  timeout: 120_000,
}, async () => {
  const people = [await save('Person 0'), await save('Person 1'), await save('Person 2')]
  const rows = [...(await list('Fair', 'Guest 0', 'Guest 1')), ...(await list('Calls', 'Guest 2', 'Guest 3'))]
  const start = await hashes()
  const step = fc.record({
    what: fc.constantFrom('lead', 'join', 'merge', 'merge', 'open'),
    a: fc.nat(99),
    b: fc.nat(99),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14, size: 'max' }), async (steps) => {
      const seqs: (number | undefined)[] = []
      for (const { what, a, b } of steps) {
        const ids = await db.people.toCollection().primaryKeys()
        const row = rows[a % rows.length]
        const [one = '', other = ''] = [ids[a % ids.length], ids[b % ids.length]]
        if (what === 'merge' && one !== other) seqs.push(await merge(one, other))
        if (what === 'lead' && !(await personOf(row))) seqs.push((await lead(row)).seq)
        if (what === 'join' && !(await personOf(row))) seqs.push((await lead(row, other)).seq)
        if (what === 'open') seqs.push((await workSuspect(row?.id ?? '', { kind: 'open' })).seq)
        const leads = (await db.suspects.toArray()).flatMap(({ personId }) => personId ?? [])
        expect((await db.people.bulkGet(leads)).every(Boolean), JSON.stringify(steps)).toBe(true)
      }
      expect(await faultsOf()).toEqual([])
      for (const seq of seqs.reverse()) if (seq !== undefined) expect((await undo(seq)).state).toBe('undone')
      expect(await hashes()).toEqual(start)
    }),
    { numRuns: Number(process.env.RUNS ?? 15), endOnFailure: true },
  )
  expect(people).toHaveLength(3)
})
