/** What a column holds by its values alone: addresses, numbers, sites and names of companies have a shape, names of people have none. */
import { emailKey, isEmailAddress } from '../email'
import { profileKey } from '../match/profileKey'
import type { Meaning } from './meaning'

/** No address or number is longer. */
const LONGEST = 300

export const looksLikeEmail = (text: string): boolean => text.includes('@') && isEmailAddress(emailKey(text))

const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/
const PHONE_SIGNS = /^[+(\d][\d\s().\-/\u00a0\u2010-\u2015]+$/
/** As it is written in North America, without a nought or a plus before it. */
const GROUPED = /^\d{3}[-. ]\d{3}[-. ]\d{4}$/

/** A number that can only be a telephone's: not an amount, a date, a register's. */
export function looksLikePhone(text: string): boolean {
  if (text.length > 40 || !PHONE_SIGNS.test(text) || DATE.test(text)) return false
  const digits = text.replace(/\D/g, '')
  return digits.length >= 8 && digits.length <= 15 && (/^[+(0]/.test(text) || GROUPED.test(text))
}

export const looksLikeSite = (text: string): boolean =>
  text.length <= LONGEST &&
  /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(text)

/** Somebody's own page: LinkedIn and its like. A bare host is a company's. */
const looksLikeProfile = (text: string): boolean =>
  /linkedin\.|xing\.|facebook\.|twitter\.|x\.com/i.test(text) && looksLikeSite(text) && profileKey(text) !== undefined

const LEGAL_FORM =
  /\s(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Co|GmbH|AG|KG|OHG|UG|SE|SARL|S\.?A\.?R\.?L|SAS|SASU|S\.?A|SNC|EURL|SCI|SCOP|SpA|S\.p\.A|Srl|S\.r\.l|SL|BV|B\.V|NV|N\.V|SPRL|SRL|AB|AS|A\/S|ApS|ASA|Oy|Oyj)\.?$/
const looksLikeCompany = (text: string): boolean => text.length <= LONGEST && LEGAL_FORM.test(text)

/** A cell that no heading is: it has the shape of a value. */
export const looksLikeValue = (text: string): boolean =>
  looksLikeEmail(text) || looksLikePhone(text) || /^\d[\d\s.,/:%€$£-]*$/.test(text) || /^https?:\/\//i.test(text)

/** So many values are looked at: a column is what most of it is. */
export const SAMPLE = 200
const MOST = 0.8
/** Few companies write their legal form behind their name, and nobody else does. */
const SOME = 0.25

/** The share of the values that have a shape. */
const share = (values: readonly string[], has: (text: string) => boolean): number =>
  values.length ? values.filter(has).length / values.length : 0

/** What a column is by its values, without the empty ones; undefined where they are just words. */
export function meaningOfValues(values: readonly string[]): Meaning | undefined {
  const some = values.slice(0, SAMPLE)
  if (share(some, looksLikeEmail) >= MOST) return 'email'
  if (share(some, looksLikeProfile) >= MOST) return 'profile'
  if (share(some, looksLikeSite) >= MOST) return 'website'
  if (share(some, looksLikePhone) >= MOST) return 'phone'
  if (some.length > 1 && share(some, looksLikeCompany) >= SOME) return 'company'
  return undefined
}

/** Whether the values are what a heading says of them, as far as their shape can tell. */
export function mayMean(meaning: Meaning, values: readonly string[]): boolean {
  const some = values.slice(0, SAMPLE)
  if (!some.length) return true
  const half = (has: (text: string) => boolean) => share(some, has) >= 0.5
  if (meaning === 'email') return half((text) => text.includes('@'))
  if (meaning === 'phone' || meaning === 'mobile') return half((text) => text.replace(/\D/g, '').length > 4)
  if (meaning === 'website' || meaning === 'profile') return half((text) => text.includes('.') || text.includes('/'))
  return !half((text) => looksLikeEmail(text))
}
