/** What a page says of a known person that her record does not: shown side by side, taken only when the user says so. */
import type { Candidate, Found } from '../../lib/core/candidate'
import { fold } from '../../lib/core/fold'
import type { Person, PersonDraft } from '../../lib/core/person'
import type { Provenance } from '../../lib/core/provenance'
import type { SeenOn } from './personForm'

export type Difference = {
  field: 'name' | 'email' | 'phone' | 'title' | 'company' | 'place' | 'profile'
  /** The record's value; undefined where it has none. */
  mine?: string
  theirs: string
  found: Found<unknown>
  /** What taking it changes. */
  patch: Partial<PersonDraft> & { provenance: Record<string, Provenance> }
}

export function differences(
  person: Person,
  companyName: string | undefined,
  candidate: Candidate,
  seen: SeenOn,
): Difference[] {
  const all: Difference[] = []
  const offer = (
    field: Difference['field'],
    mine: string | undefined,
    found: Found<unknown>,
    theirs: string,
    stored: string,
    patch: Partial<PersonDraft>,
  ) => {
    const source: Provenance = { kind: found.kind, sure: found.sure, url: seen.url, at: seen.at, site: seen.site }
    all.push({ field, mine, theirs, found, patch: { ...patch, provenance: { [stored]: source } } })
  }
  const { name, title, place, company, email, profileUrl } = candidate
  const other = (mine: string | undefined, theirs: string) => fold(mine ?? '') !== fold(theirs)

  if (name && other(person.name, name.value)) offer('name', person.name, name, name.value, 'name', { name: name.value })
  if (title && other(person.title, title.value))
    offer('title', person.title, title, title.value, 'title', { title: title.value })
  if (company && other(companyName, company.value) && !(companyName && company.kind === 'domain'))
    offer('company', companyName, company, company.value, 'company', { companyName: company.value })
  if (place && other(person.place, place.value))
    offer('place', person.place, place, place.value, 'place', { place: place.value })
  if (email && !person.emails.includes(email.value.toLowerCase()))
    offer('email', person.emails[0], email, email.value, 'emails', { emails: [...person.emails, email.value] })
  if (profileUrl && !person.profileUrls.includes(profileUrl.value))
    offer('profile', person.profileUrls[0], profileUrl, profileUrl.value, 'profileUrls', {
      profileUrls: [...person.profileUrls, profileUrl.value],
    })
  for (const phone of candidate.phones) {
    const known = person.phones.some(
      (own) => own.e164 === phone.value.e164 || digits(own.shown) === digits(phone.value.shown),
    )
    if (!known)
      offer('phone', person.phones[0]?.shown, phone, phone.value.shown, 'phones', {
        phones: [...person.phones, phone.value],
      })
  }
  return all
}

const digits = (text: string) => text.replace(/\D/g, '')
