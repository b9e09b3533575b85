/** The search for duplicates: what it finds, and how long it takes over many. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CompanyDraft } from '../../lib/core/company'
import type { MergeTable } from '../../lib/core/merge'
import type { PersonDraft } from '../../lib/core/person'
import { tellApart, tellRecordsApart } from '../../lib/db/apart'
import { db } from '../../lib/db/db'
import type { Search } from '../../lib/db/duplicateSearch'
import { findDuplicates } from '../../lib/db/duplicates'
import { saveCompany, savePerson } from '../../lib/db/people'
import { companyById, personById } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { lookForDuplicates, peopleJudge } from '../../lib/state/duplicates'
import { personRow } from '../support/rows'

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

test('those with a key in common are told while the others are still read, and once', async () => {
  const made = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
  const row = (n: number, name: string, email: string) =>
    personRow(made, { id: `person-${10_000 + n}`, name, emails: [email] })
  // So many that one piece does not hold them, of one name, with a mailbox each.
  const others = Array.from({ length: 1_000 }, (_, n) => row(n + 2, 'Ada Brix', `ada${n}@brix.example`))
  await db.people.bulkPut([row(0, 'Bo Falk', 'bo.falk@gmail.com'), row(1, 'Bo Falk', 'bofalk@gmail.com'), ...others])
  const { compare, inLatin } = await peopleJudge()
  const compared: string[] = []
  const told: Search[] = []
  await findDuplicates(
    {
      inLatin,
      compare: (people, pairs) => {
        compared.push(...pairs.map(([a, b]) => `${people[a]?.name} = ${people[b]?.name}`))
        return compare(people, pairs)
      },
    },
    (search) => {
      told.push(search)
      return true
    },
  )
  expect(told[0]).toMatchObject({ total: 2_004, found: [{ a: 'person-10000', b: 'person-10001', decision: 'link' }] })
  expect(told[0]?.done).toBeLessThan(1_002)
  // The surest first; of a name that a thousand have the first ones, each with each.
  expect(compared).toEqual(['Bo Falk = Bo Falk', ...Array(28).fill('Ada Brix = Ada Brix')])
  // What is sure enough to be shown did not change: the page has nothing to read anew.
  expect(new Set(told.map((search) => search.found)).size).toBe(1)
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
