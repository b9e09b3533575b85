/**
 * The attribution report: what came of each source and each campaign. Leads by the source of the person; deals and their revenue by
 * that of the deal, each deal once. How good leads are is told by how far the best deal of each of them came.
 */
import type { Pipeline } from '../pipeline'
import { CYCLES, type Facts, STATUSES } from './facts'
import { ranksIn } from './ranks'
import { type Spread, spreadOf } from './spread'
import { isWithin, type Links, type Stretch, turned } from './stretch'
import { rateDay, Sums, type SumsTo } from './sums'

export type AttributionBy = 'source' | 'campaign'

/**
 * `key`: a word. `leads`: people; `withDeal` and `wonLeads` of them; `reached[r]`: of them whose best deal came to stage `r` or further.
 * `deals` made in the stretch; `won` in it, and how many days these took from first to last.
 */
export type AttributionRow = {
  key: number
  leads: number
  withDeal: number
  wonLeads: number
  reached: number[]
  deals: number
  /** Rows of the leads, and of the deals made. */
  people: number[]
  made: number[]
  won: Sums
  toClose?: Spread
}

const SUSPECT = CYCLES.indexOf('suspect')
const WON = STATUSES.indexOf('won')

/** How the leads of a row are judged: by which of their deals, and how far those came. */
type Judged = { ranks: Int16Array | undefined; counts: (d: number) => boolean; dealsOf: Links }

class Row {
  leads = 0
  withDeal = 0
  wonLeads = 0
  deals = 0
  readonly reached: number[]
  readonly people: number[] = []
  readonly made: number[] = []
  readonly revenue: Sums
  readonly days: number[] = []
  constructor(
    readonly key: number,
    stages: number,
    to: SumsTo,
  ) {
    this.revenue = new Sums(to)
    this.reached = new Array<number>(stages).fill(0)
  }

  lead({ deals: { col } }: Facts, p: number, { ranks, counts, dealsOf }: Judged, campaign?: number): void {
    this.leads++
    this.people.push(p)
    let best = -1
    let [has, won] = [false, false]
    for (let k = dealsOf.at[p] as number; k < (dealsOf.at[p + 1] as number); k++) {
      const d = dealsOf.to[k] as number
      if (!counts(d) || (campaign !== undefined && col.campaign[d] !== campaign)) continue
      has = true
      if (col.status[d] === WON) won = true
      if (ranks) best = Math.max(best, ranks[d] as number)
    }
    if (has) this.withDeal++
    if (won) this.wonLeads++
    for (let r = 0; r <= best && r < this.reached.length; r++) this.reached[r] = (this.reached[r] as number) + 1
  }

  done(): AttributionRow {
    const { key, leads, withDeal, wonLeads, reached, deals, people, made, revenue: won, days } = this
    const toClose = spreadOf(days)
    return { key, leads, withDeal, wonLeads, reached, deals, people, made, won, ...(toClose && { toClose }) }
  }
}

/**
 * A row for each source, or each campaign, that a lead or deal of the stretch has; most leads first, unknown last. Leads of a campaign
 * are the people on its deals, since a person bears no campaign.
 * @param within `keep` is of deals @param pipeline whose stages are told apart; without one none are
 */
export function attributionRows(to: SumsTo, by: AttributionBy, within: Stretch, pipeline?: Pipeline): AttributionRow[] {
  const { facts } = to
  const { people, deals } = facts
  const stages = pipeline?.stages.length ?? 0
  const rows = new Map<number, Row>()
  const at = (key: number): Row => {
    const row = rows.get(key) ?? new Row(key, stages, to)
    rows.set(key, row)
    return row
  }
  const { keep } = within
  const days = { from: within.from, to: within.to }
  const counts = (d: number) => deals.alive[d] === 1 && (keep === undefined || keep[d] === 1)
  const dealsOf = turned(deals.lists.people, deals, people.n)
  const judged: Judged = { ranks: pipeline && ranksIn(facts, pipeline), counts, dealsOf }
  if (by === 'source') {
    for (let p = 0; p < people.n; p++) {
      if (isLead(facts, p) && isWithin(people.col.created[p] as number, days, p))
        at(people.col.source[p] as number).lead(facts, p, judged)
    }
  }
  const seen = new Set<number>()
  for (let d = 0; d < deals.n; d++) {
    if (!counts(d)) continue
    const key = deals.col[by][d] as number
    const [created, closed] = [deals.col.created[d] as number, deals.col.closed[d] as number]
    if (isWithin(created, days, d)) {
      at(key).deals++
      at(key).made.push(d)
      // Each person of a campaign once, however many deals of it are theirs.
      for (const p of by === 'campaign' ? deals.listOf('people', d) : []) {
        const pair = key * people.n + p
        if (people.alive[p] && !seen.has(pair)) at(key).lead(facts, p, judged, key)
        seen.add(pair)
      }
    }
    if (deals.col.status[d] !== WON || !isWithin(closed, days, d)) continue
    at(key).revenue.add(d, rateDay(facts, d, within.to))
    at(key).days.push(Math.max(0, closed - created))
  }
  return [...rows.values()]
    .map((row) => row.done())
    .sort(
      (a, b) => Number(a.key === 0) - Number(b.key === 0) || b.leads - a.leads || b.deals - a.deals || a.key - b.key,
    )
}

/** Whether a person is or was a lead: suspects are none yet. */
export const isLead = ({ people }: Facts, p: number): boolean =>
  people.alive[p] === 1 && people.col.cycle[p] !== SUSPECT

/** What came back of what a campaign cost, beyond the cost: 0 for just as much, -1 for nothing. Undefined where it cost nothing, or nobody said what. */
export const returnOf = (revenue: number, cost: number | undefined): number | undefined =>
  cost === undefined || cost === 0 ? undefined : (revenue - cost) / cost
