/** People of a `.vcf` file as candidates, read as an import reads them. */
import { binary } from '../core/import/byteLines'
import type { Certainty } from '../core/provenance'
import { type Card, cardOf } from '../core/vcard/card'
import { cardReader } from '../core/vcard/rawCards'
import type { Candidate, Found } from './candidate.types'
import { cardRecord } from './import/cardRecord'
import { phonesIn } from './phones'

/** @throws Error where the text is no vCard */
export function vcardCandidates(text: string): Candidate[] {
  const reader = cardReader()
  const lines = binary(new TextEncoder().encode(text.replace(/^\ufeff/, ''))).split(/\r\n|\n|\r/)
  const events = lines.flatMap((line, i) => reader.take(line, i + 1))
  const cards = [...events, ...reader.end()].flatMap((event) =>
    'card' in event && !event.card.fault ? cardOf(event.card) : [],
  )
  if (!cards.length) throw new Error('no card')
  return cards.flatMap((card) => candidateOf(card) ?? [])
}

/** Nobody has more numbers or addresses than that. */
const MOST = 12

const found = <T>(value: T, sure: Certainty = 'sure'): Found<T> => ({ value, kind: 'card', sure })
const one = <K extends string>(key: K, value: string | undefined): { [P in K]?: Found<string> } =>
  (value ? { [key]: found(value) } : {}) as { [P in K]?: Found<string> }

function candidateOf(card: Card): Candidate | undefined {
  const read = cardRecord(card)
  if ('reason' in read) return undefined
  const { fields } = read
  const { name, emails = [], profileUrls = [], websites = [] } = fields
  const country = card.all('ADR')[0]?.parts[6] ?? ''
  const phones = (fields.phones ?? []).slice(0, MOST).flatMap((phone) => phoneOf(phone, country))
  const company = read.noun === 'company' ? name : fields.company
  if (!name && !emails.length && !phones.length) return undefined
  return {
    key: emails[0] ?? profileUrls[0] ?? [name, company, phones[0]?.value.e164].filter(Boolean).join(' · '),
    ...one('name', name),
    ...one('givenName', fields.givenName),
    ...one('familyName', fields.familyName),
    ...one('email', emails[0]),
    ...(emails.length > 1 && { otherEmails: emails.slice(1, MOST).map((email) => found(email)) }),
    ...one('title', fields.title),
    ...one('company', company),
    ...one('profileUrl', profileUrls[0]),
    ...one('place', fields.place),
    phones,
    websites: websites.slice(0, MOST).map((website) => found(website)),
  }
}

/** A number of the card: with its country where it names one, or the address does. */
function phoneOf({ shown, kind }: { shown: string; kind?: string }, country: string): Candidate['phones'] {
  if (kind === 'fax') return []
  const [read] = phonesIn([/^\s*\+|^00/.test(shown) ? shown : `Tel: ${shown}${country ? `\n${country}` : ''}`], {})
  return read ? [found({ ...read, ...(kind === 'mobile' && { kind: 'mobile' as const }) })] : []
}
