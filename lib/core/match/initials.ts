/** First letters, endings and shortened words in names. */
import { spellings } from './letters'
import { PARTICLES } from './nameLists'

/** "Th." and "Chr.": the beginning of a word. */
export const isAbbreviation = (word: string, plain: string): boolean =>
  /^\p{Lu}\p{Ll}{1,2}\.$/u.test(word) && plain.length < 4 && !PARTICLES.has(plain)

/** The letters of "J.", "K.L.", "JF"; undefined for a word. */
export function initialsIn(word: string, plain: string, mixed: boolean): string[] | undefined {
  if (plain.length === 1) return [plain]
  if (/^(?:\p{L}\.){2,}\p{L}?\.?$/u.test(word)) return [...plain]
  const isShort = plain.length <= 3 && word === word.toUpperCase() && mixed
  return isShort && !/[aeiouy]/.test(plain) ? [...plain] : undefined
}

/** Hungarian "Kisné": the wife of Kis, who is written without it as often. */
export const husbandsName = (word: string): string[] =>
  /^\p{L}{3,}né$/u.test(word.normalize('NFC')) ? spellings(word.normalize('NFC').slice(0, -2)) : []
