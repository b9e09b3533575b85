/** Cohort: the leads of each month and what became of them; and what followed one action. */
import { actions, actionTable, WINDOW } from './actionTable'
import { count, counted, dealStretch, share } from './cells'
import { type CohortRow, cohortRows, FATES } from './cohort'
import type { Facts } from './facts'
import type { Report, ReportAbout, ReportAnswer, ReportOptions, ReportTable, Said } from './report'
import { inSteps, type Steps } from './steps'
import { monthText } from './stretch'
import { sumsTo, todayNumber } from './sums'

/** Months after that of the lead that have a column. */
const AFTER = [0, 1, 2, 3, 6, 9, 12]

export const cohort: Report = {
  id: 'cohort',
  startsWith: 'months12',
  asks: {
    period: true,
    filters: ['pipeline', 'tag', 'amount'],
    choices: [{ id: 'action', name: 'report.cohort.action', among: (_, about) => actions(about) }, WINDOW],
  },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const to = sumsTo(facts, options, about)
  const within = dealStretch(facts, options, about)
  const rows = cohortRows(to, within, todayNumber(about))
  const n = rows.reduce((sum, row) => sum + row.n, 0)
  yield
  return {
    over: { of: 'people', n },
    charts: rows.length
      ? [
          {
            kind: 'bars',
            title: { key: 'report.cohort.fates' },
            unit: 'count',
            labels: rows.map(({ month }) => ({ month: monthText(month) })),
            series: FATES.map((fate) => ({
              name: { key: `report.cohort.${fate}` as const },
              values: rows.map(({ fates }) => fates[fate]),
            })),
          },
        ]
      : [],
    tables: [
      fatesTable(rows),
      afterTable(rows),
      yield* actionTable(to, options, about, { from: within.from, to: within.to }),
    ],
    notes: [{ key: 'report.cohort.shared' }, { key: 'report.cohort.followed' }],
  }
}

const headOf = ({ month }: CohortRow) => ({ month: monthText(month) })

const fatesTable = (rows: readonly CohortRow[]): ReportTable => ({
  id: 'fates',
  title: { key: 'report.cohort.fates' },
  columns: [
    { key: 'report.month' },
    { key: 'report.attribution.leads' },
    ...FATES.map((fate) => ({ key: `report.cohort.${fate}` as const })),
    { key: 'report.cohort.contacts' },
    { key: 'report.cohort.revenue' },
  ],
  rows: rows.map((row) => ({
    id: String(row.month),
    head: headOf(row),
    cells: [
      count(row.n, 'people', () => row.people.flat()),
      ...row.people.map((people) => counted('people', people)),
      share(row.contacts, row.n),
      row.won.summed(),
    ],
  })),
})

const afterTable = (rows: readonly CohortRow[]): ReportTable => ({
  id: 'after',
  title: { key: 'report.cohort.after' },
  columns: [
    { key: 'report.month' },
    ...AFTER.map(
      (n): Said => (n ? { key: 'report.cohort.months', params: { n } } : { key: 'report.cohort.sameMonth' }),
    ),
  ],
  rows: rows.map((row) => ({
    id: String(row.month),
    head: headOf(row),
    // Of months to come nothing is known.
    cells: AFTER.map((n) => (n < row.wonAfter.length ? share(row.wonAfter[n] as number, row.n) : { is: 'unknown' })),
  })),
})
