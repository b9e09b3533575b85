/** Records that are deleted while others write on them: whatever the order, nothing points at what is gone. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { saveCompany, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { faultsOf } from '../faults/page/checks'
import { buildOn, takeAway } from '../faults/page/hands'

const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test.each([1, 2, 3, 4, 5, 6])('seed %i', async (seed) => {
  const ids = { people: [] as string[], companies: [] as string[], deals: [] as string[], tasks: [] as string[] }
  for (let i = 0; i < 6; i++) ids.people.push((await savePerson({ ...draft, name: `p${i}` })).value.personId)
  for (let i = 0; i < 3; i++) {
    ids.companies.push((await saveCompany({ ...draft, domains: [], name: `c${i}` })).value.companyId)
  }
  for (let i = 0; i < 7; i++) {
    const { value } = await createDeal({ title: `d${i}`, people: [], pipelineId: 'pipeline-1', source: 'hand' })
    ids.deals.push(value.dealId)
  }
  const [, one, two] = await Promise.all([
    takeAway(ids, seed, 60),
    buildOn(ids, seed + 100, 60),
    buildOn(ids, seed + 200, 60),
  ])
  expect(one.refused + two.refused).toBeGreaterThan(0)
  expect([...one.wrong, ...two.wrong, ...(await faultsOf())]).toEqual([])
})
