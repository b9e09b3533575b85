/**
 * One act on many records: what becomes of each, or why it is left out. The preview and the write ask the same question, so
 * that what is written is what was shown, and a record that changed in between is judged anew.
 *
 * A deal moves by the rules that bind one alone: the gate asks for its fields, and no open deal is left without a next action.
 */
import { type About, type Bulk, become, type CompanyAct, type Outcome, type PersonAct } from './bulkAct'
import { dealOutcome } from './bulkDeal'
import { type Company, CompanyRole } from './company'
import { withCustom } from './customSet'
import type { Deal } from './deal'
import type { Person } from './person'

export type * from './bulkAct'
export { dealEntry, dealOutcome } from './bulkDeal'

/** What an act makes of a person. */
export function personOutcome(person: Person, act: PersonAct): Outcome<Person> {
  switch (act.kind) {
    case 'remove':
      return { state: 'removed' }
    case 'custom':
      return become(person, withCustom(person, act.field, act.value))
    case 'lifecycle':
      return become(person, { ...person, lifecycle: act.lifecycle })
    case 'company':
      return become(person, { ...person, companyId: act.companyId })
  }
}

/** What an act makes of a company. */
export function companyOutcome(company: Company, act: CompanyAct): Outcome<Company> {
  if (act.kind === 'remove') return { state: 'removed' }
  if (act.kind === 'custom') return become(company, withCustom(company, act.field, act.value))
  const roles = CompanyRole.options.filter((one) => (one === act.role ? act.on : company.roles?.includes(one)))
  return become(company, { ...company, roles: roles.length ? roles : undefined })
}

/** What an act makes of a record of its table. */
export function bulkOutcome({ table, act }: Bulk, row: object, about: About): Outcome {
  if (table === 'deals') return dealOutcome(row as Deal, act, about)
  return table === 'people' ? personOutcome(row as Person, act) : companyOutcome(row as Company, act)
}
