/** Which deals a report is about: those that are there and that its filters let through. */
import { exchangeTo } from './exchange'
import type { Facts } from './facts'
import type { ReportAbout, ReportOptions } from './report'
import { rateDay, todayNumber } from './sums'

/** Rows of deals, in their order. Asked for an amount, a deal without one, or without a rate to compare by, is left out. */
export function dealRows(facts: Facts, options: ReportOptions, about: ReportAbout): number[] {
  const { deals, words } = facts
  const { pipeline, source } = deals.col
  const wanted = (word: string | undefined) => (word === undefined ? undefined : (words.known(word) ?? -1))
  const [ofPipeline, ofSource, ofTag] = [wanted(options.pipeline), wanted(options.source), wanted(options.tag)]
  const priced = priceTest(facts, options, about)
  const rows: number[] = []
  for (let row = 0; row < deals.n; row++) {
    if (!deals.alive[row]) continue
    if (ofPipeline !== undefined && pipeline[row] !== ofPipeline) continue
    if (ofSource !== undefined && source[row] !== ofSource) continue
    if (ofTag !== undefined && !deals.listOf('tags', row).includes(ofTag)) continue
    if (priced && !priced(row)) continue
    rows.push(row)
  }
  return rows
}

function priceTest(facts: Facts, { atLeast, atMost, currency }: ReportOptions, about: ReportAbout) {
  if (atLeast === undefined && atMost === undefined) return undefined
  const to = currency ?? about.settings?.currency
  if (!to) return undefined
  const exchange = exchangeTo(to, about.rates)
  const today = todayNumber(about)
  const { deals, words } = facts
  return (row: number) => {
    const minor = deals.col.amount[row] as number
    if (Number.isNaN(minor)) return false
    const own = words.all[deals.col.currency[row] as number] as string
    const here = exchange(minor, own, rateDay(facts, row, today))
    return (
      here !== undefined &&
      here >= (atLeast ?? Number.NEGATIVE_INFINITY) &&
      here <= (atMost ?? Number.POSITIVE_INFINITY)
    )
  }
}
