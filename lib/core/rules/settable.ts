/** Setting a field by a rule: which fields can be, and what becomes of the record. */
import { become, type Outcome } from '../bulkAct'
import { type Company, CompanyRole } from '../company'
import { customFieldId, fitsKind } from '../customColumns'
import type { Noun } from '../customField'
import { withCustom } from '../customSet'
import { addDays } from '../days'
import { type About, type Field, fieldOf, fieldsOf } from '../fields'
import type { Person } from '../person'
import type { Act } from './rule'
import { RuleFault } from './world'

/** Of the product's own fields those that hold what one says of a record and nothing hangs on. */
const OWN: Record<Noun, readonly string[]> = {
  people: ['lifecycle', 'title', 'place', 'note'],
  companies: ['roles', 'industry', 'size', 'note'],
  deals: ['closingDay', 'star', 'campaign', 'note'],
}
/** They are never empty. */
const ALWAYS: readonly string[] = ['lifecycle', 'star']

/** The fields of a noun that a rule can set. */
export const settableFields = (noun: Noun, about: About): readonly Field<never>[] =>
  (fieldsOf(noun, about) as readonly Field<never>[]).filter((one) => isSettable(noun, one.id))

const isSettable = (noun: Noun, id: string) => OWN[noun].includes(id) || customFieldId(id) !== undefined

/** @throws RuleFault where the field is gone, or the value is none of its kind */
export function fieldSet(
  noun: Noun,
  row: object,
  { field: id, value: typed, days }: Extract<Act, { kind: 'set' }>,
  about: About,
  at: string,
): Outcome {
  const field = fieldOf(noun, id, about) as Field<never> | undefined
  if (!field || !isSettable(noun, id)) throw new RuleFault({ kind: 'field', detail: id })
  const value = field.kind === 'date' && days !== undefined ? addDays(about.today, days) : typed
  const isBad = value === undefined ? ALWAYS.includes(id) : !fitsKind(field.kind, value)
  if (isBad) throw new RuleFault({ kind: 'value', detail: id })
  const own = customFieldId(id)
  if (own !== undefined) return become(row, withCustom(row, own, value))
  if (id === 'roles') return become(row, withRoles(row as Company, value as string[] | undefined))
  if (id === 'lifecycle' && !field.options?.(about).some((one) => one.id === value))
    throw new RuleFault({ kind: 'value', detail: id })
  const after = { ...row, [id]: id === 'star' ? value === true || undefined : value }
  if (noun !== 'people') return become(row, after)
  const outcome = become(row, after)
  // What the user's own rule says is said by her.
  if (outcome.state === 'changed') {
    const { provenance } = row as Person
    return { ...outcome, after: { ...after, provenance: { ...provenance, [id]: { kind: 'typed', at, sure: 'sure' } } } }
  }
  return outcome
}

function withRoles(company: Company, roles: readonly string[] | undefined): Company {
  const known = CompanyRole.options.filter((one) => roles?.includes(one))
  if (roles && known.length !== roles.length) throw new RuleFault({ kind: 'value', detail: 'roles' })
  return { ...company, roles: known.length ? known : undefined }
}
