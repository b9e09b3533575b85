/**
 * A person or a company as a vCard 3.0, which phones read best of all versions; `ical.js` escapes and folds it. Notes stay out: what is
 * written down of somebody is not handed on with her card.
 */
import ICAL from 'ical.js'
import type { Company } from '../core/company'
import { fileName } from '../core/fileName'
import { type Person, type Phone, personLabel } from '../core/person'

type Property = [name: string, params: Record<string, string | string[]>, type: string, value: string | string[]]
type PersonCard = Pick<
  Person,
  'name' | 'givenName' | 'familyName' | 'emails' | 'phones' | 'title' | 'place' | 'profileUrls'
>
type CompanyCard = Pick<Company, 'name' | 'website' | 'headquarters' | 'profileUrls'>

/** The card of a person. @param company what hers is called */
export const personCard = (person: PersonCard, company?: string): Property[] => [
  ['version', {}, 'text', '3.0'],
  // Where it is not known which part is the family's name, the whole is one name: it is not guessed at.
  ['n', {}, 'text', nameParts(person)],
  ['fn', {}, 'text', personLabel(person)],
  ...(company ? [text('org', [company])] : []),
  ...(person.title ? [text('title', person.title)] : []),
  ...person.phones.map(
    (phone): Property => ['tel', { type: PHONE_TYPES[phone.kind ?? 'work'] }, 'phone-number', dialled(phone)],
  ),
  ...person.emails.map((email): Property => ['email', { type: 'INTERNET' }, 'text', email]),
  ...place(person.place),
  ...person.profileUrls.map(url),
]

/** The card of a company, which phones list under its name. */
export const companyCard = (company: CompanyCard): Property[] => [
  ['version', {}, 'text', '3.0'],
  ['n', {}, 'text', ['', '', '', '', '']],
  ['fn', {}, 'text', company.name],
  text('org', [company.name]),
  ['x-abshowas', {}, 'text', 'COMPANY'],
  ...place(company.headquarters),
  ...(company.website ? [url(company.website)] : []),
  ...company.profileUrls.map(url),
]

/** The text of a card's file. */
export const vcardText = (card: readonly Property[]): string =>
  `${ICAL.stringify.component(['vcard', [...card], []] as never, ICAL.design.vcard3 as never)}\r\n`

/** Of each kind no more than this goes into a code that a camera reads: the larger it is, the harder to read. */
const MOST: Record<string, number> = { tel: 3, email: 2, url: 1 }

/**
 * The text for a code, without what makes it hard to read: the first numbers, addresses and links alone, each on one line.
 * @returns `isShort`: something was left out
 */
export function vcardForCode(card: readonly Property[]): { text: string; isShort: boolean } {
  const seen: Record<string, number> = {}
  const kept = card.filter(([name]) => {
    seen[name] = (seen[name] ?? 0) + 1
    return seen[name] <= (MOST[name] ?? 1)
  })
  const lines = kept.map((one) => ICAL.stringify.property(one as never, ICAL.design.vcard3 as never, true))
  return { text: ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n'), isShort: kept.length < card.length }
}

/** A name for the file. */
export const vcardName = (name: string): string => fileName(name, '.vcf', 'card')

const PHONE_TYPES: Record<NonNullable<Phone['kind']>, string[]> = {
  mobile: ['CELL', 'VOICE'],
  work: ['WORK', 'VOICE'],
  direct: ['WORK', 'VOICE'],
  switchboard: ['WORK', 'VOICE'],
  fax: ['WORK', 'FAX'],
}

/** As a phone dials it; an extension stays readable, for a pause is a comma, which is written otherwise in a card. */
const dialled = ({ e164, extension, shown }: Phone): string =>
  e164 ? [e164, extension && `x${extension}`].filter(Boolean).join(' ') : shown

const nameParts = ({ givenName, familyName, ...person }: PersonCard): string[] =>
  givenName && familyName ? [familyName, givenName, '', '', ''] : ['', personLabel(person), '', '', '']

const text = (name: string, value: string | string[]): Property => [name, {}, 'text', value]
const url = (address: string): Property => ['url', {}, 'uri', address]
/** In words, as it is kept: it stands where the town does. */
const place = (words: string | undefined): Property[] =>
  words ? [['adr', { type: 'WORK' }, 'text', ['', '', '', words, '', '', '']]] : []
