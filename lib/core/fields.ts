/**
 * The field table: for each noun every field that can be a column, a question of a filter, a line of a card or that by
 * which a list is grouped. Adding a field is one entry and two translations.
 */
import type { Company } from './company'
import type { Noun } from './customField'
import type { Deal } from './deal'
import { companyFields } from './fields/companies'
import { customFields } from './fields/custom'
import { dealFields } from './fields/deals'
import type { About, Field } from './fields/field'
import { peopleFields } from './fields/people'
import { tagFields } from './fields/tags'
import type { Person } from './person'

export type { About, Field, FieldOption, FieldValue, Said } from './fields/field'
export { isUnknown } from './fields/field'

export type RecordOf = { people: Person; companies: Company; deals: Deal }

const OWN: { [N in Noun]: (about: About) => readonly Field<RecordOf[N]>[] } = {
  people: () => peopleFields,
  companies: () => companyFields,
  deals: (about) => [...dealFields, ...tagFields(about)],
}

/** The fields of a noun: the product's in their usual order, then the user's own in hers. */
export function fieldsOf<N extends Noun>(noun: N, about: About): readonly Field<RecordOf[N]>[] {
  const own = OWN[noun](about) as readonly Field<RecordOf[N]>[]
  return [...own, ...(customFields(noun, about.custom) as readonly Field<RecordOf[N]>[])]
}

/** The field of an id, `amount` or `custom.<id>`; undefined where there is none, or none any more. */
export function fieldOf<N extends Noun>(noun: N, id: string, about: About): Field<RecordOf[N]> | undefined {
  return fieldsOf(noun, about).find((field) => field.id === id)
}
