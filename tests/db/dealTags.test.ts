/** Tags in the store: on the deal and among the known words in one change. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { setCampaign } from '../../lib/db/dealCampaign'
import { createDeal } from '../../lib/db/deals'
import { setTags, tagDeal, untagDeal } from '../../lib/db/dealTags'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.open()
  await setUp('fr', 'EUR')
})
afterEach(() => db.delete())

const made = async (title: string) =>
  (await createDeal({ title, people: [], pipelineId: 'pipeline-1', source: 'hand' })).value.dealId
const letters = async () => JSON.stringify([await db.deals.toArray(), await db.settings.toArray()])
const tagsOf = async (id: string) => (await db.deals.get(id))?.tags
const words = async () => (await db.settings.get('settings'))?.tags

test('a new word is kept for the next deal in the same change, and both go back to the letter', async () => {
  const id = await made('Sensors')
  const before = await letters()
  const first = await tagDeal(id, { category: 'Région', name: 'Nord' })
  const tagged = await letters()
  expect(await tagsOf(id)).toEqual([{ category: 'Région', name: 'Nord' }])
  expect(await words()).toEqual([{ category: 'Région', names: ['Nord'] }])
  const off = await untagDeal(id, { category: 'Région', name: 'Nord' })
  expect(await db.deals.get(id)).not.toHaveProperty('tags')
  expect(await words()).toEqual([{ category: 'Région', names: ['Nord'] }])
  expect((await undo(off.seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(tagged)
  expect((await undo(first.seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(before)
})

test('two windows and two writings come to one tag', async () => {
  const [one, two] = [await made('Sensors'), await made('Pumps')]
  await tagDeal(one, { category: 'family.sold', name: 'Capteurs' })
  await tagDeal(one, { category: 'family.planned', name: 'capteurs' })
  expect((await tagDeal(one, { category: 'family.sold', name: 'CAPTEURS' })).seq).toBeUndefined()
  const known = await tagDeal(two, { category: 'family.sold', name: ' capteurs' })
  expect((await db.changes.get(known.seq ?? 0))?.count).toBe(1)
  expect(await tagsOf(one)).toEqual([
    { category: 'family.sold', name: 'Capteurs' },
    { category: 'family.planned', name: 'Capteurs' },
  ])
  expect(await tagsOf(two)).toEqual([{ category: 'family.sold', name: 'Capteurs' }])
  expect(await words()).toEqual([{ category: 'family.words', names: ['Capteurs'] }])
  expect((await untagDeal(two, { category: 'family.sold', name: 'gone' })).seq).toBeUndefined()
})

test('a campaign is one, in the writing that is known; two windows that name two are asked', async () => {
  const id = await made('Sensors')
  const seen = await db.deals.get(id)
  const before = await letters()
  const first = await setCampaign(id, 'Salon de mars', seen)
  expect(await words()).toEqual([{ category: 'campaign.words', names: ['Salon de mars'] }])
  const same = await setCampaign(await made('Pumps'), 'SALON DE MARS')
  expect((await db.changes.get(same.seq ?? 0))?.count).toBe(1)
  expect((await setCampaign(id, 'Relance', seen)).clash?.fields).toEqual([
    { field: 'campaign', theirs: 'Salon de mars', mine: 'Relance' },
  ])
  expect(await words()).toHaveLength(1)
  await setCampaign(id, ' ')
  expect(await db.deals.get(id)).not.toHaveProperty('campaign')
  await undo((await db.changes.toCollection().last())?.seq ?? 0)
  await db.deals.delete((await db.deals.toArray()).find((deal) => deal.title === 'Pumps')?.id ?? '')
  expect((await undo(first.seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(before)
})

test('a line of them is one change: words that are new are kept, what was tagged meanwhile stays, and it goes back to the letter', async () => {
  const id = await made('Sensors')
  await tagDeal(id, { category: 'family.sold', name: 'Capteurs' })
  await tagDeal(id, { category: 'Région', name: 'Nord' })
  await tagDeal(id, { category: 'family.sold', name: 'Ajouté' })
  const before = await letters()
  const { seq, label } = await setTags(id, 'family.sold', ['CAPTEURS', 'Pompes'], ['Capteurs'])
  expect(label.key).toBe('change.dealTagsSet')
  expect(await tagsOf(id)).toEqual([
    { category: 'family.sold', name: 'Capteurs' },
    { category: 'Région', name: 'Nord' },
    { category: 'family.sold', name: 'Ajouté' },
    { category: 'family.sold', name: 'Pompes' },
  ])
  expect((await words())?.[0]?.names).toEqual(['Capteurs', 'Ajouté', 'Pompes'])
  expect((await setTags(id, 'family.sold', ['capteurs'], ['Capteurs'])).seq).toBeUndefined()
  expect((await undo(seq ?? 0)).state).toBe('undone')
  expect(await letters()).toBe(before)
  await setTags(id, 'family.sold', [], ['Capteurs', 'Ajouté'])
  await setTags(id, 'région', [], ['Nord'])
  expect(await db.deals.get(id)).not.toHaveProperty('tags')
})
