/** From what any page names by its markup, or from the words selected on it, to the people that the form offers. */
import type { CompanyFacts, PageCard, PageFacts } from '../core/capture'
import { domainOf, emailKey } from '../core/email'
import type { Certainty, SourceKind } from '../core/provenance'
import type { Candidate, Found } from './candidate.types'
import { contactIn } from './contact'
import type { Contact } from './contact.types'
import { companyFromDomain } from './domain'
import { isPersonName, looksLikeName } from './looksLikeName'
import { parseName } from './names'
import { nameWords } from './nameWords'
import { phonesIn } from './phones'
import { localWords } from './roleAddress'
import { emailsIn } from './websites'

/**
 * People of any page, in its order, each once. Nothing is put together that the page does not put together.
 * @param own the reader's addresses: she is nobody to be saved
 */
export function cardCandidates(facts: PageFacts, own: ReadonlySet<string> = new Set()): Candidate[] {
  if (facts.page !== 'page') return []
  const host = new URL(facts.url).hostname
  const people = (facts.cards ?? []).filter((card) => card.kind === 'person').map((card) => ofCard(card, host))
  const selected = facts.selection ? ofSelection(facts.selection) : []
  const known = [...people, ...selected]
    .filter((one) => one.name || one.email || one.phones.length > 0)
    .filter(({ email }) => !email || !own.has(email.value))
  return [...new Map(known.map((one) => [one.key, one])).values()]
}

/** Organisations of any page, in its order. */
export const cardCompanies = (facts: PageFacts): CompanyFacts[] =>
  (facts.cards ?? []).flatMap((card): CompanyFacts[] =>
    card.kind === 'company' && card.name
      ? [
          {
            name: card.name,
            ...(card.website ? { website: card.website } : {}),
            ...(card.place ? { headquarters: card.place } : {}),
            ...(card.profileUrl ? { profileUrl: card.profileUrl } : {}),
          },
        ]
      : [],
  )

const found = <T>(value: T, kind: SourceKind, sure: Certainty): Found<T> => ({ value, kind, sure })
const one = <K extends string>(
  key: K,
  value: string | undefined,
  kind: SourceKind,
  sure: Certainty,
): { [P in K]?: Found<string> } => (value ? { [key]: found(value, kind, sure) } : {}) as { [P in K]?: Found<string> }

function ofCard(card: PageCard, host: string): Candidate {
  const email = card.emails[0]
  const phones = phonesIn([...card.phones], { domain: email ? domainOf(email) : host })
  const name = card.name ?? linkName(card.words, email)
  const parts =
    card.givenName && card.familyName
      ? { givenName: card.givenName, familyName: card.familyName, sure: 'sure' as const }
      : { ...(name ? parseName(name) : {}), sure: 'likely' as const }
  // The page says these of this very person, by markup made for it; what a link is called is only likely her name.
  const sure = card.name ? 'sure' : 'likely'
  return {
    key: email ?? card.profileUrl ?? [card.name, card.title, card.company, phones[0]?.e164].filter(Boolean).join(' · '),
    ...one('name', name, 'page', sure),
    ...one('givenName', parts.familyName && parts.givenName, 'page', parts.sure),
    ...one('familyName', parts.givenName && parts.familyName, 'page', parts.sure),
    ...one('email', email, 'page', 'sure'),
    ...one('title', card.title, 'page', 'sure'),
    ...(card.company
      ? one('company', card.company, 'page', 'sure')
      : email && companyFromDomain(domainOf(email))
        ? { company: companyFromDomain(domainOf(email)) }
        : {}),
    ...one('profileUrl', card.profileUrl, 'page', 'sure'),
    ...one('place', card.place, 'page', 'sure'),
    phones: phones.map((phone) => found(phone, 'page', 'sure')),
    websites: [],
  }
}

/** The words of a mail link, where they are a name and the address has a part of it. */
function linkName(words: string | undefined, email: string | undefined): string | undefined {
  if (!words || !email || !isPersonName(words, '')) return undefined
  const local = localWords(email)
  return nameWords(words).some((word) => word.length > 2 && local.includes(word)) ? words : undefined
}

/** Selected words, read as a card or a signature. */
function ofSelection(text: string): Candidate[] {
  const contact = contactIn(text, { author: {}, reply: '' })
  // One address in what was selected is meant; of several, only what stands under a name as its own.
  const written = emailsIn(text)
  const email = [contact.emails[0], written.length === 1 ? written[0] : undefined]
    .flatMap((one) => one ?? [])
    .map(emailKey)[0]
  // A name alone, selected where it stands: the user said that it is one.
  const lines = text.split('\n').filter((line) => line.trim())
  const bare = lines.length === 1 && looksLikeName(text.trim(), '', 2) ? parseName(text.trim()) : undefined
  const name = contact.name ? contact : bare
  if (!name && !email && contact.phones.length === 0) return []
  return [{ key: email ?? `selection:${text.slice(0, 80)}`, ...details(contact, email), ...named(name) }]
}

const named = (name: { name?: string; givenName?: string; familyName?: string } | undefined) => ({
  ...one('name', name?.name, 'selection', 'likely'),
  ...one('givenName', name?.givenName, 'selection', 'likely'),
  ...one('familyName', name?.familyName, 'selection', 'likely'),
})

function details(contact: Contact, email: string | undefined): Omit<Candidate, 'key'> {
  const company = contact.company
    ? found(contact.company, 'selection', 'likely')
    : email
      ? companyFromDomain(domainOf(email))
      : undefined
  return {
    ...one('email', email, 'selection', 'sure'),
    ...one('title', contact.title, 'selection', 'likely'),
    ...(company ? { company } : {}),
    ...one('profileUrl', contact.profileUrls[0], 'selection', 'likely'),
    ...one('place', contact.address, 'selection', 'likely'),
    phones: contact.phones.map((phone) => found(phone, 'selection', 'likely')),
    websites: contact.websites.map((website) => found(website, 'selection', 'likely')),
  }
}
