/** Pressure: how often customers and prospects are contacted, month by month, and of how many that is too seldom or too often. */
import { SEGMENTS } from './accounts'
import { activityStretch, count, dealStretch, share } from './cells'
import { chosenNumber } from './choices'
import { dayText, type Facts } from './facts'
import { type Limits, type PressureRow, pressed, pressureSteps, USUAL_LIMITS } from './pressure'
import type { Cell, Choice, Report, ReportAbout, ReportAnswer, ReportOptions, Said } from './report'
import { inSteps, type Steps } from './steps'
import { monthText, type Stretch } from './stretch'
import { todayNumber } from './sums'

const quiet = (segment: (typeof SEGMENTS)[number]): Choice => ({
  id: `${segment}Quiet`,
  name: `report.pressure.${segment}Quiet`,
  ...{ least: 1, most: 1000, usual: USUAL_LIMITS[segment].quiet },
})
const most = (segment: (typeof SEGMENTS)[number]): Choice => ({
  id: `${segment}Most`,
  name: `report.pressure.${segment}Most`,
  ...{ least: 0, most: 1000, usual: USUAL_LIMITS[segment].most },
})

export const pressure: Report = {
  id: 'pressure',
  startsWith: 'months12',
  asks: {
    period: true,
    filters: ['pipeline', 'tag', 'source', 'amount'],
    choices: SEGMENTS.flatMap((segment) => [quiet(segment), most(segment)]),
  },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const within = yield* activityStretch(facts, dealStretch(facts, options, about))
  const today = todayNumber(about)
  const limits = Object.fromEntries(
    SEGMENTS.map((segment) => [
      segment,
      { quiet: chosenNumber(options, quiet(segment)), most: chosenNumber(options, most(segment)) },
    ]),
  ) as Limits
  const all = yield* pressureSteps(facts, within, today, limits)
  // People without a company have rows where there are any.
  const some = new Set(all.flatMap((row) => (row.accounts ? [kindOf(row)] : [])))
  const rows = all.filter((row) => some.has(kindOf(row)))
  const months = [...new Set(rows.map(({ month }) => month))]
  const behind = (row: PressureRow, n: number, isSo: Parameters<typeof pressed>[5]): Cell =>
    count(n, row.of, () => pressed(facts, within, today, limits, row, isSo))
  const line = (tell: (row: PressureRow) => number | null) =>
    [...some].map((kind) => ({
      name: { key: kind },
      values: months.map((month) => {
        const row = rows.find((one) => one.month === month && kindOf(one) === kind)
        return row ? tell(row) : null
      }),
    }))
  const labels = months.map((month) => ({ month: monthText(month) }))
  return {
    over: overOf(rows),
    charts: months.length
      ? [
          {
            kind: 'line',
            title: { key: 'report.pressure.each' },
            unit: 'count',
            labels,
            series: line(({ contacts, accounts }) => (accounts ? contacts / accounts : null)),
          },
          {
            kind: 'line',
            title: { key: 'report.pressure.few' },
            unit: 'share',
            labels,
            series: line(({ few, accounts }) => (accounts ? few / accounts : null)),
          },
        ]
      : [],
    tables: months.toReversed().map((month) => ({
      id: String(month),
      title: { month: monthText(month) },
      columns: [
        { key: 'report.pressure.segment' },
        { key: 'report.pressure.accounts' },
        { key: 'report.pressure.contacted' },
        { key: 'report.pressure.contacts' },
        { key: 'report.pressure.each' },
        { key: 'report.pressure.few' },
        { key: 'report.pressure.many' },
      ],
      rows: rows
        .filter((row) => row.month === month)
        .map((row) => ({
          id: kindOf(row),
          head: { key: kindOf(row) },
          cells: [
            behind(row, row.accounts, () => true),
            share(row.contacted, row.accounts),
            { is: 'count', value: row.contacts },
            row.accounts ? { is: 'number', value: row.contacts / row.accounts, over: row.accounts } : { is: 'unknown' },
            behind(row, row.few, ({ few }) => few),
            behind(row, row.many, ({ many }) => many),
          ],
        })),
    })),
    notes: notesOf(rows, within),
  }
}

/** The accounts of the last month: companies, or people where no company is any. */
function overOf(rows: readonly PressureRow[]): ReportAnswer['over'] {
  const sum = (of: PressureRow['of']) =>
    rows.filter((row) => row.of === of && row.month === rows.at(-1)?.month).reduce((n, row) => n + row.accounts, 0)
  return sum('companies') ? { of: 'companies', n: sum('companies') } : { of: 'people', n: sum('people') }
}

const kindOf = ({ of, segment }: PressureRow) => `report.pressure.${segment}.${of}` as const

function notesOf(rows: readonly PressureRow[], within: Stretch): Said[] {
  const last = rows.at(-1)
  return [
    ...(last ? [{ key: 'report.pressure.asOf' as const, params: { day: dayText(last.until) } }] : []),
    { key: 'report.pressure.now' },
    ...(within.keep ? [{ key: 'report.onDeals' as const }] : []),
  ]
}
