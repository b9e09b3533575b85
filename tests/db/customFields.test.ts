/** The user's own fields in the store: made, changed, filled, merged, found, and all of it taken back to the letter. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { customColumnId } from '../../lib/core/customColumns'
import { withChoiceNamed, withNewChoice, withoutChoice } from '../../lib/core/customEdit'
import type { CustomField, FieldKind, Noun } from '../../lib/core/customField'
import type { Person } from '../../lib/core/person'
import { RowProblem } from '../../lib/core/rowProblem'
import { isDamaged } from '../../lib/core/soundRow'
import { convertPerson } from '../../lib/db/convert'
import { addField, editField, moveField, removeField, restoreField, setCustom } from '../../lib/db/customFields'
import { db } from '../../lib/db/db'
import { createDeal, editDeal } from '../../lib/db/deals'
import { RowGone } from '../../lib/db/edit'
import { find, forgetIndex } from '../../lib/db/find'
import { mergeRecords } from '../../lib/db/merge'
import { editPerson, saveCompany, savePerson } from '../../lib/db/people'
import { ownFields } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  forgetIndex()
})
afterEach(() => db.delete())

const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const person = async (name: string): Promise<Person> => {
  const { value } = await savePerson({ ...draft, name })
  return (await db.people.get(value.personId)) as Person
}
const made = async (name: string, kind: FieldKind = 'text', noun: Noun = 'people', names: string[] = []) => {
  const choices = names.map((one) => ({ id: one.toLowerCase(), name: one }))
  const { value } = await addField({ noun, name, kind, ...(names.length && { choices }) })
  return (await db.fields.get(value.fieldId)) as CustomField
}
const custom = async (id: string) => (await db.people.get(id))?.custom
const letters = async () =>
  JSON.stringify(await Promise.all([db.people, db.companies, db.deals, db.fields].map((table) => table.toArray())))
const found = async (query: string) => (await find(query)).map(({ label }) => label)

test('a field is added behind the others of its noun, moved, renamed, removed and put back, each taken back by its Undo', async () => {
  const first = await made(' Nickname ')
  const second = await made('Region')
  await made('Region', 'text', 'deals')
  const order = async () =>
    (await ownFields())
      .filter(({ noun }) => noun === 'people')
      .sort((a, b) => a.place - b.place)
      .map((one) => one.name)
  expect(await order()).toEqual(['Nickname', 'Region'])
  const states = [await letters()]
  const undos: (number | undefined)[] = []
  const acts = [
    () => moveField(second.id, -1),
    () => editField(first.id, { name: 'Called' }, first),
    () => removeField(second.id),
    () => restoreField(second.id),
  ]
  for (const act of acts) {
    undos.push((await act()).seq)
    states.push(await letters())
  }
  expect(await order()).toEqual(['Region', 'Called'])
  expect((await moveField(second.id, -1)).seq).toBeUndefined()
  for (const seq of undos.reverse()) {
    states.pop()
    expect((await undo(seq ?? 0)).state).toBe('undone')
    expect(await letters()).toBe(states.at(-1))
  }
})

test('two windows that change two fields of one record never meet; of one field both values are told', async () => {
  const [nick, size] = [await made('Nickname'), await made('Size', 'number')]
  const seen = await person('Claire')
  await setCustom('people', seen.id, nick.id, 'Cla', seen)
  expect((await setCustom('people', seen.id, size.id, 12, seen)).clash).toBeUndefined()
  expect(await custom(seen.id)).toEqual({ [nick.id]: 'Cla', [size.id]: 12 })
  const before = await letters()
  expect((await setCustom('people', seen.id, nick.id, 'Clairette', seen)).clash?.fields).toEqual([
    { field: `custom.${nick.id}`, theirs: 'Cla', mine: 'Clairette' },
  ])
  const form = { title: 'Buyer', custom: { [nick.id]: 'Clairette' } }
  expect((await editPerson(seen.id, form, { ...seen })).clash?.fields).toHaveLength(1)
  expect(await letters()).toBe(before)
  // To what it is already, or with what is there now having been seen, it is nobody's clash.
  expect((await setCustom('people', seen.id, nick.id, 'Cla', seen)).seq).toBeUndefined()
  await editPerson(seen.id, form, (await db.people.get(seen.id)) as Person)
  expect(await custom(seen.id)).toEqual({ [nick.id]: 'Clairette', [size.id]: 12 })
  await setCustom('people', seen.id, nick.id, undefined)
  await setCustom('people', seen.id, size.id, undefined)
  expect(await db.people.get(seen.id)).not.toHaveProperty('custom')
  expect((await db.people.get(seen.id))?.provenance).not.toHaveProperty('custom')
})

test('what is not of the kind, of another noun or of a field that is gone is refused, and nothing is written', async () => {
  const size = await made('Size', 'number')
  const { id } = await person('Claire')
  const before = await letters()
  await expect(setCustom('people', id, size.id, 'large')).rejects.toMatchObject({ field: `custom.${size.id}` })
  await expect(setCustom('people', id, 'gone', 'x')).rejects.toBeInstanceOf(RowGone)
  await expect(savePerson({ ...draft, name: 'Ann', custom: { [size.id]: true } })).rejects.toBeInstanceOf(RowProblem)
  await expect(saveCompany({ ...draft, domains: [], name: 'Nord', custom: { [size.id]: 3 } })).rejects.toBeInstanceOf(
    RowProblem,
  )
  expect(await letters()).toBe(before)
})

test('a field that is removed keeps what records hold; undone or put back, all of it is there again', async () => {
  const nick = await made('Nickname')
  const { id } = await person('Claire')
  await setCustom('people', id, nick.id, 'Kestrel')
  expect(await found('kestrel')).toEqual(['Claire'])
  const removed = await removeField(nick.id)
  expect(await found('kestrel')).toEqual([])
  expect(await custom(id)).toEqual({ [nick.id]: 'Kestrel' })
  await undo(removed.seq ?? 0)
  expect(await found('kestrel')).toEqual(['Claire'])
  await removeField(nick.id)
  await restoreField(nick.id)
  expect(await found('kestrel')).toEqual(['Claire'])
})

test('texts, numbers, phones and the names of choices are found, as they are called now', async () => {
  const region = await made('Region', 'choice', 'deals', ['Lille', 'Metz'])
  const [size, line] = [await made('Size', 'number', 'companies'), await made('Direct', 'phone')]
  const { id } = await person('Claire')
  await setCustom('people', id, line.id, '+33 1 70 18 00 42')
  const company = (await saveCompany({ ...draft, domains: [], name: 'Nord', custom: { [size.id]: 41237 } })).value
  const deal = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }
  const { dealId } = (await createDeal({ ...deal, custom: { [region.id]: 'lille' } })).value
  expect(await found('0170180042')).toEqual(['Claire'])
  expect(await find('41237')).toMatchObject([{ id: company.companyId, why: { field: 'custom', label: 'Size' } }])
  expect(await found('lille')).toEqual(['Sensors'])
  const renamed = await editField(region.id, { choices: withChoiceNamed(region.choices ?? [], 'lille', 'Roubaix') })
  expect([await found('lille'), await found('roubaix')]).toEqual([[], ['Sensors']])
  await undo(renamed.seq ?? 0)
  expect([await found('lille'), await found('roubaix')]).toEqual([['Sensors'], []])
  // A choice that nobody can pick any more is still what the record says.
  await editField(region.id, { choices: withoutChoice(region.choices ?? [], 'lille') })
  expect(await found('lille')).toEqual(['Sensors'])
  await editDeal(dealId, { custom: { [region.id]: 'metz' } })
  expect([await found('lille'), await found('metz')]).toEqual([[], ['Sensors']])
})

test('two windows that each add a choice keep both', async () => {
  const region = await made('Region', 'choice', 'people', ['Lille'])
  const { choices = [] } = region
  await editField(region.id, { choices: withNewChoice(choices, 'a', 'Metz') }, region)
  await editField(region.id, { choices: withNewChoice(choices, 'b', 'Lens') }, region)
  expect((await db.fields.get(region.id))?.choices?.map(({ name }) => name)).toEqual(['Lille', 'Metz', 'Lens'])
})

test('a merge keeps what either holds, lists what both hold, asks where they differ, and goes back to the letter', async () => {
  const [nick, size] = [await made('Nickname'), await made('Size', 'number')]
  const skills = await made('Skills', 'several', 'people', ['Water', 'Steam'])
  const [one, two] = [await person('Claire'), await person('Claire M.')]
  await setCustom('people', one.id, nick.id, 'Cla')
  await setCustom('people', one.id, skills.id, ['water'])
  await setCustom('people', two.id, nick.id, 'Clairette')
  await setCustom('people', two.id, size.id, 12)
  await setCustom('people', two.id, skills.id, ['water', 'steam'])
  const pair = async () => ({
    keep: (await db.people.get(one.id)) as Person,
    other: (await db.people.get(two.id)) as Person,
  })
  const before = await letters()
  const order = { table: 'people' as const, keep: one.id, other: two.id }
  const kept = await mergeRecords({ ...order, sides: {} }, await pair())
  expect(await custom(one.id)).toEqual({ [nick.id]: 'Cla', [size.id]: 12, [skills.id]: ['water', 'steam'] })
  if (kept.state === 'merged') await undo(kept.written.seq ?? 0)
  expect(await letters()).toBe(before)
  await mergeRecords({ ...order, sides: { [customColumnId(nick.id)]: 'other' } }, await pair())
  expect(await custom(one.id)).toMatchObject({ [nick.id]: 'Clairette' })
})

test('conversion leaves the fields of the person as they are', async () => {
  const nick = await made('Nickname')
  const { id } = await person('Claire')
  await setCustom('people', id, nick.id, 'Cla')
  await convertPerson(id, { companyName: 'Nord' })
  expect(await db.people.get(id)).toMatchObject({ lifecycle: 'contact', custom: { [nick.id]: 'Cla' } })
})

test('of values that make no sense the others are read, and an edit makes the row whole', async () => {
  const nick = await made('Nickname')
  const { id } = await person('Claire')
  await db.people.update(id, { custom: { [nick.id]: 'Cla', bad: { x: 1 }, worse: null } as never })
  const row = (await db.people.get(id)) as Person
  expect([isDamaged(row), row.custom]).toEqual([true, { [nick.id]: 'Cla' }])
  await setCustom('people', id, nick.id, 'Clairette', row)
  expect(isDamaged((await db.people.get(id)) as Person)).toBe(false)
})
