/** What deals come to: those that are open, weighted, and those that were closed in a period. */
import { dayNumber, type Facts, STATUSES } from './facts'
import type { Period, ReportAbout, ReportOptions } from './report'
import { rateDay, Sums, sumsTo, todayNumber } from './sums'

const WON = STATUSES.indexOf('won')
export const CLOSED = ['won', 'lost', 'cancelled'] as const

/** The chance to win, 0 to 100, by the words of pipeline and stage; a stage that is gone counts as the first, as on the board. */
export function chancesOf(facts: Facts, { pipelines }: ReportAbout): (row: number, inStage?: number) => number {
  const { pipeline, stage } = facts.deals.col
  const known = new Map<number, { first: number; of: Map<number, number> }>()
  for (const one of pipelines) {
    const of = new Map(one.stages.map((each) => [facts.words.known(each.id) ?? -1, each.probability]))
    known.set(facts.words.known(one.id) ?? -1, { first: one.stages[0]?.probability ?? 0, of })
  }
  return (row, inStage = stage[row] as number) => {
    const found = known.get(pipeline[row] as number)
    return found ? (found.of.get(inStage) ?? found.first) : 0
  }
}

/** Open deals as they stand now: all of them, and weighted with the chance of their stage. */
export function openSums(facts: Facts, rows: readonly number[], options: ReportOptions, about: ReportAbout) {
  const to = sumsTo(facts, options, about)
  const today = todayNumber(about)
  const chance = chancesOf(facts, about)
  const [all, weighted] = [new Sums(to), new Sums(to)]
  for (const row of rows) {
    if (!isOpen(facts, row)) continue
    all.add(row, today)
    weighted.add(row, today, chance(row))
  }
  return { all, weighted }
}

export const isOpen = (facts: Facts, row: number): boolean => (facts.deals.col.status[row] as number) < WON

/** Deals that were closed in a period, by what they became. */
export function closedSums(
  facts: Facts,
  rows: readonly number[],
  { from, to: until }: Period,
  options: ReportOptions,
  about: ReportAbout,
): Record<(typeof CLOSED)[number], Sums> {
  const to = sumsTo(facts, options, about)
  const { status, closed } = facts.deals.col
  const [first, last] = [dayNumber(from), dayNumber(until)]
  const today = todayNumber(about)
  const sums = { won: new Sums(to), lost: new Sums(to), cancelled: new Sums(to) }
  for (const row of rows) {
    const day = closed[row] as number
    if (isOpen(facts, row) || day < first || day > last) continue
    sums[STATUSES[status[row] as number] as (typeof CLOSED)[number]].add(row, rateDay(facts, row, today))
  }
  return sums
}
