/** Who on a page is known, who is asked about, and who is nobody yet. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recognise, wantedOf } from '../../components/people/recognise'
import type { Candidate } from '../../lib/core/candidate'
import type { PersonDraft } from '../../lib/core/person'
import { tellApart, tellSame } from '../../lib/db/apart'
import { db } from '../../lib/db/db'
import { savePerson } from '../../lib/db/people'
import { personById } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const save = async (name: string, more: Partial<PersonDraft> = {}) => {
  const { value } = await savePerson({ ...draft, name, ...more })
  const person = await personById(value.personId)
  if (!person) throw new Error('not saved')
  return person
}
const found = (value: string) => ({ value, kind: 'header', sure: 'sure' }) as const
const shown = (name: string, more: { email?: string; url?: string; company?: string } = {}): Candidate => ({
  key: more.email ?? more.url ?? name,
  name: found(name),
  phones: [],
  websites: [],
  ...(more.email && { email: found(more.email) }),
  ...(more.url && { profileUrl: found(more.url) }),
  ...(more.company && { company: found(more.company) }),
})
const first = async (candidate: Candidate) => {
  const [one] = await recognise([candidate])
  if (!one) throw new Error('nobody')
  return one
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('a mailbox in another spelling, and a short form of the name, are the person herself', async () => {
  const bob = await save('Robert Sallow', { emails: ['rob.sallow@gmail.com'] })
  expect((await first(shown('Bob Sallow', { email: 'robsallow+x@googlemail.com' }))).person?.id).toBe(bob.id)
})

test('a shared box under another name is asked about; either answer is remembered, and can be taken back', async () => {
  const tom = await save('Tom Ebert', { emails: ['info@ebert.example'] })
  const ulla = shown('Ulla Kamp', { email: 'info@ebert.example' })
  const asked = await first(ulla)
  expect(asked.person).toBeUndefined()
  expect(asked.alike).toMatchObject({ person: { id: tom.id }, why: ['sharedEmail', 'otherName'] })
  const apart = await tellApart(tom, wantedOf(ulla))
  expect((await first(ulla)).alike).toBeUndefined()
  // Tom himself is still known there.
  expect((await first(shown('Tom Ebert', { email: 'info@ebert.example' }))).alike?.person.id).toBe(tom.id)
  await undo(apart.seq ?? 0)
  expect((await first(ulla)).alike).toBeDefined()
  await tellSame(tom, wantedOf(ulla))
  expect((await first(ulla)).person?.id).toBe(tom.id)
})

test('a colleague by a short form of her name is asked about, with why; a homonym elsewhere is not', async () => {
  const lise = await save('Elisabeth Moe', { companyName: 'Fjord Glass', emails: ['em@fjordglass.example'] })
  const page = shown('Lise Moe', { url: 'https://www.linkedin.com/in/lise-moe-1', company: 'Fjord Glass' })
  expect(await first(page)).toMatchObject({ alike: { person: { id: lise.id }, why: ['nickname', 'company'] } })
  expect(
    (await first(shown('Elisabeth Moe', { url: 'https://x.example/em', company: 'Kyst Fisk' }))).alike,
  ).toBeUndefined()
})

test('somebody seen under two addresses stands once', async () => {
  await save('Ida Kern', { emails: ['ida@kern.example', 'ida@home.example'] })
  expect(
    await recognise([shown('Ida Kern', { email: 'ida@kern.example' }), shown('Ida', { email: 'ida@home.example' })]),
  ).toHaveLength(1)
})
