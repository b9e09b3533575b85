/** The orders of open deals as index keys: they give what sorting all deals would. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/core/days'
import { type Deal, dueDay, dueOn } from '../../lib/core/deal'
import {
  columnOrder,
  columnStages,
  type DealOrder,
  type DealSort,
  dayOrders,
  sortedOrder,
  stageUpTo,
} from '../../lib/core/dealOrder'
import type { Pipeline } from '../../lib/core/pipeline'
import { dealRow } from '../support/rows'

const today = '2026-11-22'
const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: ['a', 'b', 'c'].map((id) => ({ id, name: id, probability: 50 })),
}
const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }

/** What an index would give: the keys of a range in their order, ranges of a part merged, part after part. */
function walk({ parts, down }: DealOrder, deals: readonly Deal[]): Deal[] {
  return parts.flatMap((ranges) => {
    const found = deals.flatMap((deal) =>
      ranges.flatMap(({ prefix, from, to }) =>
        deal.lists
          .filter((key) => key.startsWith(prefix))
          .map((key) => ({ deal, key: key.slice(prefix.length) }))
          .filter(({ key }) => key > from && key <= to),
      ),
    )
    found.sort((x, y) => (x.key < y.key === down ? 1 : -1))
    return found.map((one) => one.deal)
  })
}

const day = fc.integer({ min: -8, max: 8 }).map((days): Day => addDays(today, days))
const amount = fc.option(
  fc.record({ minor: fc.integer({ min: 0, max: 5_000_000 }), currency: fc.constantFrom('EUR', 'NOK', 'USD') }),
  { nil: undefined },
)
const deal = fc
  .record({
    title: fc.constantFrom('Site 9', 'Site 10', 'Éclairage', 'Zinc | roof', 'audit', ''),
    stageId: fc.constantFrom('a', 'b', 'c', 'gone'),
    pipelineId: fc.constantFrom('p', 'p', 'p', 'another'),
    stageSince: day,
    amount,
    closingDay: fc.option(day, { nil: undefined }),
    when: day,
    time: fc.option(fc.constantFrom('08:30', '10:00'), { nil: undefined }),
    status: fc.constantFrom('todo' as const, 'todo' as const, 'standby' as const, 'won' as const),
  })
  .map(({ when, time, ...one }) =>
    one.status === 'standby'
      ? { ...one, standbyUntil: when }
      : { ...one, nextAction: { day: when, ...(time && { time }) } },
  )
const deals = fc
  .array(deal, { maxLength: 40 })
  .map((all) => all.map((one, i) => dealRow(made, { ...one, id: `deal-${i}` })))
const ids = (all: readonly Deal[]) => all.map((one) => one.id)
const open = (all: readonly Deal[]) => all.filter((one) => one.pipelineId === 'p' && one.status !== 'won')
const about = { gone: ['gone'], currencies: ['NOK', 'EUR'], today }
const numbers = (all: readonly Deal[], of: (deal: Deal) => number | string) => all.map(of)

describe('a column', () => {
  test('has what is late first, then by day and the larger amount, and what sleeps last', () => {
    fc.assert(
      fc.property(deals, (all) => {
        const key = (one: Deal) => `${dueOn(one, today) === 'asleep' ? 1 : 0}${dueDay(one)}`
        const compare = (x: Deal, y: Deal) =>
          key(x).localeCompare(key(y)) || (y.amount?.minor ?? 0) - (x.amount?.minor ?? 0) || (x.id < y.id ? -1 : 1)
        for (const stageIds of columnStages(pipeline, ['gone'])) {
          const own = open(all).filter((one) => stageIds.includes(one.stageId))
          expect(ids(walk(columnOrder('p', stageIds, today), all))).toEqual(ids(own.sort(compare)))
        }
      }),
    )
  })

  test('takes in the deals of stages that are gone, if it is the first', () => {
    expect(columnStages(pipeline, ['x', 'y'])).toEqual([['a', 'x', 'y'], ['b'], ['c']])
  })
})

describe('a sorted list', () => {
  const sorts: Record<DealSort, (deal: Deal) => number | string> = {
    title: (one) => ['', 'audit', 'Éclairage', 'Site 9', 'Site 10', 'Zinc | roof'].indexOf(one.title),
    stage: (one) => Math.max(0, ['a', 'b', 'c'].indexOf(one.stageId)),
    // Currencies stand together and in one order either way; none comes last.
    amount: (one) => one.amount?.minor ?? -1,
    due: (one) => one.due ?? '',
    pace: (one) => -Date.parse(one.stageSince),
    closing: (one) => one.closingDay ?? '9999',
  }
  for (const [by, of] of Object.entries(sorts) as [DealSort, (deal: Deal) => number | string][]) {
    test.each([false, true])(`by ${by} holds each open deal once, in order (backwards: %s)`, (down) => {
      fc.assert(
        fc.property(deals, (all) => {
          const walked = walk(sortedOrder({ by, down }, pipeline, about), all)
          expect(ids(walked).sort()).toEqual(ids(open(all)).sort())
          const apart = (currency: string | undefined) => walked.filter((one) => one.amount?.currency === currency)
          const runs = by === 'amount' ? ['EUR', 'NOK', 'USD', undefined].map(apart) : [walked]
          if (by === 'amount') expect(ids(walked)).toEqual(ids(runs.flat()))
          for (const run of runs) {
            const values = numbers(run, of)
            const sorted = [...values].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0))
            expect(values).toEqual(down ? sorted.reverse() : sorted)
          }
        }),
      )
    })
  }
})

test('of the day: late ones by day and hour, then those due by their hour, then those that woke', () => {
  fc.assert(
    fc.property(deals, (all) => {
      const { late, due, woken } = dayOrders(today)
      const key = (one: Deal) => `${one.due} ${one.nextAction?.time ?? '99'} ${one.id}`
      const are = (state: string) =>
        all
          .filter((one) => one.status !== 'won' && dueOn(one, today) === state)
          .sort((x, y) => (key(x) < key(y) ? -1 : 1))
      expect(ids(walk(late, all))).toEqual(ids(are('overdue')))
      expect(ids(walk(due, all))).toEqual(ids(are('today')))
      expect(ids(walk(woken, all)).sort()).toEqual(ids(are('woken')).sort())
    }),
  )
})

test('those that came into a stage up to a day: to do ones alone, the first to come first', () => {
  fc.assert(
    fc.property(deals, (all) => {
      const walked = walk(stageUpTo('p', 'b', today), all)
      const own = all.filter((one) => one.pipelineId === 'p' && one.stageId === 'b' && one.status === 'todo')
      expect(ids(walked).sort()).toEqual(ids(own.filter((one) => one.stageSince <= today)).sort())
      expect(walked.map((one) => one.stageSince)).toEqual(walked.map((one) => one.stageSince).sort())
    }),
  )
})

test('a closed deal is in no list', () => {
  const closed = { id: 'd', title: 'Won', pipelineId: 'p', stageId: 'a', stageSince: today, status: 'won' as const }
  expect(dealRow(made, closed).lists).toEqual([])
})
