/** The text that search scans: what each record is found by, folded, as one line of words that each have a space before them. */
import type { Company } from './company'
import { type CustomRow, customValue } from './customColumns'
import type { CustomField } from './customField'
import { soughtCustom } from './customSought'
import type { Deal } from './deal'
import { type Person, personLabel } from './person'
import { END, searchFold, spread } from './searchFold'
import { phoneForms } from './searchPhone'

export type FoundKind = 'person' | 'company' | 'deal'
/** In the order in which they stand when nothing else tells them apart. */
export const KINDS: readonly FoundKind[] = ['person', 'company', 'deal']

/** One record as search knows it: its line, and when it was last dealt with (ms). */
export type Entry = { kind: FoundKind; id: string; line: string; when: number }

/** The line of a record's fields. */
export const lineOf = (fields: readonly string[]) => ` ${spread(searchFold(fields.join(END)))}\n`

/**
 * One of the things by which a record is found: as it is shown, and the words that find it where those are others. `label`: what a
 * field of the user's own is called.
 */
export type Field = {
  field: 'name' | 'title' | 'company' | 'email' | 'phone' | 'domain' | 'website' | 'place' | 'custom'
  text: string
  words?: string[]
  label?: string
}

const named = (field: Field['field'], texts: readonly (string | undefined)[]): Field[] =>
  texts.filter((text) => text !== undefined).map((text) => ({ field, text }))

/** What the user's own fields hold of a record. @param own those of its noun that are in use */
function customFields(row: CustomRow, own: readonly CustomField[]): Field[] {
  if (!row.custom || !own.length) return []
  return own.flatMap((field) => {
    const value = customValue(field, row)
    const texts = value === undefined ? [] : soughtCustom(field, value)
    if (!texts.length) return []
    const words = field.kind === 'phone' ? phoneForms({ shown: String(value) }) : texts
    return [{ field: 'custom', label: field.name, text: texts.join(', '), words }]
  })
}

/**
 * What a person is found by. The company's name finds its people and deals as well.
 * @param own the user's own fields of the noun that are in use
 */
export function personFields(person: Person, companyName?: string, own: readonly CustomField[] = []): Field[] {
  const { name, givenName, familyName, title, emails, phones } = person
  const others = [givenName, familyName].filter((part) => part && !name?.includes(part))
  const fields = [
    ...named('name', [name, ...others]),
    ...named('title', [title]),
    ...named('company', [companyName]),
    ...named('email', emails),
    ...phones.map((phone): Field => ({ field: 'phone', text: phone.shown, words: phoneForms(phone) })),
    ...customFields(person, own),
  ]
  return fields.length ? fields : named('name', [personLabel(person)])
}
export function companyFields(company: Company, own: readonly CustomField[] = []): Field[] {
  const { name, website, domains, headquarters } = company
  const site = website && !domains.some((domain) => website.includes(domain)) ? website : undefined
  return [
    ...named('name', [name]),
    ...named('domain', domains),
    ...named('website', [site]),
    ...named('place', [headquarters]),
    ...customFields(company, own),
  ]
}
export const dealFields = (deal: Deal, companyName?: string, own: readonly CustomField[] = []): Field[] => [
  ...named('name', [deal.title]),
  ...named('company', [companyName]),
  ...customFields(deal, own),
]

const entry = (kind: FoundKind, { id, updatedAt }: { id: string; updatedAt: string }, fields: Field[]): Entry => ({
  kind,
  id,
  line: lineOf(fields.flatMap(({ text, words }) => words ?? text)),
  when: Date.parse(updatedAt) || 0,
})

export const personEntry = (person: Person, companyName?: string, own?: readonly CustomField[]) =>
  entry('person', person, personFields(person, companyName, own))
export const companyEntry = (company: Company, own?: readonly CustomField[]) =>
  entry('company', company, companyFields(company, own))
export const dealEntry = (deal: Deal, companyName?: string, own?: readonly CustomField[]) =>
  entry('deal', deal, dealFields(deal, companyName, own))
