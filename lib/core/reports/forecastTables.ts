/** What a forecast shows: months to come, months that are over, both as lines. */
import { addMonths } from '../days'
import { chancesOf, isOpen } from './dealSums'
import { dayNumber, dayText, type Facts, NO_DAY } from './facts'
import type { Told } from './forecastBlend'
import { AHEAD } from './forecastModel'
import type { Cell, ReportAbout, ReportAnswer, ReportOptions, ReportRow, ReportTable, Said } from './report'
import { Sums, sumsTo, todayNumber } from './sums'

type Expected = Map<string, { all: Sums; weighted: Sums }>

/** Open deals by the month of their closing day; `passed` and `unknown` stand apart. */
export function weightedRows(
  facts: Facts,
  rows: readonly number[],
  options: ReportOptions,
  about: ReportAbout,
): Expected {
  const to = sumsTo(facts, options, about)
  const chance = chancesOf(facts, about)
  const [today, first] = [todayNumber(about), dayNumber(`${about.today.slice(0, 7)}-01`)]
  const end = dayNumber(addMonths(`${about.today.slice(0, 7)}-01`, AHEAD))
  const found: Expected = new Map()
  for (const row of rows) {
    if (!isOpen(facts, row)) continue
    const day = facts.deals.col.closing[row] as number
    const key = day === NO_DAY ? 'unknown' : day < first ? 'passed' : day >= end ? 'later' : dayText(day).slice(0, 7)
    const sums = found.get(key) ?? { all: new Sums(to), weighted: new Sums(to) }
    found.set(key, sums)
    sums.all.add(row, today)
    sums.weighted.add(row, today, chance(row))
  }
  return found
}

const APART = { passed: 'home.passed', later: 'home.later', unknown: 'home.unknown' } as const

export function aheadRows(
  weighted: Expected,
  months: readonly string[],
  next: readonly number[],
  money: (minor: number | undefined) => Cell,
): ReportRow[] {
  const line = (id: string, head: Said, own: Cell): ReportRow => {
    const sums = weighted.get(id)
    const none: Cell = { is: 'count', value: 0 }
    return {
      id,
      head,
      cells: sums
        ? [sums.all.counted(), sums.all.summed(), sums.weighted.summed(), own]
        : [none, { is: 'money', sums: [] }, { is: 'money', sums: [] }, own],
    }
  }
  const apart = (['passed', 'later', 'unknown'] as const).filter((key) => weighted.has(key))
  return [
    ...months.map((month, i) => line(month, { month }, money(next[i]))),
    ...apart.map((key) => line(key, { key: APART[key] }, { is: 'unknown' })),
  ]
}

export function backTable(
  full: readonly Told[],
  months: readonly string[],
  currency: string,
  money: (minor: number) => Cell,
): ReportTable {
  return {
    id: 'back',
    title: { key: 'report.forecast.back' },
    columns: [
      { key: 'report.month' },
      { key: 'report.forecast.won', params: { currency } },
      { key: 'report.forecast.own', params: { currency } },
      { key: 'report.forecast.same' },
      { key: 'report.forecast.weighted' },
    ],
    rows: full.map((one) => ({
      id: String(one.month),
      head: { month: months[one.month] ?? '' },
      cells: [one.actual, one.own, one.same, one.weighted].map(money),
    })),
  }
}

export function chart(
  full: readonly Told[],
  months: readonly string[],
  nextMonths: readonly string[],
  next: readonly number[],
  weighted: Expected,
  currency: string,
): ReportAnswer['charts'][number] {
  const none = nextMonths.map(() => null)
  return {
    kind: 'line',
    title: { key: 'report.forecast.chart', params: { currency } },
    unit: 'money',
    currency,
    labels: [...full.map(({ month }) => ({ month: months[month] ?? '' })), ...nextMonths.map((month) => ({ month }))],
    series: [
      { name: { key: 'report.forecast.wonLine' }, values: [...full.map(({ actual }) => actual), ...none] },
      {
        name: { key: 'report.forecast.ownLine' },
        values: [...full.map(({ own }) => own), ...nextMonths.map((_, i) => next[i] ?? null)],
      },
      {
        name: { key: 'report.weighted' },
        values: [
          ...full.map(({ weighted }) => weighted),
          ...nextMonths.map((month) => weighted.get(month)?.weighted.in(currency) ?? 0),
        ],
      },
    ],
  }
}
