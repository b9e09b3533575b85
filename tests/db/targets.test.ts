/** Targets in the database: one for a thing and a period, the past kept as it was, each change taken back by one undo. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { targetsFor } from '../../lib/core/reports/target'
import { db } from '../../lib/db/db'
import { setUp } from '../../lib/db/setup'
import { allTargets, removeTarget, setTarget } from '../../lib/db/targets'
import { undo } from '../../lib/db/undo'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const calls = async (period: string) =>
  targetsFor(await allTargets(), period).find(({ measure }) => measure === 'call')?.goal

test('set, set anew from a later month, taken off; the months before keep what they had, and all is taken back', async () => {
  const place = { measure: 'call', period: '2026-11' } as const
  await setTarget({ ...place, goal: 40 })
  const anew = await setTarget({ ...place, period: '2026-12', goal: 50 })
  expect([await calls('2026-11'), await calls('2026-12')]).toEqual([40, 50])
  const off = await removeTarget({ ...place, period: '2026-12' })
  expect([await calls('2026-11'), await calls('2026-12'), await calls('2027-01')]).toEqual([40, undefined, undefined])
  // What is gone already is no change.
  expect((await removeTarget({ ...place, period: '2026-12' })).seq).toBeUndefined()
  expect((await undo(off.seq ?? 0)).state).toBe('undone')
  expect(await calls('2026-12')).toBe(50)
  expect((await undo(anew.seq ?? 0)).state).toBe('undone')
  expect(await calls('2026-12')).toBe(40)
})

test('where none held before nothing is left of one that is taken off; the same again is no change', async () => {
  const place = { measure: 'revenue', period: '2026-Q4' } as const
  await setTarget({ ...place, goal: 5_000_000, currency: 'EUR' })
  expect((await setTarget({ ...place, goal: 5_000_000, currency: 'EUR' })).seq).toBeUndefined()
  const gone = await removeTarget(place)
  expect(await allTargets()).toEqual([])
  expect((await undo(gone.seq ?? 0)).state).toBe('undone')
  expect(await allTargets()).toMatchObject([{ goal: 5_000_000, currency: 'EUR' }])
})

test('what makes no target is refused, and nothing is changed', async () => {
  const place = { measure: 'call', period: '2026-12' } as const
  await setTarget({ ...place, goal: 40 })
  await expect(setTarget({ ...place, goal: 0 })).rejects.toThrow()
  await expect(setTarget({ ...place, goal: 3, currency: 'EUR' })).rejects.toThrow()
  expect(await calls('2026-12')).toBe(40)
})
