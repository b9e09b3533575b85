/** Conversion: what is there is joined and not doubled, it is one change, and undone everything is as before to the letter. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Conversion, convertPerson, foundFor, likelyCompany } from '../../lib/db/convert'
import { db } from '../../lib/db/db'
import { createDeal, setStatus } from '../../lib/db/deals'
import { editPerson, saveCompany, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { brokenReferences, everything, unexplained, wrongTotals } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'

const draft = { emails: ['nora@alma.example'], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const isFree = (domain: string) => domain === 'freemail.example'
const PIPELINE = 'pipeline-1'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const lead = async (more: object = {}) => (await savePerson({ ...draft, name: 'Nora Lund', ...more })).value.personId
const company = async (name: string, domains: string[] = []) =>
  (await saveCompany({ name, domains, profileUrls: [], source: 'hand', provenance: {} })).value.companyId
const deal = async (title: string, companyId?: string) =>
  (await createDeal({ title, people: [], companyId, pipelineId: PIPELINE, source: 'hand' })).value.dealId
const personOf = async (id: string) => {
  const person = await db.people.get(id)
  if (!person) throw new Error('she is gone')
  return person
}

describe('conversion', () => {
  test('makes a contact with company and deal in one change, and takes all of it back', async () => {
    const id = await lead()
    const before = await hashes()
    const written = await convertPerson(id, {
      companyName: 'Alma',
      deal: { title: 'Sensors', amount: { minor: 120_000, currency: 'EUR' }, pipelineId: PIPELINE },
    })
    const person = await personOf(id)
    expect(person.lifecycle).toBe('contact')
    const [made] = await db.deals.toArray()
    expect(made).toMatchObject({ title: 'Sensors', companyId: person.companyId, people: [{ personId: id }] })
    expect(made?.nextAction?.day).toBeTruthy()
    expect((await db.companies.toArray()).map(({ name }) => name)).toEqual(['Alma'])
    expect(wrongTotals(await everything())).toEqual([])

    await undo(written.seq ?? 0)
    expect(await hashes()).toEqual(before)
  })

  test('joins the company and the deal that are there, however the name is written', async () => {
    const at = await company('Société Alma', ['alma.example'])
    const open = await deal('Sensors', at)
    const id = await lead()
    await convertPerson(id, { companyName: ' societe ALMA', deal: { join: open } })
    expect((await personOf(id)).companyId).toBe(at)
    expect(await db.companies.count()).toBe(1)
    expect(await db.deals.toArray()).toMatchObject([{ id: open, companyId: at, people: [{ personId: id }] }])
    // Said again it changes nothing.
    expect((await convertPerson(id, { companyName: 'Société Alma', deal: { join: open } })).seq).toBeUndefined()
  })

  test('finds her company by her mail domain, never by one where anybody has a box, and its open deals alone', async () => {
    const at = await company('Alma', ['alma.example'])
    await company('Freemail', ['freemail.example'])
    const open = await deal('Sensors', at)
    const lost = await deal('Pumps', at)
    await setStatus(lost, { status: 'lost', reason: 'Price' })
    const known = await personOf(await lead())
    expect((await likelyCompany(known, isFree))?.name).toBe('Alma')
    expect(await foundFor(known.id, 'Alma')).toMatchObject({ company: { id: at }, hers: [], companys: [{ id: open }] })
    const free = await personOf(await lead({ emails: ['nora@freemail.example'] }))
    expect(await likelyCompany(free, isFree)).toBeUndefined()
    expect((await foundFor(free.id, 'alma')).companys).toMatchObject([{ id: open }])
    expect(await foundFor(free.id, '')).toEqual({ hers: [], companys: [] })
  })

  test('asks where another window gave her another company meanwhile, and writes nothing', async () => {
    const id = await lead()
    const seen = await personOf(id)
    await editPerson(id, { companyName: 'Borea' })
    const before = await hashes()
    const { clash } = await convertPerson(
      id,
      { companyName: 'Alma', deal: { title: 'Sensors', pipelineId: PIPELINE } },
      seen,
    )
    expect(clash?.fields).toMatchObject([{ field: 'companyName', theirs: 'Borea', mine: 'Alma' }])
    expect(await hashes()).toEqual(before)
  })

  test('whatever is chosen, undone the database is as before', async () => {
    const names = fc.constantFrom('', 'Alma', 'alma', 'Borea', 'New one')
    const way = fc.constantFrom('none', 'new', 'join', 'joinAlone')
    await fc.assert(
      fc.asyncProperty(names, way, fc.boolean(), async (companyName, how, employed) => {
        await db.delete()
        await db.open()
        await setUp('en', 'EUR')
        const at = await company('Alma')
        const [withCompany, alone] = [await deal('Sensors', at), await deal('Pumps')]
        const id = await lead(employed ? { companyName: 'Borea' } : {})
        const before = await hashes()
        const chosen: Record<string, Conversion['deal']> = {
          new: { title: 'Valves', pipelineId: PIPELINE },
          join: { join: withCompany },
          joinAlone: { join: alone },
        }
        const picked = chosen[how]
        const { seq } = await convertPerson(id, { companyName, ...(picked && { deal: picked }) })
        const middle = await everything()
        expect([...brokenReferences(middle), ...wrongTotals(middle), ...unexplained(middle)]).toEqual([])
        expect((await personOf(id)).lifecycle).toBe('contact')
        await undo(seq ?? 0)
        expect(await hashes()).toEqual(before)
      }),
      { numRuns: 12, verbose: true },
    )
  })
})
