/** Sums of deals: how many, what they come to in each currency or in the one that was asked for, and what could not be added. */
import type { Money } from '../money'
import { type Exchange, exchangeTo } from './exchange'
import { dayNumber, type Facts, NO_DAY } from './facts'
import type { Cell, ReportAbout, ReportOptions, Value } from './report'

/** Adds the amounts of deals by their row. Weights are whole hundredths. */
export class Sums {
  count = 0
  unpriced = 0
  unrated = 0
  readonly rows: number[] = []
  private sums = new Map<string, number>()

  constructor(private readonly to: SumsTo) {}

  /** @param day (a number) the day of the rate @param weight in hundredths */
  add(row: number, day: number, weight = 100): void {
    this.count += 1
    this.rows.push(row)
    const { facts, currency, exchange } = this.to
    const minor = facts.deals.col.amount[row] as number
    if (Number.isNaN(minor)) {
      this.unpriced += 1
      return
    }
    const own = facts.words.all[facts.deals.col.currency[row] as number] as string
    const turned = exchange ? exchange(minor, own, day) : minor
    if (turned === undefined) {
      this.unrated += 1
      return
    }
    const to = currency ?? own
    // Divided once all is added: a hundredth of a cent a deal would come to something.
    this.sums.set(to, (this.sums.get(to) ?? 0) + turned * weight)
  }

  /** Largest first. */
  money(): Money[] {
    return [...this.sums]
      .map(([currency, hundredths]) => ({ currency, minor: Math.round(hundredths / 100) }))
      .sort((a, b) => b.minor - a.minor || (a.currency < b.currency ? -1 : 1))
  }
  /** Minor units in one currency. */
  in = (currency: string): number => Math.round((this.sums.get(currency) ?? 0) / 100)

  /** As a figure that says all of this. */
  value(): Value {
    return {
      is: 'money',
      sums: this.money(),
      ...(this.unpriced && { unpriced: this.unpriced }),
      ...(this.unrated && { unrated: this.unrated }),
      ...(this.to.currency && { converted: true as const }),
    }
  }
  counted = (): Cell => ({ is: 'count', value: this.count, behind: { of: 'deals', rows: () => this.rows } })
  summed = (): Cell => ({ ...this.value(), behind: { of: 'deals', rows: () => this.rows } })
}

export type SumsTo = { facts: Facts; currency?: string; exchange?: Exchange }

/** Into what deals are summed. */
export const sumsTo = (facts: Facts, { currency }: ReportOptions, { rates }: ReportAbout): SumsTo => ({
  facts,
  ...(currency && { currency, exchange: exchangeTo(currency, rates) }),
})

/** The day of the rate of a deal: that on which it was closed, else today. */
export function rateDay(facts: Facts, row: number, today: number): number {
  const closed = facts.deals.col.closed[row] as number
  return closed === NO_DAY ? today : closed
}

export const todayNumber = ({ today }: ReportAbout): number => dayNumber(today)
