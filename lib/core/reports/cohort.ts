/**
 * The cohort report: the leads of each month, and what became of them to this day. Each is counted once, by the best that came of
 * it; lost and cancelled are two fates and not one.
 */
import { isLead } from './attribution'
import { CYCLES, type Facts, NO_DAY, STATUSES } from './facts'
import { type Column, isWithin, type Links, monthOf, type Stretch, turned } from './stretch'
import { rateDay, Sums, type SumsTo } from './sums'

/** From best to least. `open`: a deal that is not closed yet. `none`: no deal was made. */
export const FATES = ['won', 'open', 'lost', 'cancelled', 'none'] as const
export type Fate = (typeof FATES)[number]
const FATE_OF = Uint8Array.from(STATUSES, (status) =>
  FATES.indexOf(status === 'todo' || status === 'standby' ? 'open' : status),
)
const WON = STATUSES.indexOf('won')
const CONTACT = CYCLES.indexOf('contact')

/**
 * `month`: since January 1970. `contacts`: of the leads that are contacts by now. `wonAfter[m]`: of how many a deal was won by the end
 * of the `m`-th month after theirs. `won`: deals of these leads, each once, whenever they were won.
 */
export type CohortRow = {
  month: number
  n: number
  fates: Record<Fate, number>
  contacts: number
  wonAfter: number[]
  won: Sums
  /** Rows of the leads, by their fate. */
  people: readonly (readonly number[])[]
}

/** What became of a lead, as a place in `FATES`. @param keep 1 for each deal that counts */
export function fateOf({ deals }: Facts, dealsOf: Links, p: number, keep?: Column): number {
  let best: number = FATES.length - 1
  for (let k = dealsOf.at[p] as number; k < (dealsOf.at[p + 1] as number); k++) {
    const d = dealsOf.to[k] as number
    if (keep === undefined || keep[d] === 1) best = Math.min(best, FATE_OF[deals.col.status[d] as number] as number)
  }
  return best
}

class Month {
  n = 0
  contacts = 0
  readonly people = FATES.map((): number[] => [])
  readonly revenue: Sums
  readonly wonAfter: number[]
  private readonly seen = new Set<number>()
  constructor(
    readonly month: number,
    private readonly today: number,
    to: SumsTo,
  ) {
    this.revenue = new Sums(to)
    this.wonAfter = new Array<number>(Math.max(0, monthOf(today) - month) + 1).fill(0)
  }

  add(facts: Facts, dealsOf: Links, p: number, keep: Column | undefined): void {
    const { status, closed } = facts.deals.col
    const fate = fateOf(facts, dealsOf, p, keep)
    this.n++
    if (facts.people.col.cycle[p] === CONTACT) this.contacts++
    this.people[fate]?.push(p)
    let first = Infinity
    for (let k = dealsOf.at[p] as number; k < (dealsOf.at[p + 1] as number); k++) {
      const d = dealsOf.to[k] as number
      if (status[d] !== WON || (keep && keep[d] !== 1)) continue
      if (closed[d] !== NO_DAY) first = Math.min(first, closed[d] as number)
      // A deal of two leads of one month is one deal.
      if (!this.seen.has(d)) this.revenue.add(d, rateDay(facts, d, this.today))
      this.seen.add(d)
    }
    if (first === Infinity) return
    for (let m = Math.max(0, monthOf(first) - this.month); m < this.wonAfter.length; m++) {
      this.wonAfter[m] = (this.wonAfter[m] as number) + 1
    }
  }

  done(): CohortRow {
    const { month, n, contacts, wonAfter, people, revenue: won } = this
    const fates = Object.fromEntries(FATES.map((fate, i) => [fate, people[i]?.length ?? 0])) as Record<Fate, number>
    return { month, n, fates, contacts, wonAfter, won, people }
  }
}

/**
 * A row for each month of the stretch in which leads came, in their order. Suspects are no leads yet.
 * @param within `keep` is of deals @param today up to its month the months after are told
 */
export function cohortRows(to: SumsTo, within: Stretch, today: number): CohortRow[] {
  const { facts } = to
  const { people, deals } = facts
  const { keep } = within
  const days = { from: within.from, to: within.to }
  const months = new Map<number, Month>()
  const dealsOf = turned(deals.lists.people, deals, people.n)
  for (let p = 0; p < people.n; p++) {
    const day = people.col.created[p] as number
    if (!isLead(facts, p) || !isWithin(day, days, p)) continue
    const month = monthOf(day)
    let row = months.get(month)
    if (!row) {
      row = new Month(month, today, to)
      months.set(month, row)
    }
    row.add(facts, dealsOf, p, keep)
  }
  return [...months.values()].map((row) => row.done()).sort((a, b) => a.month - b.month)
}
