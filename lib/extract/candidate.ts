/** From a page's facts to the people that the sidebar offers, each value with where it was seen and how sure it is. */
import type { Correspondent, PageFacts, PageMessage } from '../core/capture'
import { domainOf, emailKey } from '../core/email'
import type { Certainty, SourceKind } from '../core/provenance'
import { headerName } from './author'
import type { Candidate, Found } from './candidate.types'
import { cardCandidates } from './cards'
import { domainLabel } from './companies'
import type { Contact } from './contact.types'
import { readForm } from './contactForm'
import { companyFromDomain } from './domain'
import { isFreeMail } from './freeMail'
import { isPersonName } from './looksLikeName'
import { messageContact } from './messageContact'
import { nameWords } from './nameWords'
import { type Person, peopleIn } from './peopleInThread'
import { ofProfile } from './profileCandidate'
import { localWords } from './roleAddress'

/**
 * Everyone whom the page shows, the reader excepted: those who wrote first, then in order of appearance, once per address.
 *
 * Posts, telephones and sites come from the latest message of that very person whose own signature names it; never from
 * quoted text. Without a company there, the mail domain suggests one.
 *
 * @param own further addresses of the reader
 */
export function candidates(facts: PageFacts, own: readonly string[] = []): Candidate[] {
  const mine = new Set([facts.account ?? '', ...own].map(emailKey).filter(Boolean))
  const profile = facts.profile ? [ofProfile(facts.profile)] : []
  const people = peopleIn(facts.messages, mine)
  const written = people.map((person) => ofCorrespondent(person, facts.messages))
  const known = new Set(written.map(({ key }) => key))
  const forms = facts.messages
    .flatMap((message) => ofForm(message))
    .filter(({ key }) => !known.has(key) && !mine.has(key))
  return [
    ...profile,
    ...written,
    ...new Map(forms.map((one) => [one.key, one])).values(),
    ...cardCandidates(facts, mine),
  ]
}

const found = <T>(value: T, kind: SourceKind, sure: Certainty): Found<T> => ({ value, kind, sure })

/** Whether a message's sender is this person: by address, or by the bare name where the page shows no address. */
const wrote = (person: Person, from: Correspondent): boolean =>
  person.email
    ? from.email !== undefined && emailKey(from.email) === person.email
    : !from.email && from.name?.toLowerCase() === person.name?.toLowerCase()

/** The contact in the latest message of a person whose signature names that person. */
function ownContact(person: Person, messages: readonly PageMessage[]): Contact | undefined {
  const { email } = person
  const words = new Set([...nameWords(person.name ?? ''), ...(email ? localWords(email) : [])])
  const sent = messages.filter(({ text, from }) => text && from && wrote(person, from))
  const latest = [...sent].reverse()
  if (sent.every((message) => message.sentAt)) latest.sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? 1 : -1))
  const author = { ...(email ? { email } : {}), ...(person.name ? { name: person.name } : {}) }
  for (const message of latest) {
    const { contact, automated, fromForm } = messageContact(message.text ?? '', {
      author,
      ...(message.links ? { links: message.links } : {}),
    })
    if (automated || fromForm || contact.namedIn !== 'signature' || !contact.name) continue
    if (
      nameWords(contact.name).some(
        (word) => words.has(word) || [...words].some((one) => one.length > 4 && one.includes(word)),
      )
    )
      return contact
  }
  return undefined
}

function ofCorrespondent(person: Person, messages: readonly PageMessage[]): Candidate {
  const contact = ownContact(person, messages)
  // Where the header shows no address, the only one in the person's own signature is theirs.
  const signed = person.email || contact?.emails.length !== 1 ? undefined : contact.emails[0]
  const email = person.email ?? signed
  const domain = email ? domainOf(email) : ''
  const label = isFreeMail(domain) ? '' : domainLabel(domain)
  const local = email?.split('@')[0] ?? ''
  const parsed = person.name && isPersonName(person.name, label) ? headerName(person.name, { local }) : undefined
  const fuller = contact?.name && nameWords(contact.name).length > nameWords(person.name ?? '').length
  const name = fuller ? contact : parsed
  const kind = fuller ? 'signature' : 'header'
  const shown = fuller ? contact?.name : (parsed?.name ?? person.name)
  const company = contact?.company ? found(contact.company, 'signature', 'likely') : companyFromDomain(domain)
  return {
    key: email ?? `name:${person.name}`,
    ...(shown ? { name: found(shown, kind, fuller ? 'likely' : 'sure') } : {}),
    ...(name?.givenName ? { givenName: found(name.givenName, kind, 'likely') } : {}),
    ...(name?.familyName ? { familyName: found(name.familyName, kind, 'likely') } : {}),
    ...(person.email ? { email: found(person.email, 'header', 'sure') } : {}),
    ...(signed ? { email: found(signed, 'signature', 'likely') } : {}),
    ...details(contact),
    ...(company ? { company } : {}),
  }
}

function details(contact: Contact | undefined): Pick<Candidate, 'title' | 'phones' | 'websites' | 'profileUrl'> {
  const profileUrl = contact?.profileUrls[0]
  return {
    ...(contact?.title ? { title: found(contact.title, 'signature', 'likely') } : {}),
    phones: (contact?.phones ?? []).map((phone) => found(phone, 'signature', 'likely')),
    websites: (contact?.websites ?? []).map((website) => found(website, 'signature', 'likely')),
    ...(profileUrl ? { profileUrl: found(profileUrl, 'signature', 'likely') } : {}),
  }
}

/** Somebody who filled in a form of the reader's site: named in the fields, absent from the header. */
function ofForm(message: PageMessage): Candidate[] {
  if (!message.text || !message.from || !readForm(message.text)) return []
  const { contact, fromForm } = messageContact(message.text, {
    author: message.from.email ? { email: message.from.email } : {},
  })
  const email = contact.emails[0]
  if (!fromForm || !email || !contact.name) return []
  return [
    {
      key: email,
      name: found(contact.name, 'signature', 'likely'),
      ...(contact.givenName ? { givenName: found(contact.givenName, 'signature', 'likely') } : {}),
      ...(contact.familyName ? { familyName: found(contact.familyName, 'signature', 'likely') } : {}),
      email: found(email, 'signature', 'likely'),
      ...details(contact),
      ...(contact.company ? { company: found(contact.company, 'signature', 'likely') } : {}),
    },
  ]
}
