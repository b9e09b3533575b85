/** The star of a deal: put on and taken off once, undone to the letter. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { starDeal } from '../../lib/db/dealStar'
import { createDeal } from '../../lib/db/deals'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('a star is put on a deal and taken off, each undone to the letter; pressed twice it is one change', async () => {
  const draft = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }
  const id = (await createDeal(draft)).value.dealId
  const letters = async () => JSON.stringify(await db.deals.toArray())
  const plain = await letters()
  const on = await starDeal(id, true)
  const starred = await letters()
  expect(await db.deals.get(id)).toMatchObject({ star: true })
  expect((await starDeal(id, true)).seq).toBeUndefined()
  const off = await starDeal(id, false)
  expect(await db.deals.get(id)).not.toHaveProperty('star')
  await undo(off.seq ?? 0)
  expect(await letters()).toBe(starred)
  await undo(on.seq ?? 0)
  expect(await letters()).toBe(plain)
})
