/** The summaries: what is new, and a week against its targets, counted by hand and once more record by record on random books. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../../lib/core/days'
import { mondayOf } from '../../../lib/core/morning'
import { lastWorkday, newsOf, sinceOf } from '../../../lib/core/reports/dayNews'
import type { Cell } from '../../../lib/core/reports/report'
import { Measure, type Target, targetId } from '../../../lib/core/reports/target'
import { askedIn, lastWeek, USUAL_WEEKS, weekFrom, weekSummary } from '../../../lib/core/reports/weekSummary'
import { book, factsOf } from '../../support/reportBook'
import { ABOUT } from '../../support/reportWorld'

const made = { createdAt: '2026-12-01T08:00:00.000Z', updatedAt: '2026-12-01T08:00:00.000Z' }
const target = (measure: Measure, period: string, goal: number, currency?: string): Target => ({
  ...{ id: targetId({ measure, period }), measure, period, goal, ...made },
  ...(currency && { currency }),
})
const about = { ...ABOUT, pipelines: [] }

describe('which days', () => {
  test('what is new is so since the last working day', () => {
    // 2026-12-01 is a Tuesday.
    expect(lastWorkday('2026-12-01')).toBe('2026-11-30')
    for (const day of ['2026-11-28', '2026-11-29', '2026-11-30']) expect(lastWorkday(day)).toBe('2026-11-27')
    expect(sinceOf('2026-11-30')).toEqual({ from: '2026-11-27', to: '2026-11-30' })
  })

  test('a week is from Monday to Sunday, and the last one is over', () => {
    expect([mondayOf('2026-11-29'), mondayOf('2026-11-30')]).toEqual(['2026-11-23', '2026-11-30'])
    expect(weekFrom('2026-11-30')).toEqual({ from: '2026-11-30', to: '2026-12-06' })
    expect([lastWeek('2026-12-06'), lastWeek('2026-12-07')]).toEqual(['2026-11-23', '2026-11-30'])
  })
})

describe('what targets ask of a week', () => {
  test('of each working day its share of the month: of the 21 of November one, of the 23 of December four', () => {
    const all = [target('call', '2026-11', 42), target('call', '2026-12', 46)]
    expect(askedIn(all, 'call', weekFrom('2026-11-30'))?.value).toBeCloseTo(2 + 8, 9)
    expect(askedIn(all, 'call', weekFrom('2026-12-07'))?.value).toBeCloseTo(10, 9)
    expect(askedIn(all, 'call', { from: '2026-12-05', to: '2026-12-06' })).toBeUndefined()
    expect(askedIn(all, 'email', weekFrom('2026-12-07'))).toBeUndefined()
  })

  test('a quarter asks only where no month does; money is asked in its currency and never mixed', () => {
    // The fourth quarter of 2026 has 66 working days.
    const all = [target('call', '2026-Q4', 66), target('call', '2026-12', 23)]
    expect(askedIn(all, 'call', weekFrom('2026-11-23'))?.value).toBeCloseTo(5, 9)
    expect(askedIn(all, 'call', weekFrom('2026-12-07'))?.value).toBeCloseTo(5, 9)
    const money = [target('revenue', '2026-11', 2100, 'EUR'), target('revenue', '2026-12', 2300, 'NOK')]
    expect(askedIn(money, 'revenue', weekFrom('2026-11-23'))).toEqual({ value: 500, currency: 'EUR' })
    expect(askedIn(money, 'revenue', weekFrom('2026-11-30'))).toEqual({ value: 400, currency: 'NOK' })
  })
})

describe('the same as counted record by record', () => {
  const day = fc.integer({ min: 0, max: 130 }).map((n) => addDays('2025-12-25', n))
  const number = (cell: Cell | undefined) => {
    if (cell?.is === 'count' || cell?.is === 'number') return cell.value
    return cell?.is === 'money' ? (cell.sums[0]?.minor ?? 0) : Number.NaN
  }

  test('what is new', () =>
    fc.assert(
      fc.property(book, day, (one, today) => {
        const { from, to } = sinceOf(today)
        const inside = (at: string | undefined) => at !== undefined && at >= from && at <= to
        const news = new Map(newsOf(factsOf(one), { from, to }, about).map((each) => [each.id, each.cells]))
        for (const status of ['won', 'lost', 'cancelled'])
          expect(number(news.get(status)?.[0])).toBe(
            one.deals.filter((deal) => deal.status === status && inside(deal.closedDay)).length,
          )
        expect(number(news.get('opened')?.[0])).toBe(one.deals.filter((d) => inside(dayOf(d.createdAt))).length)
        expect(number(news.get('people')?.[0])).toBe(
          one.people.filter((who) => who.lifecycle !== 'suspect' && inside(dayOf(who.createdAt))).length,
        )
        for (const kind of ['meeting', 'call', 'email', 'note'])
          expect(number(news.get(kind)?.[0])).toBe(
            one.activities.filter((act) => act.kind === kind && inside(dayOf(act.at))).length,
          )
      }),
      { numRuns: 100 },
    ))

  test('a week', () =>
    fc.assert(
      fc.property(book, day, (one, any) => {
        const monday = mondayOf(any)
        const rows = weekSummary(factsOf(one), [], monday, about).tables[0]?.rows ?? []
        const weeks = Array.from({ length: USUAL_WEEKS + 1 }, (_, back) => weekFrom(addDays(monday, -7 * back)))
        const inWeek = (back: number, at: string | undefined) => {
          const week = weeks[back]
          return week !== undefined && at !== undefined && at >= week.from && at <= week.to
        }
        const counts = (id: string, back: number): number => {
          const closed = (status: string) =>
            one.deals.filter((deal) => deal.status === status && inWeek(back, deal.closedDay))
          if (id === 'won' || id === 'lost' || id === 'cancelled') return closed(id).length
          if (id === 'opened') return one.deals.filter((deal) => inWeek(back, dayOf(deal.createdAt))).length
          if (id === 'revenue')
            return closed('won').reduce((n, d) => n + (d.amount?.currency === 'EUR' ? d.amount.minor : 0), 0)
          return one.activities.filter((act) => act.kind === id && inWeek(back, dayOf(act.at))).length
        }
        expect(rows.map(({ id }) => id)).toEqual([...Measure.options, 'lost', 'cancelled'])
        for (const { id, cells } of rows) {
          expect([number(cells[0]), number(cells[2])]).toEqual([counts(id, 0), counts(id, 1)])
          const usual = weeks.slice(1).reduce((sum, _, i) => sum + counts(id, i + 1), 0) / USUAL_WEEKS
          const [unit, exact] = id === 'revenue' ? [1, Math.round(usual)] : [10, Math.round(usual * 10) / 10]
          expect(number(cells[3]) * unit).toBeCloseTo(exact * unit, 6)
        }
      }),
      { numRuns: 100 },
    ))
})
