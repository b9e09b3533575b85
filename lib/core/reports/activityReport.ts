/** Activity: what was done and what came of it, by type, week, day or mailbox; and the hours of the week. */
import { type ActivityBy, type ActivityRow, activityKey, activitySteps, doneRows, heatSteps } from './activity'
import { heatOf, typeSaid } from './activityWords'
import { activityStretch, count, dealStretch, minutes, wordSaid } from './cells'
import { byChoice, chosen } from './choices'
import { dayNumber, dayText, type Facts } from './facts'
import type { Cell, Report, ReportAbout, ReportAnswer, ReportOptions, Said } from './report'
import { inSteps, type Steps } from './steps'

const BY = ['type', 'week', 'day', 'rep'] as const satisfies readonly ActivityBy[]
/** Outcomes that have a column of their own; the others stand together. */
const COLUMNS = 5

export const activity: Report = {
  id: 'activity',
  startsWith: 'days90',
  asks: {
    period: true,
    compared: true,
    filters: ['pipeline', 'tag', 'source', 'amount'],
    choices: [byChoice(BY)],
  },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const by = chosen(options, 'by', BY)
  const within = yield* activityStretch(facts, dealStretch(facts, options, about))
  const done = yield* doneRows(facts, within)
  const rows = yield* activitySteps(facts, by, within, done)
  // The same deals: only the days are others.
  const earlier = options.comparison && {
    ...within,
    ...{ from: dayNumber(options.comparison.from), to: dayNumber(options.comparison.to) },
  }
  const was = earlier && (yield* activitySteps(facts, 'type', earlier, yield* doneRows(facts, earlier)))
  const all = sumOf(rows)
  const wasAll = was && sumOf(was)
  // A day has no counterpart in another period, a type has.
  const same = (key: number) => (by === 'type' ? was?.find((row) => row.key === key) : undefined)
  const top = topOutcomes(rows)
  return {
    over: { of: 'activities', n: all.n },
    figures: [
      {
        id: 'n',
        name: { key: 'report.activity.n' },
        ...count(all.n, 'activities', () => [...done]),
        ...(wasAll && { was: { is: 'count', value: wasAll.n } }),
      },
      {
        id: 'minutes',
        name: { key: 'report.activity.minutes' },
        ...minutes(all.minutes, all.timed),
        ...(wasAll && { was: minutes(wasAll.minutes, wasAll.timed) }),
      },
    ],
    charts: all.n ? [barsOf(facts, by, rows), heatOf(yield* heatSteps(facts, done))] : [],
    tables: [
      {
        id: 'rows',
        title: { key: `report.by.${by}` },
        columns: [
          { key: `report.by.${by}` },
          { key: 'report.activity.n' },
          { key: 'report.activity.minutes' },
          ...top.map((word) => wordSaid(facts, word)),
          { key: 'report.activity.others' },
          { key: 'report.activity.noOutcome' },
        ],
        rows: rows.map((row) => ({
          id: String(row.key),
          head: headOf(facts, by, row.key),
          cells: cellsOf(facts, by, row, same(row.key), top, done),
        })),
      },
    ],
    notes: within.keep ? [{ key: 'report.onDeals' }] : [],
  }
}

const sumOf = (rows: readonly ActivityRow[]) => {
  const sum = { n: 0, minutes: 0, timed: 0 }
  for (const row of rows) {
    sum.n += row.n
    sum.minutes += row.minutes
    sum.timed += row.timed
  }
  return sum
}

function topOutcomes(rows: readonly ActivityRow[]): number[] {
  const sums = new Map<number, number>()
  for (const { outcomes } of rows) for (const [word, n] of outcomes) sums.set(word, (sums.get(word) ?? 0) + n)
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COLUMNS)
    .map(([word]) => word)
}

function cellsOf(
  facts: Facts,
  by: ActivityBy,
  row: ActivityRow,
  was: ActivityRow | undefined,
  top: readonly number[],
  done: Uint32Array,
): Cell[] {
  const { outcome } = facts.activities.col
  const of = (n: number, isIt: (word: number) => boolean) =>
    count(n, 'activities', () =>
      Array.from(done.filter((i) => activityKey(facts, by, i) === row.key && isIt(outcome[i] as number))),
    )
  const said = [...row.outcomes.values()].reduce((sum, n) => sum + n, 0)
  const shown = top.reduce((sum, word) => sum + (row.outcomes.get(word) ?? 0), 0)
  return [
    { ...of(row.n, () => true), ...(was && { was: { is: 'count', value: was.n } }) },
    { ...minutes(row.minutes, row.timed), ...(was && { was: minutes(was.minutes, was.timed) }) },
    ...top.map((word) => of(row.outcomes.get(word) ?? 0, (one) => one === word)),
    of(said - shown, (one) => one !== 0 && !top.includes(one)),
    of(row.n - said, (one) => one === 0),
  ]
}

function headOf(facts: Facts, by: ActivityBy, key: number): Said {
  if (by === 'day' || by === 'week') return { day: dayText(key) }
  return by === 'type' ? typeSaid(facts, key) : wordSaid(facts, key)
}

const barsOf = (facts: Facts, by: ActivityBy, rows: readonly ActivityRow[]): ReportAnswer['charts'][number] => ({
  kind: by === 'day' || by === 'week' ? 'line' : 'bars',
  title: { key: `report.by.${by}` },
  unit: 'count',
  labels: rows.map(({ key }) => headOf(facts, by, key)),
  series: [{ name: { key: 'report.activity.n' }, values: rows.map(({ n }) => n) }],
})
