/** Records as they are matched: numbers read by the plans of their countries, boxes that several read marked, the company's own domain told. */
import type { CountryCode } from 'libphonenumber-js/max'
import { domainOf, emailKey, isEmailAddress } from '../../core/email'
import type { ReadyRecord } from '../../core/import/fate'
import { mayBeRefused } from '../../core/import/mayBeRefused'
import type { ImportColumn, ImportRecord } from '../../core/import/record'
import type { Phone } from '../../core/person'
import { type Language, text } from '../../core/text'
import { isFreeMail } from '../freeMail'
import { matchPhone } from '../matchLists'
import { isRoleAddress } from '../roleAddress'

/**
 * @property country whose numbers are written without their prefix (ISO 3166), where the user said so
 * @property leftOut headings of columns that are not to be kept
 */
export type ReadyOptions = {
  language?: Language
  country?: string
  leftOut?: readonly string[]
  columns?: readonly ImportColumn[]
}

export function readyRecord(
  read: ImportRecord,
  { country, leftOut, columns = [], language = 'en' }: ReadyOptions,
): ReadyRecord {
  const { fields, other, cells, ...record } = withUnread(read, columns, language)
  const { phones, ...rest } = fields
  const emails = (fields.emails ?? []).map(emailKey).filter(isEmailAddress)
  const shared = emails.filter(isRoleAddress)
  const domain = emails.map(domainOf).find((name) => !isFreeMail(name))
  const kept = Object.entries(other ?? {}).filter(([heading]) => !leftOut?.includes(heading))
  const ready: ReadyRecord = {
    ...record,
    fields: { ...rest, ...(phones && { phones: phones.map((phone) => readyPhone(phone, country)) }) },
    ...(kept.length && { other: Object.fromEntries(kept) }),
    ...(shared.length && { shared }),
    ...(domain && { domain }),
  }
  return cells && mayBeRefused(ready) ? { ...ready, cells } : ready
}

function readyPhone(phone: Phone, country: string | undefined): Phone {
  const { e164, extension, mobile } = matchPhone(phone, country ? [country as CountryCode] : [])
  return {
    ...phone,
    ...(e164 && { e164 }),
    ...(extension && { extension }),
    ...(mobile && !phone.kind && { kind: 'mobile' as const }),
  }
}

/**
 * What a reader could not make an amount, a currency or an address of, it keeps by its heading. As a value of the field it is refused
 * with the reason: a deal would lose its currency otherwise, and nobody be told.
 */
function withUnread(record: ImportRecord, columns: readonly ImportColumn[], language: Language): ImportRecord {
  const named = columns.map(({ at, heading, field }) => ({
    field,
    heading: heading || text(language, 'paste.column', { n: at + 1 }),
  }))
  const unread = named.filter(({ heading, field }) => UNREAD.includes(field ?? '') && record.other?.[heading])
  if (!unread.length) return record
  const other = { ...record.other }
  const fields = { ...record.fields }
  for (const { heading, field } of unread) {
    const cell = other[heading] ?? ''
    if (field === 'email' && !cell.includes('@')) continue
    delete other[heading]
    if (field === 'email') fields.emails = [...(fields.emails ?? []), cell]
    if (field === 'amount') fields.amount = cell
    if (field === 'currency') fields.currency = cell
  }
  return { ...record, fields, other }
}
const UNREAD = ['amount', 'currency', 'email']
