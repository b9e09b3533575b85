/** Saying how near a decision is, and the user's own labels for it. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { db } from '../../lib/db/db'
import { createDeal, setStatus } from '../../lib/db/deals'
import { editSettings, setUp } from '../../lib/db/setup'
import { setTemperature } from '../../lib/db/temperature'
import { undo } from '../../lib/db/undo'
import { write } from '../../lib/db/write'

const today = dayOf(Date.now())
const HOT = { id: 'hot', name: 'Hot' }
const COLD = { id: 'cold', name: 'Cold' }
let id = ''
const deal = async () => (await db.deals.get(id)) as Deal

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  const draft = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }
  id = (await createDeal(draft)).value.dealId
})
afterEach(() => db.delete())

test('what is said holds from today, is one change of the journal, and is undone', async () => {
  const before = await deal()
  const { seq } = await setTemperature(id, HOT)
  expect((await deal()).temperature).toEqual({ id: 'hot', on: today })
  expect((await db.changes.get(seq ?? 0))?.label).toEqual({
    key: 'change.temperature',
    params: { title: 'Sensors', label: 'Hot' },
  })
  // Said twice on a day it is said already.
  expect((await setTemperature(id, HOT, await deal())).seq).toBeUndefined()
  await undo(seq ?? 0)
  expect(await deal()).toEqual(before)
})

test('said again later it holds anew, and it can be taken off', async () => {
  await write({ key: 'change.sample' }, async (w) =>
    w.put('deals', { ...(await deal()), temperature: { id: 'hot', on: addDays(today, -200) } }),
  )
  await setTemperature(id, HOT, await deal())
  expect((await deal()).temperature).toEqual({ id: 'hot', on: today })
  const { label } = await setTemperature(id, undefined, await deal())
  expect(label.key).toBe('change.temperatureGone')
  expect(await deal()).not.toHaveProperty('temperature')
})

test('another one said elsewhere meanwhile is asked about, and a deal that was closed is not written to', async () => {
  const seen = await deal()
  await setTemperature(id, HOT, seen)
  const mine = await setTemperature(id, COLD, seen)
  expect(mine.seq).toBeUndefined()
  expect(mine.clash?.fields).toMatchObject([{ field: 'temperature', theirs: { id: 'hot' }, mine: { id: 'cold' } }])
  const open = await deal()
  await setStatus(id, { status: 'won' })
  expect((await setTemperature(id, COLD, open)).clash?.fields).toMatchObject([{ field: 'status', theirs: 'won' }])
  expect((await deal()).temperature?.id).toBe('hot')
})

test('labels are merged one by one when two windows change them, and at least one stays', async () => {
  const labels = [
    { ...HOT, months: 3 },
    { ...COLD, months: 12 },
  ]
  await editSettings({ temperatures: labels })
  const seen = await db.settings.get('settings')
  await editSettings(
    {
      temperatures: [
        { ...HOT, months: 2 },
        { ...COLD, months: 12 },
      ],
    },
    seen,
  )
  const mine = await editSettings(
    {
      temperatures: [
        { ...HOT, months: 3 },
        { ...COLD, name: 'Far', months: 12 },
      ],
    },
    seen,
  )
  expect(mine.clash).toBeUndefined()
  expect((await db.settings.get('settings'))?.temperatures).toEqual([
    { ...HOT, months: 2 },
    { ...COLD, name: 'Far', months: 12 },
  ])
  await expect(editSettings({ temperatures: [] })).rejects.toThrow('temperatures')
  await expect(editSettings({ temperatures: [{ ...HOT, months: 0.5 }] })).rejects.toThrow('months')
})
