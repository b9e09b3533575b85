/** The tables of the effort model: activities and minutes for each milestone, and what it takes from one to the next. */
import { count, minutes } from './cells'
import { EFFORT_OF, EFFORTS, type EffortRow, neededFor, type PerOne } from './effort'
import type { Facts } from './facts'
import { perOne } from './poisson'
import type { Cell, ReportTable } from './report'
import { isWithin, type Stretch } from './stretch'

const MILESTONES = ['meetings', 'quotes', 'signatures'] as const

export const perCell = (per: PerOne | undefined, over: number | undefined): Cell =>
  per
    ? { is: 'number', value: per.each, low: per.low, high: per.high, ...(over !== undefined && { over }) }
    : { is: 'unknown' }

const headOf = ({ kind }: EffortRow) => ({
  key: kind === 'all' ? ('report.effort.all' as const) : (`report.kind.${kind}` as const),
})

export const activitiesTable = (
  facts: Facts,
  within: Stretch,
  rows: readonly EffortRow[],
  signatures: number,
  target: number,
): ReportTable => ({
  id: 'activities',
  title: { key: 'report.effort.activities' },
  columns: [
    { key: 'report.by.type' },
    { key: 'report.activity.n' },
    ...MILESTONES.map((name) => ({ key: `report.effort.per.${name}` as const })),
    { key: 'report.effort.forTarget', params: { n: target } },
  ],
  rows: rows.map((row) => ({
    id: row.kind,
    head: headOf(row),
    cells: [
      count(row.n, 'activities', () => rowsOf(facts, within, row.kind)),
      ...MILESTONES.map((name) => perCell(row.per[name], row.reached[name])),
      perCell(row.per.signatures && neededFor(target, row.per.signatures), signatures),
    ],
  })),
})

export const minutesTable = (rows: readonly EffortRow[]): ReportTable => ({
  id: 'minutes',
  title: { key: 'report.activity.minutes' },
  columns: [
    { key: 'report.by.type' },
    { key: 'report.activity.minutes' },
    ...MILESTONES.map((name) => ({ key: `report.effort.per.${name}` as const })),
  ],
  rows: rows.map((row) => ({
    id: row.kind,
    head: headOf(row),
    cells: [
      minutes(row.minutes, row.timed),
      ...MILESTONES.map((name) => perCell(row.minutesPer[name], row.reached[name])),
    ],
  })),
})

export function chainTable(meetings: number, quotes: number | undefined, signatures: number): ReportTable {
  const step = (id: 'quotes' | 'signatures', from: number, to: number) => ({
    id,
    head: { key: `report.effort.chain.${id}` as const },
    cells: [perCell(perOne(from, to), to)],
  })
  return {
    id: 'chain',
    title: { key: 'report.effort.chain' },
    columns: [{ key: 'report.figure' }, { key: 'report.value' }],
    rows: quotes === undefined ? [] : [step('quotes', meetings, quotes), step('signatures', quotes, signatures)],
  }
}

function rowsOf({ activities: { n, alive, col } }: Facts, within: Stretch, kind: EffortRow['kind']): number[] {
  const found: number[] = []
  for (let i = 0; i < n; i++) {
    const own = EFFORT_OF[col.kind[i] as number] as number
    if (!alive[i] || own < 0 || !isWithin(col.day[i] as number, within, i)) continue
    if (kind === 'all' || EFFORTS[own] === kind) found.push(i)
  }
  return found
}
