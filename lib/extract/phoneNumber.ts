/** One run of digits read as a telephone number of one of several countries. */
import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { FoundPhone } from './candidate.types'

/** No number is longer, however it is written: of 15 digits at most (E.164), with blanks and signs between. */
const LONGEST = 80

/** A country whose numbers may be meant, and how much speaks for it. */
export type Country = { country: CountryCode; weight: number }

/** Places whose mobile numbers can be told by their first digits (national number). Elsewhere only a label tells. */
const MOBILE: Record<string, RegExp> = {
  FR: /^[67]/,
  GB: /^7[1-57-9]/,
  DE: /^1(?:5|6[023]|7)/,
  AT: /^6(?:[57-9]|44|5|6|7|8|9)/,
  CH: /^7[5-9]/,
  BE: /^4[5-9]/,
  NL: /^6/,
  LU: /^6/,
  IT: /^3/,
  ES: /^[67]/,
  PT: /^9/,
  PL: /^(?:45|5[0137]|6[069]|7[2389]|88)/,
  SE: /^7/,
  NO: /^[49]/,
  DK: /^(?:2|3[01]|4[0-2]|5[0-3]|6[01]|71|81|9[13])/,
  FI: /^(?:4|50)/,
  AU: /^4/,
  NZ: /^2/,
  IN: /^[6-9]\d{9}$/,
  CN: /^1[3-9]\d{9}$/,
  TW: /^9\d{8}$/,
  JP: /^[789]0\d{8}$/,
  KR: /^10/,
  BR: /^\d\d9\d{8}$/,
  IE: /^8[35-9]/,
  TR: /^5/,
  CZ: /^[67]/,
  RU: /^9/,
  AR: /^9/,
  ZA: /^[678]/,
  UA: /^(?:50|6[368]|7[37]|9)/,
  HK: /^[569]/,
}

/**
 * @param loose also takes a number that the country's plan does not give out, where its length is right: ranges kept for
 *   fiction or new ones. Asked only where the text itself says that it is a telephone.
 */
export function readNumber(piece: string, countries: readonly Country[], loose = false): PhoneNumber | undefined {
  if (piece.length > LONGEST) return undefined
  const digits = piece.replace(/\D/g, '')
  if (digits.length < 6 || digits.length > 15) return undefined
  const text = piece
    .replace(/[()]/g, ' ')
    .trim()
    .replace(/^00(?=[1-9])/, '+')
  if (text.startsWith('+')) {
    const parsed = parsePhoneNumberFromString(text)
    return parsed?.isPossible() ? parsed : undefined
  }
  if (digits.length < 7 && !piece.startsWith('0')) return undefined
  for (const { country, weight } of countries) {
    if (loose && weight < 2) continue
    const parsed = parsePhoneNumberFromString(text, country)
    const known = loose ? parsed?.isPossible() && !parsed.nationalNumber.startsWith('0') : parsed?.isValid()
    // British numbers with 070 are hardly anybody's; mobiles of other English-speaking countries look like them.
    if (country === 'GB' && weight < 3 && parsed?.nationalNumber.startsWith('70')) continue
    if (parsed && known && fits(parsed, digits)) return parsed
  }
  return undefined
}

/** The kind that the label says, or a mobile by its first digits. */
export function kindOf(
  label: FoundPhone['kind'],
  parsed: PhoneNumber,
  country: string | undefined = parsed.country,
): FoundPhone['kind'] {
  if (label && label !== 'work') return label
  const mobile = MOBILE[country ?? '']
  return mobile?.test(parsed.nationalNumber) ? 'mobile' : label
}

/** Countries where people leave out the trunk prefix, or never had one. */
const BARE = /^(?:IN|CN|BR|TR|RU|UA|AR|MX|CO|CL|KR|US|CA)$/

/** Whether the digits are written as the country writes them at home: with its trunk prefix, where it has one. */
function fits(parsed: PhoneNumber, digits: string): boolean {
  const home = parsed.formatNational().replace(/\D/g, '')
  const bare = parsed.nationalNumber
  if (digits === home || (digits === bare && BARE.test(parsed.country ?? ''))) return true
  return parsed.countryCallingCode === '1' && digits === `1${bare}`
}
