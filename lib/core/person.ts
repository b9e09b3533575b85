/** A person: anyone with a name or an address. A lead is not another table but a stage of this one's life. */
import * as z from 'zod/mini'
import { CustomValues } from './customField'
import { emailKey, isEmailAddress } from './email'
import { fold } from './fold'
import { Provenance } from './provenance'

export const LifeCycle = z.enum(['suspect', 'lead', 'contact'])
export type LifeCycle = z.infer<typeof LifeCycle>

/** A telephone number: E.164 where it is understood, always the text as it was found or typed. */
export const Phone = z.object({
  e164: z.optional(z.string()),
  extension: z.optional(z.string()),
  kind: z.optional(z.enum(['mobile', 'work', 'direct', 'switchboard', 'fax'])),
  shown: z.string(),
})
export type Phone = z.infer<typeof Phone>

export const Person = z.object({
  id: z.string(),
  lifecycle: LifeCycle,
  /** Left out while unknown: an address is not a name. */
  name: z.optional(z.string()),
  givenName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  /** As `emailKey` writes them; the first is the main one. */
  emails: z.array(z.string()),
  phones: z.array(Phone),
  title: z.optional(z.string()),
  headline: z.optional(z.string()),
  companyId: z.optional(z.string()),
  place: z.optional(z.string()),
  profileUrls: z.array(z.string()),
  note: z.optional(z.string()),
  custom: z.optional(CustomValues),
  /** Where the person came from: a site's id, `hand`, `sample`. */
  source: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** For each field that was captured: where, when, how sure. */
  provenance: z.record(z.string(), Provenance),
  /** Values that do not conform to the norms of entry and are left so, by field: see `norms/troubles.ts`. */
  leftAsIs: z.optional(z.record(z.string(), z.string())),
  /** For lists in order of name; kept by the store. */
  sortName: z.string(),
  /** For the index of exact keys; kept by the store: see `match/keys.ts`. */
  keys: z.optional(z.array(z.string())),
})
export type Person = z.infer<typeof Person>

/** What people call this person: the name, else the address, else the number; empty when nothing is known. */
export function personLabel(person: Pick<Person, 'name' | 'emails' | 'phones' | 'profileUrls'>): string {
  return person.name ?? person.emails[0] ?? person.phones[0]?.shown ?? person.profileUrls[0] ?? ''
}

/** The key that puts people in order: the folded label. */
export function personSortName(person: Pick<Person, 'name' | 'emails' | 'phones' | 'profileUrls'>): string {
  return fold(personLabel(person))
}

/** What a form or a capture offers to be saved. Texts as typed; the company by name or by id. */
export type PersonDraft = {
  name?: string
  givenName?: string
  familyName?: string
  emails: string[]
  phones: Phone[]
  title?: string
  headline?: string
  companyId?: string
  companyName?: string
  /** The company's own mail domain, never a free-mail one: it lets the company be recognised next time. */
  companyDomain?: string
  place?: string
  profileUrls: string[]
  note?: string
  /** Of an edit: those that it changes, undefined for one that it empties. */
  custom?: CustomValues
  lifecycle?: LifeCycle
  source: string
  provenance: Record<string, Provenance>
}

/** A field that does not fit, and the key of the sentence that says why. */
export type FieldProblem<F extends string> = {
  field: F
  key: 'problem.email' | 'problem.someone' | 'problem.required' | 'problem.amount' | 'problem.day'
}

/** What keeps a draft from being saved; empty when nothing does. */
export function personProblems(draft: PersonDraft): FieldProblem<'email' | 'name'>[] {
  const problems: FieldProblem<'email' | 'name'>[] = []
  if (draft.emails.some((email) => !isEmailAddress(emailKey(email))))
    problems.push({ field: 'email', key: 'problem.email' })
  if (!draft.name?.trim() && !draft.emails.length && !draft.phones.length && !draft.profileUrls.length) {
    problems.push({ field: 'name', key: 'problem.someone' })
  }
  return problems
}
