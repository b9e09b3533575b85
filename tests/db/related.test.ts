/** Who stands near a person or a company: colleagues, and those in the same deals, each once with why. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { relatedTo } from '../../lib/db/related'
import { companyRow, dealRow, personRow } from '../support/rows'

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }
const at = { pipelineId: 'p', stageId: 's', stageSince: '2026-11-01', nextAction: { day: '2026-12-01' } }

beforeEach(async () => {
  await db.open()
  await db.companies.bulkPut(['alma', 'borea', 'corvin'].map((id) => companyRow(made, { id, name: id })))
  const of = { nora: 'alma', ivo: 'alma', kim: 'borea', lea: undefined }
  await db.people.bulkPut(Object.entries(of).map(([id, companyId]) => personRow(made, { id, name: id, companyId })))
  const people = ['nora', 'kim', 'ivo'].map((personId) => ({ personId }))
  await db.deals.bulkPut([
    dealRow(made, { ...at, id: 'd1', title: 'Sensors', companyId: 'alma', people }),
    dealRow(made, { ...at, id: 'd2', title: 'Pumps', companyId: 'corvin', people: [{ personId: 'nora' }] }),
    dealRow(made, { ...at, id: 'd3', title: 'Valves', companyId: 'borea', people: [{ personId: 'lea' }] }),
  ])
})
afterEach(() => db.delete())

test('a person has her colleagues, those in her deals, and the companies of these', async () => {
  const { people, companies, more } = await relatedTo({ personId: 'nora', companyId: 'alma' })
  expect(people.map(({ person, deal }) => [person.id, deal?.title])).toEqual([
    ['ivo', undefined],
    ['kim', 'Sensors'],
  ])
  expect(companies.map(({ company, deal }) => [company.id, deal.title]).sort()).toEqual([
    ['borea', 'Sensors'],
    ['corvin', 'Pumps'],
  ])
  expect(more).toBe(false)
})

test('a company has those of other companies in its deals, and not its own people again', async () => {
  const { people, companies } = await relatedTo({ companyId: 'alma' })
  expect(people.map(({ person }) => person.id)).toEqual(['kim'])
  expect(companies.map(({ company }) => company.id)).toEqual(['borea'])
})
