/**
 * The pressure report: how often customers and prospects are contacted, month by month, and of how many that is too seldom or too
 * often. A contact is an email, a call or a meeting. What is too seldom and too often, the user says for each segment.
 */
import { type Accounts, accountsOf, SEGMENTS, type Segment } from './accounts'
import { type Facts, NO_DAY } from './facts'
import { pressureMonths } from './pressureMonths'
import { type Steps, wholly } from './steps'
import type { Stretch } from './stretch'

/** Too seldom: more than `quiet` days without contact. Too often: more than `most` contacts in a month. */
export type Limits = Record<Segment, { quiet: number; most: number }>
export const USUAL_LIMITS: Limits = { customer: { quiet: 90, most: 8 }, prospect: { quiet: 30, most: 6 } }

/**
 * Of one segment in one month, since January 1970: the accounts known by `until`, its last day; how many of them were contacted, and
 * the contacts; `few` were contacted too seldom as it stood on that day, `many` too often in the month.
 */
export type PressureRow = {
  month: number
  until: number
  segment: Segment
  /** Companies, or people who belong to none. */
  of: 'companies' | 'people'
  accounts: number
  contacted: number
  contacts: number
  few: number
  many: number
}

const OF = ['companies', 'people'] as const

/** Four rows for each month of the stretch, in their order: companies and people, of each segment. @param today no month is looked at beyond it */
export const pressureRows = (facts: Facts, within: Stretch, today: number, limits: Limits): PressureRow[] =>
  wholly(pressureSteps(facts, within, today, limits))

export function* pressureSteps(facts: Facts, within: Stretch, today: number, limits: Limits): Steps<PressureRow[]> {
  const rows: PressureRow[] = []
  yield* eachMonth(facts, within, today, limits, (month, until, accounts, told) => {
    const none = { month, until, accounts: 0, contacted: 0, contacts: 0, few: 0, many: 0 }
    const own = OF.flatMap((of) => SEGMENTS.map((segment): PressureRow => ({ ...none, segment, of })))
    told((account, segment, n, few, many) => {
      const row = own[segment + (accounts.isCompany[account] ? 0 : SEGMENTS.length)] as PressureRow
      row.accounts++
      row.contacts += n
      if (n) row.contacted++
      if (few) row.few++
      if (many) row.many++
    })
    rows.push(...own)
  })
  return rows
}

/** The rows of the companies or people that a row counts so. */
export function pressed(
  facts: Facts,
  within: Stretch,
  today: number,
  limits: Limits,
  asked: PressureRow,
  isSo: (account: { contacts: number; few: boolean; many: boolean }) => boolean,
): number[] {
  const found: number[] = []
  wholly(
    eachMonth(facts, within, today, limits, (month, _, accounts, told) => {
      if (month !== asked.month) return
      told((account, segment, contacts, few, many) => {
        const own = accounts.isCompany[account] ? 'companies' : 'people'
        if (SEGMENTS[segment] !== asked.segment || own !== asked.of || !isSo({ contacts, few, many })) return
        found.push(accounts.row[account] as number)
      })
    }),
  )
  return found
}

type Tell = (account: number, segment: number, contacts: number, few: boolean, many: boolean) => void

function* eachMonth(
  facts: Facts,
  within: Stretch,
  today: number,
  limits: Limits,
  tell: (month: number, until: number, accounts: Accounts, told: (each: Tell) => void) => void,
): Steps<void> {
  const accounts = accountsOf(facts)
  const { n, segment, created } = accounts
  yield
  const { months, cells } = yield* pressureMonths(facts, accounts, within, today)
  for (const [m, { month, until }] of months.entries()) {
    tell(month, until, accounts, (each) => {
      for (let a = 0; a < n; a++) {
        const own = segment[a] as number
        const made = created[a] as number
        if (made > until) continue
        const { quiet, most } = limits[SEGMENTS[own] as Segment]
        const contacts = cells[2 * (m * n + a)] as number
        const since = cells[2 * (m * n + a) + 1] as number
        // One that never was contacted has been quiet since it was made; of one whose day is not known nobody can say.
        const from = since === NO_DAY ? made : since
        each(a, own, contacts, from !== NO_DAY && until - from > quiet, contacts > most)
      }
    })
    yield
  }
}
