/** The people of a message: its author with what the signature says, and those to whom it went. Boxes of many and machines are nobody. */
import type { Correspondent } from '../../core/capture'
import { domainOf } from '../../core/email'
import type { ImportFields } from '../../core/import/record'
import { domainLabel } from '../companies'
import type { Contact } from '../contact.types'
import { isFreeMail } from '../freeMail'
import { isPersonName } from '../looksLikeName'
import { isRoleAddress } from '../roleAddress'
import type { MailFacts } from './mailFacts'

/** More recipients than that were written to by a list. */
const MOST = 50

export type MailPerson = { fields: ImportFields; other?: Record<string, string> }

/** @param contact what the signature tells of the author */
export function mailPeople({ from, message, headers }: MailFacts, contact: Contact): MailPerson[] {
  // The box in which the message lies is the reader's own.
  const own = new Set(['delivered-to', 'x-original-to'].map((name) => (headers.get(name) ?? '').trim().toLowerCase()))
  const others = [...message.to, ...message.cc].slice(0, MOST)
  return [
    ...(isRoleAddress(from.email) || own.has(from.email) ? [] : [author(from, contact)]),
    ...others.flatMap((one) =>
      one.email && one.email !== from.email && !isRoleAddress(one.email) && !own.has(one.email)
        ? [{ fields: { ...nameOf(one), emails: [one.email] } }]
        : [],
    ),
  ]
}

function author(from: MailFacts['from'], contact: Contact): MailPerson {
  const { givenName, familyName, title, company, websites, profileUrls, address, department } = contact
  const name = contact.name ?? nameOf(from).name
  const emails = [from.email, ...contact.emails.filter((email) => email !== from.email && !isRoleAddress(email))]
  const phones = contact.phones.map(({ shown, kind }) => ({ shown, ...(kind && { kind }) }))
  return {
    fields: {
      ...(name && { name }),
      ...(givenName && familyName && { givenName, familyName }),
      emails,
      ...(phones.length && { phones }),
      ...(title && { title }),
      ...(company && { company }),
      ...(websites.length && { websites }),
      ...(profileUrls.length && { profileUrls }),
      ...(address && { place: address }),
    },
    ...(department && { other: { Department: department } }),
  }
}

/** What stands beside an address is not always a person's name. */
function nameOf({ name, email }: Correspondent): { name?: string } {
  const domain = email ? domainOf(email) : ''
  return name && !/[\d?!:;"@<>|/\\#]/.test(name) && isPersonName(name, isFreeMail(domain) ? '' : domainLabel(domain))
    ? { name }
    : {}
}
