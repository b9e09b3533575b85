/**
 * What comparing people asks of large lists: Latin letters for any script, kinds of numbers, shared addresses. 350 KB of tables: to be
 * imported when somebody is compared, never with a page. The full data of `libphonenumber-js` is the one that tells a mobile from a
 * landline.
 */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Lists, MatchPhone } from '../core/match/record'
import type { Phone } from '../core/person'
import { isFreeMail } from './freeMail'
import { kindOf } from './phoneNumber'
import { isRoleAddress } from './roleAddress'
import { romanise } from './romanise'

export const matchLists: Lists = { latin: romanise, isRole: isRoleAddress, isFreeMail }

/** No number is longer, with all that stands beside it. */
const LONGEST = 200

/**
 * A number as the matcher compares it.
 * @param countries that a number written without one may be of, likeliest first
 */
export function matchPhone(phone: Phone, countries: readonly CountryCode[] = []): MatchPhone {
  // What was read before with its kind needs no reading again: a search compares thousands.
  if (phone.e164 && phone.kind)
    return {
      e164: phone.e164,
      ...(phone.extension && { extension: phone.extension }),
      digits: phone.e164.slice(1),
      mobile: phone.kind === 'mobile',
    }
  // Of two numbers in one field the first is read.
  const shown = phone.shown.slice(0, LONGEST).replace(/(?<=(?:\d[\s.()-]*){7,})(?:\s\/\s|[;,|]).*$/s, '')
  const text = shown
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => romanise(digit))
    .replace(/[‐-―−]/g, '-')
    .replace(/^[^\d+(]*/, '')
  const number = /^[+\d\s().\-/·]*\d/.exec(text)?.[0] ?? ''
  const after = text.slice(number.length)
  // All noughts, all nines: what is typed where a number must stand.
  if (/(\d)\1{5,}$/.test(number.replace(/\D/g, ''))) return { digits: '', mobile: false }
  const isFax = phone.kind === 'fax' || /fax/i.test(phone.shown)
  const extension = phone.extension ?? /(?:ext|x|#|poste|dw)\D{0,3}(\d{1,6})/i.exec(after)?.[1]
  const plain = number.replace(/\//g, ' ').replace(/^00(?=[1-9])/, '+')
  const tries = phone.e164 ? [phone.e164] : plain.startsWith('+') ? [plain] : []
  const parsed =
    tries.map((one) => parsePhoneNumberFromString(one)).find((one) => one?.isPossible()) ??
    countries
      .map((country) => parsePhoneNumberFromString(plain, country))
      .find((one) => one?.isValid() || (one?.isPossible() && countries.length === 1))
  const kind = parsed?.getType()
  const said = phone.kind === 'mobile' || SAID_MOBILE.test(phone.shown)
  const isOpen = kind === undefined || kind === 'FIXED_LINE_OR_MOBILE'
  // Ranges that are kept for fiction or are new have no type, and some countries one type for both: the first digits tell.
  const byDigits = isOpen && parsed && kindOf(undefined, parsed, mainCountry(parsed)) === 'mobile'
  const mobile = !isFax && (kind === 'MOBILE' || byDigits || (said && isOpen))
  return {
    ...(parsed && { e164: parsed.number }),
    ...(extension && { extension }),
    digits: plain.replace(/\D/g, ''),
    mobile: Boolean(mobile),
  }
}

/** What people write beside a number that is a mobile. */
const SAID_MOBILE =
  /mobile|mobil|\bmob\b|cell?\b|celular|cellulare|whatsapp|portable|handy|natel|móvil|telem|gsm|kom[.ó]|kännykkä|моб|κινητ|携帯|手机|手機|휴대|جوال|موبايل|נייד/iu

/** The country that a number names by its code: the first of those that share it, where its digits are of none yet. */
export function countryOf(phone: MatchPhone): CountryCode | undefined {
  const parsed = phone.e164 ? parsePhoneNumberFromString(phone.e164) : undefined
  return parsed && mainCountry(parsed)
}

const mainCountry = (parsed: PhoneNumber): CountryCode | undefined => parsed.country ?? parsed.getPossibleCountries()[0]
