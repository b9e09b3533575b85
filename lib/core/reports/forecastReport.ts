/** Forecast: what open deals may bring by month, weighted, and what the user's own history says, with how far off that was. */
import { addMonths } from '../days'
import { chancesOf } from './dealSums'
import { dayNumber, dayText, type Facts } from './facts'
import { ahead, LEAST_MONTHS, missOf, toldMonths } from './forecastBlend'
import { AHEAD, historyOf, LEAST_WON } from './forecastModel'
import { aheadRows, backTable, chart, weightedRows } from './forecastTables'
import { movesOf } from './moves'
import { monthsOf } from './period'
import type { Cell, Report, ReportAbout, ReportAnswer, ReportOptions } from './report'
import { SEASONS_FROM } from './season'
import { dealRows } from './sift'
import { inSteps, type Steps } from './steps'
import { rateDay, sumsTo, todayNumber } from './sums'

/** Months that are looked back on. */
const BACK = 36
const SHOWN = 12

export const forecastReport: Report = {
  id: 'forecast',
  asks: { filters: ['pipeline', 'tag', 'source', 'amount'] },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const currency = options.currency ?? about.settings?.currency ?? 'EUR'
  const rows = dealRows(facts, options, about)
  const to = sumsTo(facts, { ...options, currency }, about)
  const today = todayNumber(about)
  const value = (row: number): number => {
    const minor = facts.deals.col.amount[row] as number
    if (Number.isNaN(minor)) return minor
    const own = facts.words.all[facts.deals.col.currency[row] as number] as string
    return to.exchange?.(minor, own, rateDay(facts, row, today)) ?? Number.NaN
  }
  const months = pastMonths(facts, rows, about)
  const starts = monthNumbers([...months, addMonths(`${about.today.slice(0, 7)}-01`, 1).slice(0, 7)])
  const chances = chancesOf(facts, about)
  const moves = yield* movesOf(facts, about.pipelines)
  const history = yield* historyOf(facts, moves, rows, starts, value, (row, stage) => chances(row, stage))
  const told = toldMonths(history)
  const enough = history.won.filter((sum) => sum > 0).length >= LEAST_WON
  const next = enough ? ahead(history, told) : []
  yield
  const weighted = weightedRows(facts, rows, options, about)
  const misses = { own: missOf(told, 'own'), same: missOf(told, 'same'), weighted: missOf(told, 'weighted') }
  const miss = (way: keyof typeof misses): Cell => {
    const one = misses[way]
    return one && enough ? { is: 'percent', value: one.error, over: one.over } : { is: 'unknown' }
  }
  const money = (minor: number | undefined): Cell =>
    minor === undefined ? { is: 'unknown' } : { is: 'money', sums: [{ minor: Math.round(minor), currency }] }
  const nextMonths = Array.from({ length: AHEAD }, (_, i) => addMonths(`${about.today.slice(0, 7)}-01`, i).slice(0, 7))
  const full = told.slice(0, -1).slice(-SHOWN)
  const left = unrated(facts, rows, value)
  return {
    over: { of: 'deals', n: rows.length },
    ...(enough && misses.own
      ? {
          figures: [
            { id: 'own', name: { key: 'report.forecast.ownMiss' as const }, ...miss('own') },
            { id: 'same', name: { key: 'report.forecast.sameMiss' as const }, ...miss('same') },
            { id: 'weighted', name: { key: 'report.forecast.weightedMiss' as const }, ...miss('weighted') },
          ],
        }
      : {
          instead: enough
            ? { key: 'report.forecast.young', params: { n: LEAST_MONTHS } }
            : { key: 'report.forecast.few', params: { n: LEAST_WON } },
        }),
    charts: [chart(full, months, nextMonths, next, weighted, currency)],
    tables: [
      {
        id: 'ahead',
        title: { key: 'report.forecast.ahead' },
        columns: [
          { key: 'report.month' },
          { key: 'report.deals' },
          { key: 'report.amount' },
          { key: 'report.weighted' },
          { key: 'report.forecast.own', params: { currency } },
        ],
        rows: aheadRows(weighted, nextMonths, next, money),
      },
      backTable(full, months, currency, money),
    ],
    notes: [
      { key: 'report.forecast.how' },
      ...(months.length > SEASONS_FROM ? [{ key: 'report.forecast.seasons' as const }] : []),
      ...(left ? [{ key: 'report.forecast.unrated' as const, params: { n: left, currency } }] : []),
    ],
  }
}

const monthNumbers = (months: readonly string[]): number[] => months.map((month) => dayNumber(`${month}-01`))

/** The months since the first deal, at most so many, the present one last. */
function pastMonths({ deals }: Facts, rows: readonly number[], { today }: ReportAbout): string[] {
  let first = dayNumber(today)
  for (const row of rows) first = Math.min(first, Math.max(deals.col.created[row] as number, 0))
  const oldest = addMonths(today, -BACK)
  const from = dayText(first) < oldest ? oldest : dayText(first)
  return monthsOf({ from: `${from.slice(0, 7)}-01`, to: today })
}

const unrated = (facts: Facts, rows: readonly number[], value: (row: number) => number): number =>
  rows.filter((row) => !Number.isNaN(facts.deals.col.amount[row] as number) && Number.isNaN(value(row))).length
