/**
 * People of a `.vcf` file. `ical.js` (Mozilla's calendar code, MPL-2.0) reads vCard 3 and 4; what version 2.1, which old phones and Outlook
 * still write, says otherwise is put into the words of version 3 first.
 */
import ICAL from 'ical.js'
import { emailKey, isEmailAddress } from '../core/email'
import { plainAddress } from '../core/match/mailbox'
import type { Certainty } from '../core/provenance'
import type { Candidate, Found } from './candidate.types'
import { phonesIn } from './phones'
import { addressesIn } from './websites'

type Property = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]]

/** @throws Error where the text is no vCard */
export function vcardCandidates(text: string): Candidate[] {
  const parsed: unknown = ICAL.parse(inVersion3(text))
  const cards = (Array.isArray((parsed as unknown[])[0]) ? parsed : [parsed]) as [string, Property[]][]
  return cards.filter(([kind]) => kind === 'vcard').flatMap(([, properties]) => candidateOf(properties) ?? [])
}

/** Nobody has more numbers or addresses than that. */
const MOST = 12

const found = <T>(value: T, sure: Certainty = 'sure'): Found<T> => ({ value, kind: 'card', sure })
const flat = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(flat) : typeof value === 'string' ? [value] : []
const one = <K extends string>(key: K, value: string | undefined): { [P in K]?: Found<string> } =>
  (value ? { [key]: found(value) } : {}) as { [P in K]?: Found<string> }

function candidateOf(properties: readonly Property[]): Candidate | undefined {
  const of = (name: string) =>
    properties
      .filter(([key]) => key === name)
      .slice(0, MOST)
      .map((property) => ({ params: property[1], parts: flat(property.slice(3)).map((part) => part.trim()) }))
  const first = (name: string) => of(name)[0]?.parts ?? []
  const [family = '', given = '', middle = ''] = first('n')
  const name = first('fn')[0] || [given, middle, family].filter(Boolean).join(' ')
  const emails = of('email')
    .map(({ parts }) => emailKey(plainAddress(parts[0] ?? '')))
    .filter(isEmailAddress)
  const urls = [...of('url'), ...of('x-socialprofile'), ...of('socialprofile'), ...of('impp')].flatMap(
    ({ parts }) => parts,
  )
  const { profileUrls, websites } = addressesIn(urls.filter((url) => /^(?:https?:|www\.)/i.test(url)).join('\n'), '')
  const [, , street = '', city = '', region = '', code = '', country = ''] = first('adr')
  const place = [street, [code, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ')
  const phones = of('tel').flatMap(({ params, parts }) => phoneOf(parts[0] ?? '', params, country))
  const company = first('org')[0]
  if (!name && !emails.length && !phones.length) return undefined
  return {
    key: emails[0] ?? profileUrls[0] ?? [name, company, phones[0]?.value.e164].filter(Boolean).join(' · '),
    ...one('name', name),
    ...one('givenName', family ? given : undefined),
    ...one('familyName', given ? family : undefined),
    ...one('email', emails[0]),
    ...(emails.length > 1 && { otherEmails: emails.slice(1).map((email) => found(email)) }),
    ...one('title', first('title')[0] || first('role')[0]),
    ...one('company', company),
    ...one('profileUrl', profileUrls[0]),
    ...one('place', place),
    phones,
    websites: websites.map((website) => found(website)),
  }
}

/** A number of the card: with its country where it names one, or the address does. */
function phoneOf(value: string, params: Record<string, string | string[]>, country: string): Candidate['phones'] {
  const text = value.replace(/^tel:/i, '')
  const types = flat(params.type).join(' ').toLowerCase()
  if (/fax|pager|modem/.test(types)) return []
  const [read] = phonesIn([/^\s*\+|^00/.test(text) ? text : `Tel: ${text}${country ? `\n${country}` : ''}`], {})
  if (!read) return []
  return [found({ ...read, ...(/cell|mobile/.test(types) && { kind: 'mobile' as const }) })]
}

/** Version 2.1 in the words of version 3: parameters without names, and the encoding of mails for what is not ASCII. */
function inVersion3(text: string): string {
  if (!/^VERSION:2\.1\s*$/im.test(text)) return text
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/=\n[ \t]?/g, '')
    .replace(/\n[ \t]+/g, '')
    .split('\n')
  return lines
    .map((line) => {
      const colon = line.indexOf(':')
      const [name = '', ...params] = line.slice(0, colon).split(';')
      const isQuoted = params.some((param) => /quoted-printable/i.test(param))
      const charset = /charset=([\w-]+)/i.exec(line.slice(0, colon))?.[1] ?? 'utf-8'
      const types = params
        .map((param) => param.replace(/^type=/i, ''))
        .filter((param) => /^[\w-]+$/.test(param) && !/quoted|base64|8bit|7bit/i.test(param))
      const value = line.slice(colon + 1)
      if (colon < 0 || /base64/i.test(params.join())) return ''
      const plain = isQuoted ? unquoted(value, charset) : value
      return `${name}${types.length ? `;TYPE=${types.join(',')}` : ''}:${name.toUpperCase() === 'VERSION' ? '3.0' : plain.replace(/\n/g, '\\n')}`
    })
    .filter(Boolean)
    .join('\r\n')
}

function unquoted(value: string, charset: string): string {
  const bytes = value.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)))
  } catch {
    return bytes
  }
}
