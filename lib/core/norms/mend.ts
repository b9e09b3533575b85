/** What would bring a text into its normal form. */

/** `certain`: nobody could want it otherwise. Else it is only an offer: it is never made without a look at it. */
export type Mend = { value: string; certain: boolean }

/** Letters that are not Latin ones: such a text is its writer's to form. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u

export const isOtherScript = (text: string): boolean => OTHER_SCRIPT.test(text)

/** No name is longer: whatever is, is some other text. */
export const LONGEST_NAME = 200

/** One blank between words, none at the ends. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A mend where there is something to mend. */
export const mendTo = (text: string, value: string, certain: boolean): Mend | undefined =>
  value === text || !value ? undefined : { value, certain }

/**
 * A word with a capital at its head and after each hyphen. Undefined where the letters cannot go to small ones and back:
 * then the capitals do not say what the small letters are.
 */
export function capitalised(word: string): string | undefined {
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (lower.length !== word.length || upper.length !== word.length || lower.toUpperCase() !== upper) return undefined
  return lower.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** Capitals from which a reader of Turkish or Dutch would get other small letters than anybody else. */
const OTHER_SMALL = /[İĞŞ]|^IJ/
/** "McDonald", "MacLeod", "FitzGerald": where their second capital stands, no rule knows. */
const TWO_CAPITALS = /^(?:mc|mac|fitz)\p{L}/iu

/** Whether the small letters of a word in capitals are anybody's guess. */
export const isAmbiguousInCapitals = (word: string): boolean => OTHER_SMALL.test(word) || TWO_CAPITALS.test(word)

export const isUpper = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase()
export const isLower = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()
