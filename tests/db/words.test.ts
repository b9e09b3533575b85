/** Known words: renamed, merged and removed with the deals that bear them, in one change that comes back to the letter. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Word } from '../../lib/core/words'
import { db } from '../../lib/db/db'
import { setCampaign, setSource } from '../../lib/db/dealCampaign'
import { createDeal } from '../../lib/db/deals'
import { tagDeal } from '../../lib/db/dealTags'
import { stepJob } from '../../lib/db/jobs'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { dealsBearing, reword } from '../../lib/db/words'
import { dealRow } from '../support/rows'

const ids: string[] = []
beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  ids.length = 0
  for (const title of ['One', 'Two', 'Three']) {
    const made = await createDeal({ title, people: [], pipelineId: 'pipeline-1', source: 'hand' })
    ids.push(made.value.dealId)
  }
  const [one = '', two = '', three = ''] = ids
  await tagDeal(one, { category: 'family.sold', name: 'Sensors' })
  await tagDeal(one, { category: 'family.planned', name: 'Probes' })
  await tagDeal(two, { category: 'family.sold', name: 'Probes' })
  await tagDeal(two, { category: 'family.sold', name: 'Sensors' })
  await tagDeal(three, { category: 'Trade', name: 'Dairy' })
  await setCampaign(three, 'Spring')
  await setSource(three, 'Fair', false)
})
afterEach(() => db.delete())

const letters = async () =>
  JSON.stringify([await db.deals.toArray(), (await db.settings.toArray()).map((one) => one.tags)])
const tagsOf = async (at: number) =>
  (await db.deals.get(ids[at] ?? ''))?.tags?.map((tag) => `${tag.category} ${tag.name}`)
const namesOf = async (list: string) =>
  (await db.settings.get('settings'))?.tags?.find(({ category }) => category === list)?.names
async function change(word: Word, to?: string) {
  const before = await letters()
  const found = await dealsBearing(word)
  const { seq } = await reword(word, to, found)
  return { found, back: async () => (await undo(seq ?? 0)) && expect(await letters()).toBe(before) }
}

test('a word that becomes another is that one, once on each deal, in every mood, and offered once', async () => {
  const { found, back } = await change({ list: 'family.words', name: 'Probes' }, ' sensors ')
  expect(found).toHaveLength(2)
  expect(await tagsOf(0)).toEqual(['family.sold Sensors', 'family.planned Sensors'])
  expect(await tagsOf(1)).toEqual(['family.sold Sensors'])
  expect(await namesOf('family.words')).toEqual(['Sensors'])
  await back()
})

test('a category, a campaign and a source are renamed; a campaign is removed; a source that is removed stays on its deals', async () => {
  await (await change({ list: 'Trade' }, 'Industry')).back()
  await change({ list: 'Trade' }, 'Industry')
  expect(await tagsOf(2)).toEqual(['Industry Dairy'])
  await change({ list: 'campaign.words', name: 'Spring' }, 'Spring 2026')
  await change({ list: 'source.words', name: 'Fair' }, 'Trade fair')
  expect(await db.deals.get(ids[2] ?? '')).toMatchObject({ campaign: 'Spring 2026', source: 'Trade fair' })
  await (await change({ list: 'campaign.words', name: 'Spring 2026' })).back()
  await change({ list: 'campaign.words', name: 'Spring 2026' })
  await change({ list: 'source.words', name: 'Trade fair' })
  const deal = await db.deals.get(ids[2] ?? '')
  expect(deal?.campaign).toBeUndefined()
  expect(deal?.source).toBe('Trade fair')
  expect(await namesOf('source.words')).toEqual([])
})

test('of more deals than are written at once it is a job, which one Undo takes back', async () => {
  const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }
  const at = {
    pipelineId: 'pipeline-1',
    stageId: 'stage-1',
    stageSince: '2026-11-01',
    nextAction: { day: '2026-12-01' },
  }
  const tags = [{ category: 'Trade', name: 'Dairy' }]
  await db.deals.bulkPut(
    Array.from({ length: 1_200 }, (_, i) => dealRow(made, { ...at, id: `d${i}`, title: `D ${i}`, tags })),
  )
  const word = { list: 'Trade', name: 'Dairy' }
  const { job } = await reword(word, undefined, await dealsBearing(word))
  let now = job
  while (now?.state === 'running') now = await stepJob(now.id)
  expect(await dealsBearing(word)).toEqual([])
  expect(await namesOf('Trade')).toEqual([])
  expect((await db.changes.where('kind').equals('wordRemoved').toArray()).map(({ count }) => count)).toEqual([1_202])
})
