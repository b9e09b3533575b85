/** The search for duplicates: what it finds, and how long it takes over many. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CompanyDraft } from '../../lib/core/company'
import type { MergeTable } from '../../lib/core/merge'
import type { PersonDraft } from '../../lib/core/person'
import { tellApart, tellRecordsApart } from '../../lib/db/apart'
import { db } from '../../lib/db/db'
import type { Search } from '../../lib/db/duplicateSearch'
import { saveCompany, savePerson } from '../../lib/db/people'
import { companyById, personById } from '../../lib/db/read'
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
const saveFirm = async (name: string, more: Partial<CompanyDraft> = {}) => {
  const { value } = await saveCompany({ name, domains: [], profileUrls: [], source: 'hand', provenance: {}, ...more })
  const company = await companyById(value.companyId)
  if (!company) throw new Error('not saved')
  return company
}
const search = (table: MergeTable) =>
  new Promise<Search>((done, failed) => {
    lookForDuplicates(table, (now) => now.done === now.total && done(now), failed)
  })
const names = async (table: MergeTable = 'people') => {
  const { found } = await search(table)
  const label = async (id: string) => (await (table === 'people' ? personById(id) : companyById(id)))?.name
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
  expect(await names('companies')).toEqual([])
})

test('companies: the surest first; a trade, a town, a number or a network in common make no pair; told apart, they are left out', async () => {
  const one = await saveFirm('Nordlys AS', { domains: ['nordlys.example'], headquarters: 'Bergen' })
  const two = await saveFirm('NORDLYS', { domains: ['nordlys.example'], headquarters: 'Bergen' })
  await saveFirm('Scierie Vosges SARL', { website: 'https://www.scierie-vosges.example/fr' })
  await saveFirm('Groupe Haut-Rhin Bois', { domains: ['scierie-vosges.example'] })
  await saveFirm('Halles de Metz')
  await saveFirm('Les Halles de Metz SA')
  await saveFirm('Ateliers Kerbrat', { profileUrls: ['https://www.linkedin.com/company/kerbrat/about'] })
  await saveFirm('Kerbrat Industrie', { profileUrls: ['https://fr.linkedin.com/company/Kerbrat/'] })
  // Not one of these goes with another.
  await saveFirm('Lycée 12', { headquarters: 'Metz' })
  await saveFirm('Lycée 14', { headquarters: 'Metz' })
  await saveFirm('Garage Petit', { headquarters: 'Lyon', website: 'https://www.linkedin.com/company/petit' })
  await saveFirm('Garage Brun', { headquarters: 'Lyon', website: 'https://www.linkedin.com/company/brun' })
  await saveFirm('Orion', { domains: ['orion-optik.example'], headquarters: 'Jena' })
  await saveFirm('Orion', { domains: ['cafe-orion.example'], headquarters: 'Kiel' })
  const [surest, next, ...rest] = await names('companies')
  expect([surest, next]).toEqual(['NORDLYS = Nordlys AS', 'Ateliers Kerbrat = Kerbrat Industrie'])
  // As sure as one another.
  expect(rest.sort()).toEqual(['Groupe Haut-Rhin Bois = Scierie Vosges SARL', 'Halles de Metz = Les Halles de Metz SA'])
  const apart = await tellRecordsApart(two, one)
  expect((await tellRecordsApart(one, two)).seq).toBeUndefined()
  expect(await names('companies')).not.toContain('NORDLYS = Nordlys AS')
  await undo(apart.seq ?? 0)
  expect(await names('companies')).toContain('NORDLYS = Nordlys AS')
})

test('a word that many companies have in their names is no reason to compare them', async () => {
  for (let i = 0; i < 40; i++) await saveFirm(`Clinique ${String.fromCharCode(65 + i)}${'aeiouy'[i % 6]}rel`)
  expect(await names('companies')).toEqual([])
})
