/** Targets: which holds when, and how far each is, counted by hand and once more record by record on random books. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../../lib/core/days'
import { noFacts } from '../../../lib/core/reports/facts'
import { putFact } from '../../../lib/core/reports/putFact'
import {
  daysIn,
  earlier,
  Measure,
  periodOn,
  type SetTarget,
  Target,
  targetId,
  targetsFor,
  targetsOn,
} from '../../../lib/core/reports/target'
import { doneIn, progressOf, workdays } from '../../../lib/core/reports/targetReached'
import { book, factsOf } from '../../support/reportBook'
import { ABOUT, dealOf, TODAY } from '../../support/reportWorld'
import { activityRow } from '../../support/rows'

const made = { createdAt: '2026-12-01T08:00:00.000Z', updatedAt: '2026-12-01T08:00:00.000Z' }
const target = (measure: Measure, period: string, goal?: number): Target => ({
  id: targetId({ measure, period }),
  measure,
  period,
  ...(goal !== undefined && { goal, ...(measure === 'revenue' && { currency: 'EUR' }) }),
  ...made,
})
const set = (...args: Parameters<typeof target>) => target(...args) as SetTarget

describe('which target holds', () => {
  test('periods by their days', () => {
    expect([periodOn('2026-12-31', 'month'), periodOn('2026-12-31', 'quarter')]).toEqual(['2026-12', '2026-Q4'])
    expect(periodOn('2027-01-01', 'quarter')).toBe('2027-Q1')
    expect(daysIn('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(daysIn('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect([earlier('2027-01'), earlier('2027-Q1'), earlier('2026-Q3')]).toEqual(['2026-12', '2026-Q4', '2026-Q2'])
  })

  test('one holds from its period on until another one does, and none after it was taken off; months and quarters apart', () => {
    const all = [target('call', '2026-10', 40), target('call', '2026-12', 50), target('call', '2026-Q4', 130)]
    const goals = (period: string, from = all) => targetsFor(from, period).map(({ goal }) => goal)
    expect(['2026-09', '2026-10', '2026-11', '2026-12', '2027-05'].map((period) => goals(period))).toEqual([
      [],
      [40],
      [40],
      [50],
      [50],
    ])
    expect([goals('2026-Q3'), goals('2027-Q2')]).toEqual([[], [130]])
    const off = [...all, target('call', '2027-01')]
    expect([goals('2026-12', off), goals('2027-01', off), goals('2027-02', off)]).toEqual([[50], [], []])
    expect(targetsOn(all, '2026-12-15').map(({ period }) => period)).toEqual(['2026-12', '2026-Q4'])
  })

  test('what makes no target is refused', () => {
    const says = (row: object) => Target.safeParse(row).success
    const good = target('revenue', '2026-12', 100)
    expect(says(good)).toBe(true)
    expect(says(target('call', '2026-Q1'))).toBe(true)
    for (const bad of [
      { period: '2026-13' },
      { period: '2026-Q5' },
      { goal: 0 },
      { goal: 1.5 },
      { currency: undefined },
      { currency: 'euro' },
      { measure: 'sighs' },
    ])
      expect(says({ ...good, ...bad }), JSON.stringify(bad)).toBe(false)
    expect(says({ ...target('call', '2026-12', 3), currency: 'EUR' })).toBe(false)
  })
})

/** December 2026 has 23 working days; TODAY is Tuesday the 15th, before which there were 10. */
describe('how far a target is, by hand', () => {
  const facts = noFacts()
  const amount = { minor: 100_000, currency: 'EUR' }
  const won = (id: string, closedDay: string, more = {}) =>
    ({ id, way: [['a', '2026-11-20']], status: 'won', closedDay, amount, ...more }) as never
  for (const told of [
    won('w1', '2026-12-01'),
    won('w2', '2026-12-14', { amount: { minor: 50_000, currency: 'EUR' } }),
    won('bare', '2026-12-10', { amount: undefined }),
    won('nok', '2026-12-10', { amount: { minor: 70_000, currency: 'NOK' } }),
    won('before', '2026-11-30'),
    won('lost', '2026-12-02', { status: 'lost' }),
    { id: 'open', way: [['b', '2026-12-03']], closingDay: '2026-12-20', amount, nextAction: { day: TODAY } },
    { id: 'passed', way: [['a', '2026-12-03']], closingDay: '2026-12-02', amount, nextAction: { day: TODAY } },
    { id: 'later', way: [['b', '2026-11-03']], closingDay: '2027-01-01', amount, nextAction: { day: TODAY } },
  ] as never[])
    putFact(facts, 'deals', (told as { id: string }).id, dealOf(told))
  for (const [id, kind, day] of [
    ['c1', 'call', '2026-12-01'],
    ['c2', 'call', '2026-12-14'],
    ['c3', 'call', '2026-12-15'],
    ['c4', 'call', '2026-11-30'],
    ['m1', 'meeting', '2026-12-09'],
  ] as const)
    putFact(facts, 'activities', id, activityRow({ id, kind, at: new Date(`${day}T12:00`).toISOString(), links: [] }))

  test('working days', () => {
    expect([workdays(daysIn('2026-12')), workdays({ from: '2026-12-01', to: '2026-12-14' })]).toEqual([23, 10])
    expect(workdays({ from: '2026-12-12', to: '2026-12-13' })).toBe(0)
  })

  const of = (one: SetTarget, period = '2026-12', on = TODAY) => progressOf(facts, one, period, on, ABOUT)

  test('calls: three of twelve, five should be there, nine more in thirteen days', () => {
    const calls = of(set('call', '2026-12', 12))
    expect(calls).toMatchObject({ value: 3, byNow: 5, standing: 'behind', daysLeft: 13, aDay: 1 })
    expect(calls.behind.rows().map((row) => facts.activities.ids.at(row))).toEqual(['c1', 'c2', 'c3'])
    expect(of(set('call', '2026-12', 6))).toMatchObject({ byNow: 2, standing: 'on' })
    expect(of(set('call', '2026-12', 3))).toMatchObject({ standing: 'reached', aDay: 0 })
  })

  test('revenue: what has no amount or no rate is left out and told; what is to come is weighted by its stage', () => {
    const revenue = of(set('revenue', '2026-12', 460_000))
    // 100,000 at 50 % and 100,000 at 20 %.
    expect(revenue).toMatchObject({ value: 150_000, unpriced: 1, unrated: 1, byNow: 200_000, toCome: 70_000 })
    expect(revenue).toMatchObject({ standing: 'behind', aDay: Math.ceil(310_000 / 13) })
    const rate = { id: 'r', from: 'NOK', to: 'EUR', day: '2026-01-01', rate: 0.1, ...made }
    const rated = progressOf(facts, set('revenue', '2026-12', 460_000), '2026-12', TODAY, { ...ABOUT, rates: [rate] })
    expect(rated).toMatchObject({ value: 157_000, unrated: 0 })
  })

  test('deals won count whatever they come to, and deals created by the day they were made', () => {
    expect(of(set('won', '2026-12', 4))).toMatchObject({ value: 4, standing: 'reached', unpriced: 0 })
    expect(of(set('opened', '2026-12', 4))).toMatchObject({ value: 2, byNow: 1 })
    expect(of(set('won', '2026-Q4', 9), '2026-Q4').value).toBe(5)
  })

  test('a period that is over is reached or not, one that begins today has nothing due', () => {
    expect(of(set('call', '2026-11', 2), '2026-11')).toMatchObject({
      value: 1,
      standing: 'missed',
      daysLeft: 0,
      aDay: 0,
    })
    expect(of(set('call', '2026-11', 1), '2026-11').standing).toBe('reached')
    expect(of(set('revenue', '2026-11', 1), '2026-11').toCome).toBeUndefined()
    expect(of(set('call', '2026-12', 23), '2026-12', '2026-12-01')).toMatchObject({
      byNow: 0,
      daysLeft: 23,
      standing: 'on',
    })
  })
})

test('the same as counted record by record', () => {
  const days = fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, n]) => ({ from: addDays('2025-12-25', from), to: addDays('2025-12-25', from + n) }))
  const property = fc.property(book, days, fc.constantFrom(...Measure.options), (one, { from, to }, measure) => {
    const inside = (day: string | undefined) => day !== undefined && day >= from && day <= to
    const about = { ...ABOUT, pipelines: [] }
    const done = doneIn(factsOf(one), measure, { from, to }, measure === 'revenue' ? 'EUR' : undefined, about)
    const wins = one.deals.filter(({ status, closedDay }) => status === 'won' && inside(closedDay))
    const euros = wins.filter(({ amount }) => amount?.currency === 'EUR')
    const rows = {
      won: wins.length,
      opened: one.deals.filter(({ createdAt }) => inside(dayOf(createdAt))).length,
      revenue: euros.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0),
    }
    const acts = one.activities.filter(({ kind, at }) => kind === measure && inside(dayOf(at))).length
    expect(done.value).toBe(measure in rows ? rows[measure as keyof typeof rows] : acts)
    expect(done.behind.rows().length).toBe(measure === 'revenue' ? wins.length : done.value)
    if (measure === 'revenue') {
      const bare = wins.filter(({ amount }) => !amount).length
      expect([done.unpriced, done.unrated]).toEqual([bare, wins.length - euros.length - bare])
    }
  })
  fc.assert(property, { numRuns: 300 })
})
