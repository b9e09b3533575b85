/**
 * Latin letters for any script, to compare names with. `any-ascii` (ISC) is the one romanisation that knows Chinese as well as all
 * other scripts without a dependency.
 */
import anyAscii from 'any-ascii'

/** Each Korean syllable is its letters, the first of them a capital: their table alone would be 64 KB. */
const syllable = (one: string): string => {
  const letters = anyAscii(one.normalize('NFD'))
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

/** No name, title or place that is compared is longer. */
const LONGEST = 2_000

/** A text in Latin letters; what is Latin already stays, accents aside. What belongs to no living script is left out. */
export const romanise = (text: string): string => anyAscii(text.slice(0, LONGEST).replace(/[\uac00-\ud7a3]/g, syllable))
