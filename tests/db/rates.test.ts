/** Rates: one for a pair and a day, each change taken back by one undo. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { allRates, removeRate, setRate, setRates } from '../../lib/db/rates'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('set, set anew for the same day, removed; and all of that taken back', async () => {
  const pair = { from: 'USD', to: 'EUR', day: '2026-12-01' }
  await setRate({ ...pair, rate: 0.9 })
  const anew = await setRate({ ...pair, rate: 0.95 })
  expect(await allRates()).toMatchObject([{ ...pair, rate: 0.95 }])
  expect((await undo(anew.seq ?? 0)).state).toBe('undone')
  const [rate] = await allRates()
  expect(rate).toMatchObject({ rate: 0.9 })
  const gone = rate && (await removeRate(rate))
  expect(await allRates()).toEqual([])
  // What is gone already is no change.
  expect(rate && (await removeRate(rate)).seq).toBeUndefined()
  expect((await undo(gone?.seq ?? 0)).state).toBe('undone')
  expect(await allRates()).toMatchObject([{ rate: 0.9 }])
  await expect(setRate({ ...pair, rate: 0 })).rejects.toThrow()
})

test('many at once are one change, and what is there already stays as it was', async () => {
  const usd = { from: 'USD', to: 'EUR', day: '2026-12-01' }
  await setRate({ ...usd, rate: 0.9 })
  const kept = await db.rates.toArray()
  const many = [
    { ...usd, rate: 0.9 },
    { ...usd, day: '2026-11-01', rate: 0.91 },
    { from: 'GBP', to: 'EUR', day: '2026-12-01', rate: 1.18 },
  ]
  const set = await setRates(many)
  expect(set.value).toBe(2)
  expect(await db.rates.count()).toBe(3)
  expect((await setRates(many)).seq).toBeUndefined()
  expect((await undo(set.seq ?? 0)).state).toBe('undone')
  expect(await db.rates.toArray()).toEqual(kept)
})
