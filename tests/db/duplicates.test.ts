/** The search for duplicates: what it finds, and how long it takes over many. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PersonDraft } from '../../lib/core/person'
import { tellApart } from '../../lib/db/apart'
import { db } from '../../lib/db/db'
import type { Search } from '../../lib/db/duplicates'
import { savePerson } from '../../lib/db/people'
import { personById } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { lookForDuplicates } from '../../lib/state/duplicates'

const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const save = async (name: string, more: Partial<PersonDraft> = {}) => {
  const { value } = await savePerson({ ...draft, name, ...more })
  const person = await personById(value.personId)
  if (!person) throw new Error('not saved')
  return person
}
const search = () =>
  new Promise<Search>((done, failed) => {
    lookForDuplicates((now) => now.done === now.total && done(now), failed)
  })
const names = async () => {
  const { found } = await search()
  const label = async (id: string) => (await personById(id))?.name
  return Promise.all(found.map(async ({ a, b }) => [await label(a), await label(b)].sort().join(' = ')))
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('the surest first; colleagues, homonyms and a shared box are no duplicates; what was told apart is left out', async () => {
  await save('Bob Sallow', { companyName: 'Mills' })
  await save('Robert Sallow', { companyName: 'Mills' })
  await save('Kurt Sallow', { companyName: 'Mills' })
  await save('Ada Brix', { emails: ['ada.brix@gmail.com'] })
  await save('A. Brix', { emails: ['adabrix+2@gmail.com'] })
  await save('Tom Ebert', { emails: ['sales@ebert.example'] })
  await save('Ulla Kamp', { emails: ['sales@ebert.example'] })
  const [one, two] = [await save('Ivan Roth', { place: 'Ulm' }), await save('Ivan Roth', { place: 'Ulm' })]
  await save('Anna Berg', { companyName: 'Nord' })
  await save('Anna Berg', { companyName: 'Sud' })
  expect(await names()).toEqual(['A. Brix = Ada Brix', 'Bob Sallow = Robert Sallow', 'Ivan Roth = Ivan Roth'])
  const apart = await tellApart(two, one)
  expect(await names()).not.toContain('Ivan Roth = Ivan Roth')
  await undo(apart.seq ?? 0)
  expect(await names()).toContain('Ivan Roth = Ivan Roth')
})

test('none among nobody', async () => {
  expect(await names()).toEqual([])
})
