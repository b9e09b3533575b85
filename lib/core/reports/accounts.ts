/**
 * Accounts as the pressure report knows them: the companies, and behind them the people who belong to none. A customer has bought, or
 * is called one; a prospect is somebody with whom there is a lead, a contact or an open deal. What is neither is looked at by no one.
 */
import { isLead } from './attribution'
import { type Facts, linkRow, linkTable, NO_DAY, ROLES, STATUSES } from './facts'

export const SEGMENTS = ['customer', 'prospect'] as const
export type Segment = (typeof SEGMENTS)[number]
const [CUSTOMER, PROSPECT, NEITHER] = [0, 1, 255]

/** `n`: of companies and of people, for each person has a place. `segment`: a place in `SEGMENTS`, or 255. `created`: a day. */
export type Accounts = { n: number; segment: Uint8Array; created: Int32Array }

/** The account of a person: the company, or the person herself. */
export const accountOf = ({ people, companies }: Facts, p: number): number => {
  const company = people.col.company[p] as number
  return company >= 0 && companies.alive[company] ? company : companies.n + p
}

/** All accounts, with the segments in which they are as it is known now. */
export function accountsOf(facts: Facts): Accounts {
  const { companies, people, deals } = facts
  const n = companies.n + people.n
  const segment = new Uint8Array(n).fill(NEITHER)
  const created = new Int32Array(n).fill(NO_DAY)
  for (let c = 0; c < companies.n; c++) created[c] = companies.col.created[c] as number
  for (let p = 0; p < people.n; p++) {
    created[companies.n + p] = people.col.created[p] as number
    if (isLead(facts, p)) segment[accountOf(facts, p)] = PROSPECT
  }
  const won = STATUSES.indexOf('won')
  for (let d = 0; d < deals.n; d++) {
    const status = deals.col.status[d] as number
    const isOpen = status === STATUSES.indexOf('todo') || status === STATUSES.indexOf('standby')
    if (!deals.alive[d] || (status !== won && !isOpen)) continue
    for (const account of accountsOfDeal(facts, d)) {
      if (status === won) segment[account] = CUSTOMER
      else if (segment[account] === NEITHER) segment[account] = PROSPECT
    }
  }
  const customer = 1 << ROLES.indexOf('customer')
  for (let c = 0; c < companies.n; c++) {
    if (!companies.alive[c]) segment[c] = NEITHER
    else if ((companies.col.roles[c] as number) & customer) segment[c] = CUSTOMER
  }
  return { n, segment, created }
}

function accountsOfDeal(facts: Facts, d: number): number[] {
  const company = facts.deals.col.company[d] as number
  if (company >= 0 && facts.companies.alive[company]) return [company]
  return [...facts.deals.listOf('people', d)].filter((p) => facts.people.alive[p]).map((p) => accountOf(facts, p))
}

/** The accounts that an activity is a contact with, each once, put into a list that is used again. @returns how many */
export function contactsOf(facts: Facts, i: number, into: number[]): number {
  let n = 0
  const { start, count, values } = facts.activities.lists.links
  const from = start[i] as number
  for (let at = from; at < from + (count[i] as number); at++) {
    const link = values[at] as number
    const table = linkTable(link)
    if (table === 'deals') continue
    const account = table === 'companies' ? linkRow(link) : accountOf(facts, linkRow(link))
    let known = false
    for (let k = 0; k < n; k++) known ||= into[k] === account
    if (!known) into[n++] = account
  }
  return n
}
