/**
 * How far a target is: what was reached in its period up to a day, and what should have been by then. What is still to come is no lateness:
 * by the morning of a day as much should be there as the working days before it, Monday to Friday, are of all in the period.
 */
import { addDays, type Day } from '../days'
import { type CLOSED, chancesOf, closedSums, isOpen } from './dealSums'
import { dayNumber, type Facts, KINDS, NO_DAY } from './facts'
import type { Behind, Period, ReportAbout } from './report'
import { weekdayOf } from './stretch'
import { Sums, sumsTo } from './sums'
import { daysIn, type Measure, type SetTarget } from './target'

/** `reached`; `missed`: its period is over; `behind` or `on`: less than should be there by now, or as much. */
export type Standing = 'reached' | 'missed' | 'behind' | 'on'

/** `unpriced`, `unrated`: deals won that are in no sum, for want of an amount or a rate. */
export type Done = { value: number; unpriced: number; unrated: number; behind: Behind }

export type Progress = Done & {
  target: SetTarget
  period: string
  days: Period
  standing: Standing
  /** What should have been there by the morning of the day. */
  byNow: number
  /** Working days that are left, the day itself among them. */
  daysLeft: number
  /** How much a working day is still missing, rounded up; nought where it is reached or nothing is left. */
  aDay: number
  /** Of revenue: what open deals may bring that are expected to close within the period, weighted by the chance of their stage. */
  toCome?: number
}

/** Working days within it, both ends among them. */
export function workdays({ from, to }: Period): number {
  let n = 0
  for (let day = dayNumber(from); day <= dayNumber(to); day++) if (weekdayOf(day) < 5) n++
  return n
}

/** What was done of a measure in some days. @param currency of revenue */
export function doneIn(
  facts: Facts,
  measure: Measure,
  days: Period,
  currency: string | undefined,
  about: ReportAbout,
): Done {
  const [from, to] = [dayNumber(days.from), dayNumber(days.to)]
  if (measure === 'revenue' || measure === 'won') {
    const options = { period: days, ...(measure === 'revenue' && currency && { currency }) }
    const { won } = closedSums(facts, living(facts), days, options, about)
    const behind: Behind = { of: 'deals', rows: () => won.rows }
    if (measure === 'won' || !currency) return { value: won.count, unpriced: 0, unrated: 0, behind }
    return { value: won.in(currency), unpriced: won.unpriced, unrated: won.unrated, behind }
  }
  const rows: number[] = []
  if (measure === 'opened') {
    const { created } = facts.deals.col
    for (const row of living(facts)) if (within(created[row] as number, from, to)) rows.push(row)
    return { value: rows.length, unpriced: 0, unrated: 0, behind: { of: 'deals', rows: () => rows } }
  }
  const { n, alive, col } = facts.activities
  const { day, kind } = col
  const wanted = KINDS.indexOf(measure)
  for (let i = 0; i < n; i++) if (kind[i] === wanted && alive[i] && within(day[i] as number, from, to)) rows.push(i)
  return { value: rows.length, unpriced: 0, unrated: 0, behind: { of: 'activities', rows: () => rows } }
}

const within = (day: number, from: number, to: number) => day !== NO_DAY && day >= from && day <= to

function living({ deals }: Facts): number[] {
  const rows: number[] = []
  for (let row = 0; row < deals.n; row++) if (deals.alive[row]) rows.push(row)
  return rows
}

/** How far a target is in a period. @param on the day from which it is looked at */
export function progressOf(facts: Facts, target: SetTarget, period: string, on: Day, about: ReportAbout): Progress {
  const days = daysIn(period)
  const { goal, measure, currency } = target
  const done = doneIn(facts, measure, days, currency, about)
  const isOver = on > days.to
  const before = on > days.from ? workdays({ from: days.from, to: isOver ? days.to : addDays(on, -1) }) : 0
  const all = workdays(days)
  const byNow = Math.floor((goal * before) / all)
  const daysLeft = all - before
  const missing = Math.max(0, goal - done.value)
  return {
    ...done,
    target,
    period,
    days,
    standing: !missing ? 'reached' : isOver ? 'missed' : done.value < byNow ? 'behind' : 'on',
    byNow,
    daysLeft,
    aDay: missing && daysLeft ? Math.ceil(missing / daysLeft) : 0,
    ...(measure === 'revenue' && currency && !isOver && { toCome: toComeIn(facts, days, currency, about) }),
  }
}

function toComeIn(facts: Facts, days: Period, currency: string, about: ReportAbout): number {
  const to = sumsTo(facts, { period: days, currency }, about)
  const chance = chancesOf(facts, about)
  const sums = new Sums(to)
  const [from, last] = [dayNumber(days.from), dayNumber(days.to)]
  const today = dayNumber(about.today)
  const { closing } = facts.deals.col
  for (const row of living(facts)) {
    if (isOpen(facts, row) && within(closing[row] as number, from, last)) sums.add(row, today, chance(row))
  }
  return sums.in(currency)
}

/** Deals that ended in some days, by what they became: never added to one another. */
export const endedIn = (facts: Facts, days: Period, about: ReportAbout): Record<(typeof CLOSED)[number], Sums> =>
  closedSums(facts, living(facts), days, { period: days }, about)
