/** Mending by the norms of entry: one record, many as one change, very many as a job; and what stays as it is. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withForm, withRequired } from '../../lib/core/norms/settings'
import { type Rules, troublesOf } from '../../lib/core/norms/troubles'
import { db } from '../../lib/db/db'
import { runningJobs, stepJob } from '../../lib/db/jobs'
import { editNorms, leaveAsIs, mendRecord, mendRecords } from '../../lib/db/norms'
import { scanForNorms } from '../../lib/db/normsScan'
import { editPerson, savePerson } from '../../lib/db/people'
import { settings } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { readPhone } from '../../lib/extract/phoneForm'

const rules: Rules = { read: readPhone, country: 'FR', norms: {} }
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const made = async (name: string) =>
  (
    await savePerson({
      name,
      emails: [],
      phones: [{ shown: '01 42 68 53 90', kind: 'work' }],
      profileUrls: [],
      source: 'gmail',
      provenance: { name: { kind: 'signature', sure: 'likely' } },
    })
  ).value.personId
const person = async (id: string) => {
  const row = await db.people.get(id)
  if (!row) throw new Error('gone')
  return row
}
const letters = async () => JSON.stringify(await db.people.toArray())
const mendings = async () =>
  (await db.people.toArray()).map((row) => {
    const patch = Object.assign({}, ...troublesOf('people', row, rules).map((one) => one.mend?.patch))
    const seen = Object.fromEntries(Object.entries(row).filter(([field]) => field in patch))
    return { noun: 'people' as const, id: row.id, patch, seen }
  })

test('a record is mended in its form alone: where its name came from stays, and Undo brings the old one back', async () => {
  const id = await made('MOREL Claire')
  const seen = await person(id)
  const before = await letters()
  const [name, phones] = troublesOf('people', seen, rules)
  if (!name || !phones) throw new Error('two were to be found')
  const written = await mendRecord('people', id, name, seen)
  expect(await person(id)).toMatchObject({ name: 'Claire Morel', sortName: 'claire morel' })
  expect((await person(id)).provenance.name).toEqual({ kind: 'signature', sure: 'likely' })
  await mendRecord('people', id, phones, seen)
  expect((await person(id)).phones).toEqual([{ shown: '+33 1 42 68 53 90', e164: '+33142685390', kind: 'work' }])
  expect(troublesOf('people', await person(id), rules)).toEqual([])
  await undo((await db.changes.toCollection().last())?.seq ?? 0)
  expect((await undo(written.seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(before)
})

test('a name that was changed elsewhere is asked about, and what is left as it is comes back when it changes', async () => {
  const id = await made('MOREL Claire')
  const seen = await person(id)
  const [name] = troublesOf('people', seen, rules)
  if (!name) throw new Error('one was to be found')
  await leaveAsIs('people', id, name)
  expect(troublesOf('people', await person(id), rules).map((one) => one.field)).toEqual(['phones'])
  await editPerson(id, { name: 'MOREAU Claire' })
  expect(troublesOf('people', await person(id), rules)[0]?.mend?.to).toBe('Claire Moreau')
  const clash = await mendRecord('people', id, name, seen)
  expect(clash.clash?.fields).toEqual([{ field: 'name', theirs: 'MOREAU Claire', mine: 'Claire Morel' }])
  expect((await person(id)).name).toBe('MOREAU Claire')
})

test('many are mended in one change, but what was changed meanwhile', async () => {
  const [one, two] = [await made('MOREL Claire'), await made('NOVÁK Ondřej')]
  const all = await mendings()
  expect(all).toHaveLength(2)
  await editPerson(two, { name: 'Ondra' })
  const before = await letters()
  const written = await mendRecords(all)
  expect(written.value).toEqual({ changed: 1, left: 1 })
  expect([(await person(one)).name, (await person(two)).name]).toEqual(['Claire Morel', 'Ondra'])
  expect((await db.changes.get(written.seq ?? 0))?.label).toEqual({ key: 'change.mendedMany', params: { n: 1 } })
  expect((await undo(written.seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(before)
})

test('more than a thousand are a job, taken back as one', async () => {
  const first = await person(await made('MOREL Claire'))
  await db.people.bulkPut(Array.from({ length: 1_000 }, (_, n) => ({ ...first, id: `p-${n}` })))
  const before = await letters()
  const { job } = await mendRecords(await mendings())
  for (let now = job; now?.state === 'running'; ) now = await stepJob(now.id)
  expect(new Set((await db.people.toArray()).map((row) => row.name))).toEqual(new Set(['Claire Morel']))
  const change = await db.changes.toCollection().last()
  expect(change).toMatchObject({ label: { key: 'change.mendedMany', params: { n: 1001 } }, count: 1001 })
  await undo(change?.seq ?? 0)
  for (let [back] = await runningJobs(); back?.state === 'running'; ) back = await stepJob(back.id)
  expect(await letters()).toBe(before)
})

test('two windows change norms of their own, and the same one only when asked', async () => {
  const seen = await settings()
  if (!seen) throw new Error('no settings')
  await editNorms((norms) => withRequired(norms, 'people', 'any', 'emails', true), seen)
  await editNorms((norms) => ({ ...withForm(norms, 'phones', false), country: 'FR' }), seen)
  const both = { required: [{ noun: 'people', source: 'any', fields: ['emails'] }], off: ['phones'], country: 'FR' }
  expect((await settings())?.norms).toEqual(both)
  const asked = await editNorms((norms) => ({ ...norms, country: 'CH' }), seen)
  expect(asked.clash?.fields).toEqual([{ field: 'country', theirs: 'FR', mine: 'CH' }])
  const now = (await settings()) ?? seen
  await editNorms(() => ({}), now)
  expect((await settings())?.norms).toBeUndefined()
})

test('the search goes through all tables in pieces, and ends where it is told to', async () => {
  for (const name of ['MOREL Claire', 'Anna Kowalska']) await made(name)
  const first = await person((await db.people.toArray())[0]?.id ?? '')
  await db.people.bulkPut(Array.from({ length: 250 }, (_, n) => ({ ...first, id: `p-${n}` })))
  const pieces: [string, number][] = []
  await scanForNorms(({ noun, rows }) => pieces.push([noun, rows.length]) > 0)
  expect(pieces).toEqual([
    ['people', 100],
    ['people', 100],
    ['people', 52],
  ])
  let looks = 0
  await scanForNorms(() => ++looks < 2)
  expect(looks).toBe(2)
})
