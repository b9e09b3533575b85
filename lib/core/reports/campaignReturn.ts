/** What came back of what a campaign cost: only where both are known in one currency, for two are never set against each other. */
import { costsOf } from '../campaignCost'
import type { Money } from '../money'
import { type AttributionRow, returnOf } from './attribution'
import { dealStretch, wordSaid } from './cells'
import { exchangeTo } from './exchange'
import { type Facts, STATUSES } from './facts'
import type { Cell, ReportAbout, ReportOptions, ReportTable } from './report'
import type { Column } from './stretch'
import { rateDay, Sums, type SumsTo, sumsTo, todayNumber } from './sums'

/** The cells of the cost and of the return. @param ever all deals of the campaign that were ever won; undefined for none */
export function costCells(
  campaign: string,
  ever: Sums | undefined,
  { currency }: ReportOptions,
  about: ReportAbout,
): [cost: Cell, back: Cell] {
  const known = campaign ? costsOf(about.settings?.campaignCosts ?? [], campaign) : []
  const cost = currency ? inOne(known, currency, about) : known
  if (!known.length || !cost) return [{ is: 'unknown' }, { is: 'unknown' }]
  const said: Cell = { is: 'money', sums: cost, ...(currency && { converted: true as const }) }
  const [one] = cost
  const brought = ever?.money().filter(({ minor }) => minor !== 0) ?? []
  const comparable = cost.length === 1 && one && brought.every((sum) => sum.currency === one.currency) && !ever?.unrated
  const back = comparable ? returnOf(ever?.in(one.currency) ?? 0, one.minor) : undefined
  // A deal without an amount brought something, but nobody knows how much.
  const sure = back !== undefined && !ever?.unpriced
  return [said, sure ? { is: 'percent', value: back, over: ever?.count ?? 0 } : { is: 'unknown' }]
}

/** All of it in one currency, by the rates of today; undefined where one is missing. */
function inOne(known: readonly Money[], currency: string, about: ReportAbout): Money[] | undefined {
  const exchange = exchangeTo(currency, about.rates)
  let minor = 0
  for (const one of known) {
    const turned = exchange(one.minor, one.currency, todayNumber(about))
    if (turned === undefined) return undefined
    minor += turned
  }
  return [{ currency, minor }]
}

/** Of each campaign what it cost, and what came back up to today, whatever the period is: a cost has no day. */
export function returnsOf(
  facts: Facts,
  options: ReportOptions,
  about: ReportAbout,
  rows: readonly AttributionRow[],
): ReportTable {
  const ever = wonEver(sumsTo(facts, options, about), dealStretch(facts, options, about).keep, todayNumber(about))
  return {
    id: 'returns',
    title: { key: 'report.attribution.returns' },
    columns: [
      { key: 'report.by.campaign' },
      { key: 'report.attribution.cost' },
      { key: 'report.attribution.wonEver' },
      { key: 'report.attribution.revenueEver' },
      { key: 'report.attribution.return' },
    ],
    rows: rows
      .filter(({ key }) => key !== 0)
      .map(({ key }) => {
        const won = ever.get(key)
        const [cost, back] = costCells(facts.words.all[key] ?? '', won, options, about)
        return {
          id: String(key),
          head: wordSaid(facts, key),
          cells: [
            cost,
            won ? won.counted() : { is: 'count', value: 0 },
            won ? won.summed() : { is: 'money', sums: [] },
            back,
          ],
        }
      }),
  }
}

/** All deals that were ever won, by their campaign. */
function wonEver(to: SumsTo, keep: Column | undefined, today: number): Map<number, Sums> {
  const { n, alive, col } = to.facts.deals
  const won = STATUSES.indexOf('won')
  const found = new Map<number, Sums>()
  for (let d = 0; d < n; d++) {
    const campaign = col.campaign[d] as number
    if (!campaign || col.status[d] !== won || !alive[d] || (keep && keep[d] !== 1)) continue
    const sums = found.get(campaign) ?? new Sums(to)
    sums.add(d, rateDay(to.facts, d, today))
    found.set(campaign, sums)
  }
  return found
}
