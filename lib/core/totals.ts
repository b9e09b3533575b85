/**
 * Totals: small rows that say how many there are and what they come to, so that nothing on a screen has to count. Each
 * record adds to the totals named here; the store keeps them in the transaction that writes the record.
 */
import { OPEN } from './deal'
import type { Money } from './money'
import type { Rows, TableName } from './rows'
import { staysOf } from './stay'
import { openDay } from './task'

/** How many, and the sums of their amounts in minor units by currency. */
export type Total = { key: string; n: number; sums: Record<string, number> }

/** What one record adds to one total. */
export type Share = { key: string; money?: Money }

export const dealTotal = (pipelineId: string, stageId: string, status: string) =>
  `deal|${pipelineId}|${stageId}|${status}`
/** Open deals by the day of their attention: those to do, and those that wake that day. */
export const dueTotal = (day: string, status: string) => `due|${day}|${status}`
/** Deals won, by the days that they stood in a stage. */
export const stayTotal = (pipelineId: string, stageId: string, days: number | '') =>
  `stay|${pipelineId}|${stageId}|${days}`
export const taskTotal = (day: string) => `task|${day}`
export const personTotal = (lifecycle: string) => `person|${lifecycle}`
/** Rows of a prospecting list, by how they stand. */
export const suspectTotal = (sheetId: string, state: string) => `suspect|${sheetId}|${state}`
/** Rows of a prospecting list that come back on a day. */
export const laterTotal = (sheetId: string, day: string) => `${suspectTotal(sheetId, 'later')}|${day}`
export const COMPANIES = 'company'
export const ACTIVITIES = 'activity'

const SHARES: { [T in TableName]?: (row: Rows[T]) => Share[] } = {
  deals: (deal) => {
    const own = { key: dealTotal(deal.pipelineId, deal.stageId, deal.status), money: deal.amount }
    const { due, status, pipelineId } = deal
    if (due && OPEN.includes(status)) return [own, { key: dueTotal(due, status), money: deal.amount }]
    const stays = status === 'won' ? staysOf(deal) : []
    return [own, ...stays.map(({ stageId, days }) => ({ key: stayTotal(pipelineId, stageId, days) }))]
  },
  tasks: (task) => {
    const day = openDay(task)
    return day ? [{ key: taskTotal(day) }] : []
  },
  people: (person) => [{ key: personTotal(person.lifecycle) }],
  companies: () => [{ key: COMPANIES }],
  activities: () => [{ key: ACTIVITIES }],
  suspects: ({ sheetId, state, day }) => [
    { key: suspectTotal(sheetId, state) },
    ...(state === 'later' && day ? [{ key: laterTotal(sheetId, day) }] : []),
  ],
}

/** The totals that a record counts in; none for settings and pipelines. */
export function sharesOf<T extends TableName>(table: T, row: Rows[T]): Share[] {
  return (SHARES[table] as ((row: Rows[T]) => Share[]) | undefined)?.(row) ?? []
}

/** Differences to be added to totals, by key: records that came count once more, those that went once less. */
export class TotalsDelta {
  readonly deltas = new Map<string, Total>()

  add(shares: readonly Share[], sign: 1 | -1): void {
    for (const { key, money } of shares) {
      let delta = this.deltas.get(key)
      if (!delta) {
        delta = { key, n: 0, sums: {} }
        this.deltas.set(key, delta)
      }
      delta.n += sign
      if (money) delta.sums[money.currency] = (delta.sums[money.currency] ?? 0) + sign * money.minor
    }
  }

  /** Those that are not nothing. */
  changed(): Total[] {
    return [...this.deltas.values()].filter((d) => d.n !== 0 || Object.values(d.sums).some((sum) => sum !== 0))
  }
}

/** A total with a difference added; undefined where nothing is left of it. */
export function addedTotal(before: Total | undefined, delta: Total): Total | undefined {
  const n = (before?.n ?? 0) + delta.n
  const sums = { ...before?.sums }
  for (const [currency, minor] of Object.entries(delta.sums)) {
    const sum = (sums[currency] ?? 0) + minor
    if (sum === 0) delete sums[currency]
    else sums[currency] = sum
  }
  return n === 0 && !Object.keys(sums).length ? undefined : { key: delta.key, n, sums }
}
