/** Home figures: what is won and what may come, on one screen; lost and cancelled apart, this period beside another. */
import { addDays, addMonths, type Day } from '../days'
import { CLOSED, closedSums, isOpen, openSums } from './dealSums'
import { dayNumber, type Facts, NO_DAY, STATUSES } from './facts'
import { monthsOf } from './period'
import type { Period, Report, ReportAbout, ReportAnswer, ReportOptions, ReportRow } from './report'
import { dealRows } from './sift'

export const figures: Report = {
  id: 'figures',
  startsWith: 'quarter',
  asks: { period: true, compared: true, filters: ['pipeline', 'tag', 'source', 'amount'] },
  run,
}

function run(facts: Facts, options: ReportOptions, about: ReportAbout): ReportAnswer {
  const rows = dealRows(facts, options, about)
  const open = openSums(facts, rows, options, about)
  const closed = closedSums(facts, rows, options.period, options, about)
  const was = options.comparison && closedSums(facts, rows, options.comparison, options, about)
  const line = (status: (typeof CLOSED)[number]): ReportRow => ({
    id: status,
    head: { key: `status.${status}` },
    cells: [
      { ...closed[status].counted(), ...(was && { was: was[status].counted() }) },
      { ...closed[status].summed(), ...(was && { was: was[status].value() }) },
    ],
  })
  const touched = open.all.count + CLOSED.reduce((sum, status) => sum + closed[status].count, 0)
  return {
    over: { of: 'deals', n: touched },
    figures: [
      {
        id: 'won',
        name: { key: 'report.figures.won' },
        ...closed.won.summed(),
        ...(was && { was: was.won.value() }),
      },
      { id: 'potential', name: { key: 'report.figures.potential' }, ...open.weighted.summed() },
      { id: 'open', name: { key: 'report.figures.open' }, ...open.all.summed() },
    ],
    charts: chartOf(facts, rows, options, about),
    tables: [
      {
        id: 'now',
        title: { key: 'report.figures.now' },
        columns: [
          { key: 'report.status' },
          { key: 'report.deals' },
          { key: 'report.amount' },
          { key: 'report.weighted' },
        ],
        rows: [
          {
            id: 'open',
            head: { key: 'report.figures.open' },
            cells: [open.all.counted(), open.all.summed(), open.weighted.summed()],
          },
        ],
      },
      {
        id: 'closed',
        title: { key: 'report.figures.closed' },
        columns: [{ key: 'report.status' }, { key: 'report.deals' }, { key: 'report.amount' }],
        rows: CLOSED.map(line),
      },
    ],
    notes: unknownDays(facts, rows),
  }
}

/** Closed before the day of it was kept: they are in no period. */
function unknownDays(facts: Facts, rows: readonly number[]): ReportAnswer['notes'] {
  const n = rows.filter((row) => !isOpen(facts, row) && facts.deals.col.closed[row] === NO_DAY).length
  return n ? [{ key: 'report.figures.noDay', params: { n } }] : []
}

const LONG = 36
const WON = STATUSES.indexOf('won')

/** Won month by month, each period a line; of one currency, for two are no line. */
function chartOf(
  facts: Facts,
  rows: readonly number[],
  options: ReportOptions,
  about: ReportAbout,
): ReportAnswer['charts'] {
  const currency = options.currency ?? about.settings?.currency
  const months = monthsOf(options.period)
  if (!currency || months.length > LONG) return []
  const { status, closed } = facts.deals.col
  // Each month is counted over those won of its period only.
  const wonIn = ({ from, to }: Period) => {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    return rows.filter(
      (row) => status[row] === WON && (closed[row] as number) >= first && (closed[row] as number) <= last,
    )
  }
  const inMonth = (month: string, period: Period, won: readonly number[]): number => {
    const first: Day = `${month}-01`
    const last = addDays(addMonths(first, 1), -1)
    const part = { from: first < period.from ? period.from : first, to: last > period.to ? period.to : last }
    return closedSums(facts, won, part, options, about).won.in(currency)
  }
  const own = wonIn(options.period)
  const theirs = options.comparison ? wonIn(options.comparison) : []
  const thisMonth = about.today.slice(0, 7)
  const before = options.comparison && monthsOf(options.comparison)
  return [
    {
      kind: 'bars',
      title: { key: 'report.figures.wonByMonth', params: { currency } },
      unit: 'money',
      currency,
      labels: months.map((month) => ({ month })),
      series: [
        {
          name: { key: 'report.period' },
          // What is still to come is not nothing.
          values: months.map((month) => (month > thisMonth ? null : inMonth(month, options.period, own))),
        },
        ...(before?.length === months.length && options.comparison
          ? [
              {
                name: { key: 'report.comparison' as const },
                values: before.map((month) => inMonth(month, options.comparison as Period, theirs)),
              },
            ]
          : []),
      ],
    },
  ]
}
