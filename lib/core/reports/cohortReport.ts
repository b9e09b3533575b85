/** Cohort: the leads of each month and what became of them; and what followed one action. */
import { actionReturn } from './actionReturn'
import { kindKey } from './activity'
import { typeSaid } from './activityWords'
import { count, counted, dealStretch, minutes, share } from './cells'
import { chosen, chosenNumber } from './choices'
import { type CohortRow, cohortRows, FATES } from './cohort'
import { type Facts, KINDS } from './facts'
import type { Choice, Report, ReportAbout, ReportAnswer, ReportOptions, ReportTable, Said } from './report'
import { monthText } from './stretch'
import { type SumsTo, sumsTo, todayNumber } from './sums'

const WINDOW: Choice = { id: 'window', name: 'report.cohort.window', least: 1, most: 730, usual: 90 }
/** Months after that of the lead that have a column. */
const AFTER = [0, 1, 2, 3, 6, 9, 12]
const DONE = ['call', 'meeting', 'email', 'note'] as const

/** Kinds, then the types of the user's own, as ids. */
const actions = ({ settings }: Pick<ReportAbout, 'settings'>) => [
  ...DONE.map((kind) => ({ id: `kind ${kind}`, said: { key: `report.kind.${kind}` as const } })),
  ...(settings?.activityTypes ?? []).map(({ name }) => ({ id: `type ${name}`, said: { text: name } })),
]

export const cohort: Report = {
  id: 'cohort',
  startsWith: 'months12',
  asks: {
    period: true,
    filters: ['pipeline', 'tag', 'amount'],
    choices: [{ id: 'action', name: 'report.cohort.action', among: (_, about) => actions(about) }, WINDOW],
  },
  run,
}

function run(facts: Facts, options: ReportOptions, about: ReportAbout): ReportAnswer {
  const to = sumsTo(facts, options, about)
  const within = dealStretch(facts, options, about)
  const rows = cohortRows(to, within, todayNumber(about))
  const n = rows.reduce((sum, row) => sum + row.n, 0)
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
    tables: [fatesTable(rows), afterTable(rows), actionTable(to, options, about, { from: within.from, to: within.to })],
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

function actionTable(
  to: SumsTo,
  options: ReportOptions,
  about: ReportAbout,
  days: { from: number; to: number },
): ReportTable {
  const { facts } = to
  const asked = chosen(
    options,
    'action',
    actions(about).map(({ id }) => id),
  )
  const name = asked.slice(5)
  const key = asked.startsWith('type ')
    ? (facts.words.known(name) ?? Number.NaN)
    : kindKey(KINDS.indexOf(name as (typeof DONE)[number]))
  const found = actionReturn(to, key, days, chosenNumber(options, WINDOW))
  return {
    id: 'action',
    title: { key: 'report.cohort.return' },
    columns: [
      { key: 'report.cohort.action' },
      { key: 'report.activity.n' },
      { key: 'report.activity.minutes' },
      { key: 'report.cohort.people' },
      { key: 'report.attribution.withDeal' },
      { key: 'report.attribution.wonLeads' },
      { key: 'report.attribution.made' },
      { key: 'report.attribution.won' },
      { key: 'report.attribution.revenue' },
    ],
    rows: [
      {
        id: asked,
        head: Number.isNaN(key) ? { text: name } : typeSaid(facts, key),
        cells: [
          { is: 'count', value: found.activities },
          minutes(found.minutes, found.timed),
          counted('people', found.people),
          share(found.withDeal, found.people.length),
          share(found.withWon, found.people.length),
          counted('deals', found.deals),
          found.won.counted(),
          found.won.summed(),
        ],
      },
    ],
  }
}
