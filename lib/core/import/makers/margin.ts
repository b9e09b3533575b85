/** Margin's own lists, headed by what their columns are called in either language. */
import { LANGUAGES, type TextKey, text } from '../../text'
import type { ImportField } from '../fields'
import { type MakerExport, plainHeading } from './maker'

/** The words of texts in every language, as headings. */
const words = (...keys: TextKey[]): string[] =>
  LANGUAGES.flatMap((language) => keys.map((key) => plainHeading(text(language, key))))

const named = (keys: Partial<Record<ImportField, TextKey>>): Record<string, ImportField> =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([field, key]) => words(key).map((heading) => [heading, field as ImportField])),
  )

/** The same columns in each language: a file has one of them. */
const signs = (...keys: TextKey[]): string[] =>
  LANGUAGES.map((language) => keys.map((key) => plainHeading(text(language, key))).join(', '))

export const margin: readonly MakerExport[] = [
  {
    maker: 'margin',
    noun: 'person',
    signs: signs('person.name', 'person.lifecycle'),
    fields: named({
      name: 'person.name',
      givenName: 'fields.givenName',
      familyName: 'fields.familyName',
      company: 'person.company',
      title: 'person.title',
      email: 'person.email',
      phone: 'person.phone',
      place: 'person.place',
      profileUrl: 'person.profile',
      note: 'person.note',
    }),
  },
  {
    maker: 'margin',
    noun: 'deal',
    signs: signs('list.title', 'deal.closingDay'),
    fields: named({
      title: 'list.title',
      company: 'person.company',
      person: 'nav.people',
      pipeline: 'deal.pipeline',
      stage: 'deal.stage',
      status: 'dealPage.status',
      amount: 'deal.amount',
      currency: 'field.currency',
      due: 'deal.closingDay',
      closedOn: 'fields.closedDay',
      note: 'deal.note',
    }),
  },
  {
    maker: 'margin',
    noun: 'company',
    signs: [...signs('company.name', 'company.domains'), ...signs('company.name', 'company.roles')],
    fields: named({
      name: 'company.name',
      website: 'company.website',
      industry: 'company.industry',
      size: 'company.size',
      place: 'company.headquarters',
      profileUrl: 'company.profile',
      note: 'company.note',
    }),
  },
]
