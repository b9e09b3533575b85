/** Any steps, then all of them taken back in any order that is allowed: the database is what it was, totals included. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { setUp } from '../../lib/db/setup'
import { brokenReferences, everything, unexplained, wrongTotals } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'
import { type RandomStep, take, undoAll } from '../faults/page/randomSteps'

const RUNS = Number(process.env.RUNS ?? 12)
const step: fc.Arbitrary<RandomStep> = fc.tuple(fc.nat(9_999), fc.nat(99), fc.nat(9_999))
const told = { undone: 0, refused: 0 }

beforeEach(() => db.open())
afterEach(() => db.delete())
afterAll(() => console.log(`undo of all: ${told.undone} undone, ${told.refused} refused at first`))

test('steps taken back in any order lead back to the start', { timeout: 240_000 }, async () => {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 60, size: 'max' }),
    fc.array(fc.nat(9_999), { minLength: 1, maxLength: 60, size: 'max' }),
    async (steps, order) => {
      await db.delete()
      await db.open()
      await setUp('en', 'EUR')
      const start = await hashes()
      for (const each of steps) await take(each)
      const middle = await everything()
      expect(brokenReferences(middle)).toEqual([])
      expect(wrongTotals(middle)).toEqual([])
      expect(unexplained(middle)).toEqual([])
      let at = 0
      const { wrong, undone, refused } = await undoAll((count) => (order[at++ % order.length] ?? 0) % count)
      told.undone += undone
      told.refused += refused
      expect(wrong).toEqual([])
      const end = await everything()
      expect(unexplained(end)).toEqual([])
      expect(brokenReferences(end)).toEqual([])
      expect(await hashes()).toEqual(start)
    },
  )
  const seed = process.env.SEED ? Number(process.env.SEED) : undefined
  // The seed at once; `SHRINK=1 SEED=…` then takes the minutes it needs to find the few steps that matter.
  const endOnFailure = !process.env.SHRINK
  await fc.assert(property, { numRuns: RUNS, endOnFailure, ...(seed !== undefined && { seed }) })
})
