/** What a list's row gives a person: a new one, or one who is known and keeps all that she has. */
import type { CustomRow } from '../customColumns'
import type { CustomValues } from '../customField'
import { matchKeys } from '../match/keys'
import type { Person, PersonDraft } from '../person'
import type { Provenance } from '../provenance'

export type RowDraft = Omit<PersonDraft, 'source' | 'provenance' | 'lifecycle' | 'companyId' | 'note'>

/** A person who is known, with what the row says beyond: nothing that she has is overwritten. */
export function joinedPerson(
  person: Person,
  draft: RowDraft,
  companyId: string | undefined,
  said: (field: string) => Provenance,
  now: string,
): Person {
  const keys = new Set(matchKeys(person))
  const isNew = (one: Partial<Pick<Person, 'emails' | 'phones' | 'profileUrls'>>) =>
    !matchKeys({ emails: [], phones: [], profileUrls: [], ...one }).some((key) => keys.has(key))
  const digits = (text: string) => text.replace(/\D/g, '')
  const numbers = new Set(person.phones.map(({ shown }) => digits(shown)))
  const emails = draft.emails.filter((email) => isNew({ emails: [email] }))
  const phones = draft.phones.filter((phone) => isNew({ phones: [phone] }) && !numbers.has(digits(phone.shown)))
  const profileUrls = draft.profileUrls.filter(
    (url) => !person.profileUrls.includes(url) && isNew({ profileUrls: [url] }),
  )
  const patch: Partial<Person> = {
    ...(emails.length && { emails: [...person.emails, ...emails] }),
    ...(phones.length && { phones: [...person.phones, ...phones] }),
    ...(profileUrls.length && { profileUrls: [...person.profileUrls, ...profileUrls] }),
    ...(!person.name && draft.name && { name: draft.name }),
    ...(!person.title && draft.title && { title: draft.title }),
    ...(!person.place && draft.place && { place: draft.place }),
    ...(!person.companyId && companyId && { companyId }),
    ...(person.lifecycle === 'suspect' && { lifecycle: 'lead' as const }),
    ...newOwn(person, draft.custom),
  }
  const fields = Object.keys(patch)
  if (!fields.length) return person
  const filled = fields.filter((field) => field !== 'lifecycle' && field !== 'custom' && !person.provenance[field])
  const provenance = filled.map((field) => [field === 'companyId' ? 'company' : field, said(field)])
  return {
    ...person,
    ...patch,
    provenance: { ...person.provenance, ...Object.fromEntries(provenance) },
    updatedAt: now,
  }
}

/** Where each field that the row has came from. */
export function provenanceOf(draft: RowDraft, said: (field: string) => Provenance): Record<string, Provenance> {
  const fields = ['name', 'emails', 'phones', 'title', 'place', 'profileUrls'] as const
  const own = fields.filter((field) => draft[field]?.length).map((field) => [field, said(field)] as const)
  return Object.fromEntries([...own, ...(draft.companyName ? [['company', said('company')] as const] : [])])
}

/** Own fields with what a row says of those of which nothing was known; undefined where that is nothing. */
export function newOwn(row: CustomRow, said: CustomValues = {}): { custom: CustomValues } | undefined {
  const news = Object.entries(said).filter(([id]) => row.custom?.[id] === undefined)
  return news.length ? { custom: { ...row.custom, ...Object.fromEntries(news) } } : undefined
}
