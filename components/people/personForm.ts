/** The person form's text and what it becomes: a draft to save, each field with where its value came from. */
import type { Candidate, Found } from '../../lib/core/candidate'
import { domainOf } from '../../lib/core/email'
import { phonesFrom } from '../../lib/core/norms/fieldMend'
import type { PhoneNorms } from '../../lib/core/norms/phones'
import type { Person, PersonDraft, Phone } from '../../lib/core/person'
import type { Provenance } from '../../lib/core/provenance'
import { isFreeMail } from '../../lib/extract/freeMail'
import type { Selected } from '../../lib/state/page'

export const PERSON_FIELDS = ['name', 'email', 'company', 'title', 'phone', 'place', 'profile', 'note'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]
export type PersonValues = Record<PersonField, string>

export const emptyPerson: PersonValues = {
  name: '',
  email: '',
  company: '',
  title: '',
  phone: '',
  place: '',
  profile: '',
  note: '',
}

/** A saved person as form text. Several addresses or numbers stand in one line, with commas. */
export function personValues(person: Person, companyName = ''): PersonValues {
  return {
    name: person.name ?? '',
    email: person.emails.join(', '),
    company: companyName,
    title: person.title ?? '',
    phone: person.phones.map((phone) => phone.shown).join(', '),
    place: person.place ?? '',
    profile: person.profileUrls.join(', '),
    note: person.note ?? '',
  }
}

/** What was captured as form text. */
export function candidateValues(candidate: Candidate): PersonValues {
  return {
    ...emptyPerson,
    name: candidate.name?.value ?? '',
    email: [candidate.email, ...(candidate.otherEmails ?? [])].flatMap((one) => one?.value ?? []).join(', '),
    company: candidate.company?.value ?? '',
    title: candidate.title?.value ?? '',
    phone: candidate.phones.map((phone) => phone.value.shown).join(', '),
    place: candidate.place?.value ?? '',
    profile: candidate.profileUrl?.value ?? '',
  }
}

/** Where each captured value came from, by form field. */
export function candidateSources(candidate: Candidate): Partial<Record<PersonField, Found<unknown>>> {
  const { name, email, company, title, place, phones, profileUrl } = candidate
  return { name, email, company, title, place, phone: phones[0], profile: profileUrl }
}

/** The page on which a candidate was seen: site id, address, instant. */
export type SeenOn = { site: string; url: string; at: string }

/**
 * Form text as the fields of a record; lists from commas, numbers as typed unless they are ones already known.
 * @param norms what new numbers are read by; left out, they are kept as texts only
 */
export function personFields(values: PersonValues, known: readonly Phone[] = [], norms?: PhoneNorms) {
  const one = (text: string) => text.trim() || undefined
  return {
    name: one(values.name),
    emails: list(values.email),
    phones: phonesFrom(values.phone, known, norms),
    title: one(values.title),
    companyName: values.company.trim(),
    place: one(values.place),
    profileUrls: list(values.profile),
    note: one(values.note),
  }
}

/** A draft from a captured person and the form as it was sent: what was left as captured keeps its source, the rest was typed. */
export function draftFrom(
  values: PersonValues,
  candidate: Candidate | undefined,
  seen: SeenOn,
  selected: Partial<Record<PersonField, Selected>> = {},
  norms?: PhoneNorms,
): PersonDraft {
  const before = candidate ? candidateValues(candidate) : emptyPerson
  const sources = candidate ? candidateSources(candidate) : {}
  const provenance: Record<string, Provenance> = {}
  for (const field of PERSON_FIELDS) {
    if (!values[field].trim()) continue
    const found = values[field] === before[field] ? sources[field] : undefined
    provenance[field === 'company' ? field : STORED[field]] = found
      ? { kind: found.kind, sure: found.sure, url: seen.url, at: seen.at, site: seen.site }
      : byHand(values[field], selected[field], seen.at)
  }
  const fields = personFields(values, candidate?.phones.map((phone) => phone.value) ?? [], norms)
  const sameName = candidate && fields.name === candidate.name?.value
  const email = fields.emails[0]
  const tied = candidate?.company && values.company === before.company && email === candidate.email?.value
  return {
    ...fields,
    givenName: sameName ? candidate.givenName?.value : undefined,
    familyName: sameName ? candidate.familyName?.value : undefined,
    headline: candidate?.headline?.value,
    companyName: fields.companyName || undefined,
    // A company learns a domain only where the page tied the two together: not from what was typed, nor from free mail.
    companyDomain: email && tied && !isFreeMail(domainOf(email)) ? domainOf(email) : undefined,
    source: candidate ? seen.site : 'hand',
    provenance,
  }
}

const byHand = (value: string, selected: Selected | undefined, at: string): Provenance =>
  selected?.text === value
    ? { kind: 'selected', sure: 'sure', url: selected.url, at, site: selected.site }
    : { kind: 'typed', sure: 'sure', at }

/** What each field of the form is called in an edit of the record. */
export const STORED = {
  name: 'name',
  email: 'emails',
  company: 'companyName',
  title: 'title',
  phone: 'phones',
  place: 'place',
  profile: 'profileUrls',
  note: 'note',
} as const satisfies Record<PersonField, keyof ReturnType<typeof personFields>>

/** And in the record itself, which holds its company by id. */
export const ROW = { ...STORED, company: 'companyId' } as const satisfies Record<PersonField, keyof Person>

/** The field of the form for each of a record. */
export const PERSON_FORM = Object.fromEntries(PERSON_FIELDS.map((field) => [ROW[field], field])) as Partial<
  Record<string, PersonField>
>

const list = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
