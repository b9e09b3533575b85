/** What the words of a card may be by their shape alone. */
import { isAddress } from './addresses'
import { takeCredentials } from './names'
import { hasTitleWord, isDepartment } from './titles'

/** What may follow a house on its line and is no place. */
export const ASIDE =
  /^(?:org\.|reg\.|cvr|kvk|zvr|vat|est|inh|inhaber|inhaberin|owner|prop|since|seit|depuis|desde|dal|founded|gegr)\b/i

/** A town is written with a capital, if after a small word: "w Wiśle". */
export const isPlace = (text: string): boolean => /^(?:\p{Ll}{1,3} )?[\p{Lu}\p{Lo}]/u.test(text)

/** Whether words under a name may be its title, though none is known. */
export const plausibleTitle = (text: string): boolean =>
  (/\s/.test(text.trim()) || text.length > 8) &&
  takeCredentials([text.split(/[\s,(]/)[0] ?? '']).length === 0 &&
  !/^[A-Z]{2,6}$/.test(text) &&
  !/\d|[@:]/.test(text) &&
  text.split(' ').length < 7 &&
  text.length > 3

/** Whether words after a title may be a house, though nothing says so. */
export function plausibleCompany(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length < 6 &&
    !/\d|@|[:!?]/.test(text) &&
    !isDepartment(text) &&
    !hasTitleWord(text) &&
    !isAddress(text) &&
    words.filter((word) => word.length > 3).every((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) &&
    text.length > 3
  )
}
