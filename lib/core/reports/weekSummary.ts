/**
 * A week, Monday to Sunday: what was done in it, what the targets asked of it, the week before and what is usual. A target asks of each working
 * day as much as its month has of them; where only a quarter has a target, as that has.
 */
import { addDays, type Day } from '../days'
import { mondayOf } from '../morning'
import { CLOSED } from './dealSums'
import { dayNumber, type Facts, KINDS } from './facts'
import type { Cell, Period, ReportAbout, ReportAnswer, ReportRow } from './report'
import { weekdayOf } from './stretch'
import { daysIn, Measure, periodOn, Span, type Target, targetsFor } from './target'
import { doneIn, endedIn, workdays } from './targetReached'

/** Weeks before it that what is usual is worked out of. */
export const USUAL_WEEKS = 8

/** From a Monday to the Sunday. */
export const weekFrom = (monday: Day): Period => ({ from: monday, to: addDays(monday, 6) })
/** The Monday of the last week that is over. */
export const lastWeek = (today: Day): Day => addDays(mondayOf(today), -7)

/**
 * What the targets ask of some days, in the currency that revenue is counted in; undefined where none holds on any of them.
 * Of two currencies within them the later one: amounts of two are never added.
 */
export function askedIn(
  all: readonly Target[],
  measure: Measure,
  { from, to }: Period,
): { value: number; currency?: string } | undefined {
  let sum: { value: number; currency?: string } | undefined
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekdayOf(dayNumber(day)) > 4) continue
    for (const span of Span.options) {
      const period = periodOn(day, span)
      const target = targetsFor(all, period).find((one) => one.measure === measure)
      if (!target) continue
      const { currency } = target
      const before = sum?.currency === currency ? (sum?.value ?? 0) : 0
      sum = { value: before + target.goal / workdays(daysIn(period)), ...(currency && { currency }) }
      break
    }
  }
  return sum
}

const ACTS = ['meeting', 'call', 'email', 'note', 'done'] as const

/** How many activities of each kind there were in each of so many weeks, by kind and week: gone through once, for there may be a million. */
function actsByWeek({ activities }: Facts, first: Day, weeks: number): Map<Measure, Uint32Array> {
  const counts = KINDS.map(() => new Uint32Array(weeks))
  const { n, alive, col } = activities
  const [from, end] = [dayNumber(first), dayNumber(first) + 7 * weeks]
  for (let i = 0; i < n; i++) {
    const day = col.day[i] as number
    if (day < from || day >= end || !alive[i]) continue
    const own = counts[col.kind[i] as number]
    const week = Math.floor((day - from) / 7)
    if (own) own[week] = (own[week] as number) + 1
  }
  return new Map(ACTS.map((kind) => [kind, counts[KINDS.indexOf(kind)] as Uint32Array]))
}

/** The week as a report has it. @param monday the day on which it begins */
export function weekSummary(facts: Facts, all: readonly Target[], monday: Day, about: ReportAbout): ReportAnswer {
  const week = weekFrom(monday)
  // The weeks before, in their order; the last of them is the one just before.
  const weeks = Array.from({ length: USUAL_WEEKS }, (_, i) => weekFrom(addDays(monday, -7 * (USUAL_WEEKS - i))))
  const acts = actsByWeek(facts, (weeks[0] as Period).from, USUAL_WEEKS + 1)
  const rows = Measure.options.map((measure): ReportRow => {
    const asked = askedIn(all, measure, week)
    const currency = measure === 'revenue' ? (asked?.currency ?? about.settings?.currency ?? 'EUR') : undefined
    const done = doneIn(facts, measure, week, currency, about)
    const counts = acts.get(measure)
    const past = weeks.map((one, i) => counts?.[i] ?? doneIn(facts, measure, one, currency, about).value)
    const told = (value: number): Cell =>
      currency
        ? { is: 'money', sums: [{ minor: Math.round(value), currency }] }
        : { is: 'number', value: Math.round(value * 10) / 10 }
    const left = currency && {
      ...(done.unpriced && { unpriced: done.unpriced }),
      ...(done.unrated && { unrated: done.unrated }),
    }
    return {
      id: measure,
      head: { key: `goal.of.${measure}` },
      cells: [
        { ...told(done.value), ...left, behind: done.behind } as Cell,
        asked ? told(asked.value) : { is: 'said', said: { key: 'summary.noTarget' } },
        told(past.at(-1) ?? 0),
        told(average(past)),
      ],
    }
  })
  const here = endedIn(facts, week, about)
  const ended = weeks.map((one) => endedIn(facts, one, about))
  const notWon = CLOSED.filter((status) => status !== 'won').map((status): ReportRow => {
    const counts = ended.map((one) => one[status].count)
    return {
      id: status,
      head: { key: `summary.${status}` },
      cells: [
        here[status].counted(),
        { is: 'said', said: { key: 'summary.noTarget' } },
        { is: 'count', value: counts.at(-1) ?? 0 },
        { is: 'number', value: Math.round(average(counts) * 10) / 10 },
      ],
    }
  })
  return {
    over: { of: 'activities', n: facts.activities.n },
    charts: [
      {
        kind: 'line',
        title: { key: 'summary.trend' },
        unit: 'count',
        labels: [...weeks, week].map(({ from }) => ({ day: from })),
        series: (['meeting', 'call', 'email'] as const).map((measure) => ({
          name: { key: `goal.of.${measure}` },
          values: [...(acts.get(measure) ?? [])],
        })),
      },
    ],
    tables: [
      {
        id: 'week',
        title: { key: 'summary.done' },
        columns: [
          { key: 'report.figure' },
          { key: 'summary.thisWeek' },
          { key: 'summary.asked' },
          { key: 'summary.weekBefore' },
          { key: 'summary.usual', params: { n: USUAL_WEEKS } },
        ],
        rows: [...rows, ...notWon],
      },
    ],
    notes: [{ key: 'summary.askedHow' }],
  }
}

const average = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length
