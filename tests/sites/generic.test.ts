/** Any page: what it marks up itself, nothing put together that the page does not put together. */
import { expect, test } from 'vitest'
import { PageFacts } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'
import { cardCompanies } from '../../lib/extract/cards'
import { readAnyPage } from '../../lib/sites/generic'
import { anyPages, BAKER, CARD, CLINIC, CONTACT, TEAM } from '../fixtures/anyPages'
import { open } from './open'

const read = (url: string, called = {}) => readAnyPage(open(anyPages[url] ?? '', url), new URL(url), called)

/** What the form would be filled with. */
const people = (facts: PageFacts) =>
  candidates(facts).map(({ name, email, title, company, phones, place }) =>
    Object.fromEntries(
      Object.entries({ name, email, title, company, place })
        .flatMap(([key, found]) => (found ? [[key, found.value]] : []))
        .concat(phones.length ? [['phone', phones.map(({ value }) => value.e164).join()]] : []),
    ),
  )

test.each(Object.keys(anyPages))('%s is left as it was, and reported in the agreed shape', (url) => {
  const doc = open(anyPages[url] ?? '', url)
  const before = doc.documentElement.outerHTML
  const facts = readAnyPage(doc, new URL(url))
  expect(doc.documentElement.outerHTML).toBe(before)
  expect(PageFacts.parse(facts)).toEqual(facts)
})

test('JSON-LD: people belong to the organisation they stand in; reviewers are nobody; a title of two is none', () => {
  const facts = read(TEAM)
  expect(people(facts)).toEqual([
    {
      name: 'Maud Ellingham',
      email: 'maud.ellingham@kestrel.example',
      title: 'Head of Purchasing',
      company: 'Kestrel Instruments',
      phone: '+442079460321',
    },
    { name: 'Oyvind Brekke', company: 'Kestrel Instruments' },
  ])
  expect(cardCompanies(facts)).toEqual([
    {
      name: 'Kestrel Instruments',
      website: 'https://kestrel.example/',
      headquarters: 'Leeds, GB',
      profileUrl: 'https://www.linkedin.com/company/kestrel-instruments/',
    },
  ])
})

test('microdata: an employer on a card is no company of its own', () => {
  const facts = read(CLINIC)
  expect(people(facts)).toEqual([
    { name: 'Dr Noor Haddad', email: 'noor@clinic.example', title: 'Surgeon', company: 'Harbour Clinic' },
  ])
  expect(cardCompanies(facts).map(({ name }) => name)).toEqual(['Harbour Clinic'])
})

test('hCard: both forms; a card in the name of a house is the house’s', () => {
  const facts = read(BAKER)
  expect(people(facts)).toEqual([
    { name: 'Joël Marchand', title: 'Boulanger' },
    {
      name: 'Lucie Marchand',
      email: 'lucie@baker.example',
      title: 'Gérante',
      company: 'Boulangerie Marchand',
      phone: '+33199001234',
      place: 'Lyon, France',
    },
  ])
  expect(cardCompanies(facts).map(({ name }) => name)).toEqual(['Syndicat des Boulangers'])
})

test('links: an address each, a name only where address and words agree, nothing hidden', () => {
  const found = people(read(CONTACT))
  expect(found).toEqual([
    { name: 'Greta Lind', email: 'greta.lind@plain.example', company: 'Plain' },
    { email: 'office@plain.example', company: 'Plain' },
    { phone: '+46850555123' },
  ])
  expect(people(read(CONTACT, { link: 'mailto:office@plain.example?cc=x@y.example' }))).toEqual([
    { email: 'office@plain.example', company: 'Plain' },
  ])
})

test('a selection is read as a card, and the rest of the page is not', () => {
  const facts = read(CONTACT, { selection: CARD.join('\n') })
  expect(facts.cards).toBeUndefined()
  expect(people(facts)).toEqual([
    {
      name: 'Tomas Wieland',
      email: 'tomas@wieland-pumpen.example',
      title: 'Einkaufsleiter',
      company: 'Wieland Pumpen GmbH',
      phone: '+493055504477',
    },
  ])
})

test.each([
  ['Ingrid Solberg', [{ name: 'Ingrid Solberg' }]],
  ['ingrid@fjordtech.example', [{ email: 'ingrid@fjordtech.example', company: 'Fjordtech' }]],
  ['Contact us', []],
  ['We met on Monday and agreed that Claire Dubois would write to Hans.', []],
  ['ada@one.example, bob@two.example', []],
])('selected: %s', (selection, expected) => {
  expect(people(read(CONTACT, { selection }))).toEqual(expected)
})

test('two of one name and nothing that ties them are two', () => {
  const person = (jobTitle: string) => ({ '@type': 'Person', name: 'Ana Lopez', jobTitle })
  const html = `<script type="application/ld+json">${JSON.stringify([person('Chef'), person('Pilot')])}</script>`
  const url = 'https://two.example/'
  expect(people(readAnyPage(open(html, url), new URL(url)))).toHaveLength(2)
})

test('hostile markup ends in nothing, soon', () => {
  const wide = Array.from({ length: 20_000 }, (_, i) => ({
    '@type': 'Person',
    name: `Name ${i}`,
    email: `n${i}@wide.example`,
  }))
  const url = 'https://hostile.example/'
  const html = `<script type="application/ld+json">${JSON.stringify({ wide, x: { '@type': 'Person', name: { no: 1 }, email: ['x', 5] } })}</script>`
  const from = performance.now()
  const facts = readAnyPage(open(html, url), new URL(url))
  expect(facts.cards?.length).toBeLessThanOrEqual(200)
  expect(performance.now() - from).toBeLessThan(3_000)
})
