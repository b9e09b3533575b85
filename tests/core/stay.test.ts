/** Stays in stages, and the standard that is learnt from them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/core/days'
import { LEAST, learntFrom } from '../../lib/core/learnt'
import { arrivedIn, staysOf } from '../../lib/core/stay'

const start = '2026-01-10'
type Standing = Parameters<typeof staysOf>[0]
const fresh: Standing = { stageId: 'a', stageSince: start }
const on = (days: number) => addDays(start, days)

describe('stays', () => {
  test('a deal that was won says how long it stood in each stage, all its stays in one together', () => {
    const there = arrivedIn(arrivedIn(fresh, 'b', on(3)), 'a', on(8))
    const won = { ...arrivedIn(there, 'c', on(10)), closedDay: on(15) }
    expect(staysOf(won)).toEqual([
      { stageId: 'a', days: 5 },
      { stageId: 'b', days: 5 },
      { stageId: 'c', days: 5 },
    ])
  })

  test('nothing is said of a deal whose day of closing is unknown', () => {
    expect(staysOf({ ...fresh, stays: [{ stageId: 'z', days: 4 }] })).toEqual([])
  })

  test('what comes after the sale is no stay of it', () => {
    const won = { ...arrivedIn(fresh, 'b', on(2)), closedDay: on(6) }
    const signed = arrivedIn(won, 'after', on(20))
    expect(staysOf(signed)).toEqual(staysOf(won))
    expect(staysOf(arrivedIn(signed, 'later', on(90)))).toEqual(staysOf(won))
  })

  test('all stays together are as long as the sale, whatever way it took', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(40)), { maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.nat(40), (way, last) => {
        let [deal, day] = [fresh, 0]
        for (const [stageId, days] of way) {
          day += days
          deal = arrivedIn(deal, stageId, on(day))
        }
        const stays = staysOf({ ...deal, closedDay: on(day + last) })
        expect(stays.reduce((sum, stay) => sum + stay.days, 0)).toBe(day + last)
        expect(new Set(stays.map((stay) => stay.stageId)).size).toBe(stays.length)
      }),
      { verbose: true },
    )
  })
})

describe('a learnt standard', () => {
  const all = (...days: number[]) => days.map((one) => ({ days: one, n: 1 }))

  test('tells the median, the middle half and of how many', () => {
    expect(learntFrom(all(21, 7, 14, 9, 30))).toEqual({ n: 5, low: 9, median: 14, high: 21 })
    expect(learntFrom([{ days: 3, n: 40 }])).toEqual({ n: 40, low: 3, median: 3, high: 3 })
  })

  test('is none where too few were won', () => {
    expect(learntFrom(all(1, 2, 3, 4))).toBeUndefined()
    expect(learntFrom([{ days: 3, n: 0 }])).toBeUndefined()
  })

  test('is of numbers of days that deals took, in order, however they are counted', () => {
    const list = fc.array(fc.nat(100), { minLength: LEAST, maxLength: 60 })
    fc.assert(
      fc.property(list, (days) => {
        const learnt = learntFrom(all(...days))
        if (!learnt) throw new Error('nothing was learnt')
        const { n, low, median, high } = learnt
        expect(n).toBe(days.length)
        expect(low <= median && median <= high).toBe(true)
        for (const one of [low, median, high]) expect(days).toContain(one)
        // At least half took so long or less, and at least half so long or more.
        expect(days.filter((day) => day <= median).length * 2).toBeGreaterThanOrEqual(n)
        expect(days.filter((day) => day >= median).length * 2).toBeGreaterThanOrEqual(n)
        expect(learntFrom(counted(days))).toEqual(learnt)
      }),
      { verbose: true },
    )
  })
})

/** Each number of days once. */
function counted(days: readonly number[]): { days: number; n: number }[] {
  const counts = new Map<number, number>()
  for (const one of days) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, n]) => ({ days: one, n }))
}
