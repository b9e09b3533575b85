/** What a campaign cost and to whom a deal was lost: kept, called otherwise with their word, and taken back by one Undo. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { costsOf, costsReworded } from '../../lib/core/campaignCost'
import { RIVALS } from '../../lib/core/tag'
import { setCampaignCost } from '../../lib/db/campaignCost'
import { db } from '../../lib/db/db'
import { setCampaign } from '../../lib/db/dealCampaign'
import { createDeal, setStatus } from '../../lib/db/deals'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { dealsBearing, reword } from '../../lib/db/words'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const settings = async () => (await db.settings.get('settings')) ?? {}
const euros = (minor: number) => ({ minor, currency: 'EUR' })
const makeDeal = async (title: string) =>
  (await createDeal({ title, people: [], pipelineId: 'pipeline-1', source: 'hand' })).value.dealId

test('a cost is kept with its currency, follows the campaign, and Undo brings back that it was not known', async () => {
  const id = await makeDeal('One')
  await setCampaign(id, 'Spring fair')
  const { seq } = await setCampaignCost('Spring fair', [euros(120_000)], await settings())
  expect((await db.settings.get('settings'))?.campaignCosts).toEqual([
    { campaign: 'Spring fair', amount: euros(120_000) },
  ])
  const word = { list: 'campaign.words', name: 'Spring fair' }
  const renamed = await reword(word, 'Fair 2026', await dealsBearing(word))
  expect(costsOf((await db.settings.get('settings'))?.campaignCosts ?? [], 'fair 2026')).toEqual([euros(120_000)])
  await undo(renamed.seq ?? 0)
  await undo(seq ?? 0)
  expect((await db.settings.get('settings'))?.campaignCosts).toBeUndefined()
})

test('merged campaigns cost what both cost, in each currency by itself; one that is removed takes its cost along', () => {
  const costs = [
    { campaign: 'Fair', amount: euros(100) },
    { campaign: 'fair', amount: { minor: 7, currency: 'NOK' } },
    { campaign: 'Mailing', amount: euros(20) },
  ]
  const merged = costsReworded(costs, 'Mailing', 'Fair')
  expect(costsOf(merged, 'FAIR')).toEqual([euros(120), { minor: 7, currency: 'NOK' }])
  expect(costsOf(merged, 'Mailing')).toEqual([])
  expect(costsReworded(costs, 'Fair')).toEqual([costs[2]])
})

test('to whom a deal was lost stands on it and is offered for the next; it goes when the deal is opened again', async () => {
  const [one, two] = [await makeDeal('One'), await makeDeal('Two')]
  await setStatus(one, { status: 'lost', reason: 'Price', rival: ' Acme ' })
  expect(await db.deals.get(one)).toMatchObject({ status: 'lost', reason: 'Price', rival: 'Acme' })
  const { seq } = await setStatus(two, { status: 'lost', reason: 'Price', rival: 'ACME' })
  expect((await db.deals.get(two))?.rival).toBe('Acme')
  expect((await db.settings.get('settings'))?.tags).toContainEqual({ category: RIVALS, names: ['Acme'] })
  const word = { list: RIVALS, name: 'Acme' }
  await undo((await reword(word, 'Acme SA', await dealsBearing(word))).seq ?? 0)
  await undo(seq ?? 0)
  expect(await db.deals.get(two)).toMatchObject({ status: 'todo' })
  await setStatus(one, { status: 'todo' })
  expect((await db.deals.get(one))?.rival).toBeUndefined()
  const plain = await setStatus(one, { status: 'lost', reason: 'Price', rival: '  ' })
  expect((await db.deals.get(one))?.rival).toBeUndefined()
  expect(plain.seq).toBeDefined()
})
