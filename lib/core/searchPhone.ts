/**
 * Telephone numbers as search compares them: digits only, in the ways in which people write the same number. Kept from what
 * is known (E.164, or the text as it was shown), asked for in any writing: `+33 6 12…`, `06.12…`, `0033…`, `(0)`, a tail.
 */
import type { Phone } from './person'
import { searchFold } from './searchFold'

/** Country calling codes of one and two digits; all others have three. */
const SHORT_CODES = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
)
/** What is dialled before a national number where that is not a zero: nothing, or other digits. */
const TRUNKS: Record<string, string> = { 7: '8', 36: '06', 375: '8' }
for (const code of '1 30 34 39 45 47 48 52 53 56 57 65 351 352 354 356 357 371 372 377 378 420 852 853'.split(' '))
  TRUNKS[code] = ''

/** So many digits behind `00` are a number from abroad; fewer may as well be the end of any number. */
const ABROAD = 5

/** An international number as it is dialled inside its country. */
function national(international: string): string {
  const length = SHORT_CODES.has(international.slice(0, 1)) ? 1 : SHORT_CODES.has(international.slice(0, 2)) ? 2 : 3
  const code = international.slice(0, length)
  return `${TRUNKS[code] ?? '0'}${international.slice(length)}`
}

/** No number is longer, with all that people write beside it. */
const LONGEST = 1_000

/** The digits of a number; the `(0)` that stands between a country's code and the rest is no part of it. */
const digits = (text: string) =>
  searchFold(text.slice(0, LONGEST))
    .replace(/\(0\)?/, (zero, at: number) => (at > 0 ? '' : zero))
    .replace(/\D/g, '')

/** The digits behind `+` or `00`, where a number is written so. */
function international(text: string): string | undefined {
  if (/^\(?\+/.test(searchFold(text.slice(0, LONGEST)))) return digits(text) || undefined
  const all = digits(text)
  return /^00[1-9]/.test(all) && all.length >= 2 + ABROAD ? all.slice(2) : undefined
}

/**
 * The words by which a number is found. One whose country is not known has a `#` before it, so that an international number that is
 * looked for can mean it without meaning the same digits of another country.
 */
export function phoneForms(phone: Pick<Phone, 'e164' | 'shown'>): string[] {
  const known = phone.e164 ? digits(phone.e164) : international(phone.shown)
  if (known) return [known, national(known)]
  const shown = digits(phone.shown)
  return shown ? [`#${shown}`] : []
}

/** The forms that a number typed in a search may have in the text; a space before one means that the number begins there. */
export function phoneQuery(typed: string): string[] {
  const all = digits(typed)
  const abroad = international(typed)
  if (!abroad) return [all]
  return [` ${abroad}`, `#${national(abroad)}`, ...(typed.startsWith('+') ? [] : [all])]
}
