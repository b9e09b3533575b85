/**
 * Accounts as the pressure report knows them: the companies, and behind them the people who belong to none. A customer has bought, or
 * is called one; a prospect is somebody with whom there is a lead, a contact or an open deal. What is neither is looked at by no one.
 */
import { isLead } from './attribution'
import { type Facts, NO_DAY, ROLES, STATUSES } from './facts'

export const SEGMENTS = ['customer', 'prospect'] as const
export type Segment = (typeof SEGMENTS)[number]
const [CUSTOMER, PROSPECT, NEITHER] = [0, 1, 255]

/**
 * The accounts that are in a segment, one after the other. `row`: that of the company, or where `isCompany` is 0 of the person;
 * `segment`: a place in `SEGMENTS`; `created`: a day. `ofCompany` and `ofPerson`: the account of each of them, -1 for none.
 */
export type Accounts = {
  n: number
  row: Uint32Array
  isCompany: Uint8Array
  segment: Uint8Array
  created: Int32Array
  ofCompany: Int32Array
  ofPerson: Int32Array
}

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
  return compact(facts, segment, created)
}

/** Only those that are in a segment: what is small is quick to count in. */
function compact(facts: Facts, all: Uint8Array, made: Int32Array): Accounts {
  const first = facts.companies.n
  const place = new Int32Array(all.length).fill(-1)
  let n = 0
  for (let a = 0; a < all.length; a++) if (all[a] !== NEITHER) place[a] = n++
  const row = new Uint32Array(n)
  const [isCompany, segment, created] = [new Uint8Array(n), new Uint8Array(n), new Int32Array(n)]
  for (let a = 0; a < all.length; a++) {
    const at = place[a] as number
    if (at < 0) continue
    row[at] = a < first ? a : a - first
    isCompany[at] = Number(a < first)
    segment[at] = all[a] as number
    created[at] = made[a] as number
  }
  const ofPerson = new Int32Array(facts.people.n)
  for (let p = 0; p < ofPerson.length; p++) ofPerson[p] = place[accountOf(facts, p)] as number
  return { n, row, isCompany, segment, created, ofCompany: place.subarray(0, first), ofPerson }
}

function accountsOfDeal(facts: Facts, d: number): number[] {
  const company = facts.deals.col.company[d] as number
  if (company >= 0 && facts.companies.alive[company]) return [company]
  return [...facts.deals.listOf('people', d)].filter((p) => facts.people.alive[p]).map((p) => accountOf(facts, p))
}
