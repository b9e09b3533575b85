/**
 * The normal form of a company's name: one blank between words, commas and brackets set as in a sentence, the legal form as it is
 * written. A name all in capitals may be how the company writes itself, so small letters are no more than an offer.
 */
import { fold } from '../fold'
import { isLegalForm } from './legalForms'
import {
  capitalised,
  isAmbiguousInCapitals,
  isOtherScript,
  isUpper,
  LONGEST_NAME,
  type Mend,
  mendTo,
  spaced,
} from './mend'

/** What would bring a company's name into its normal form; undefined where it conforms. */
export function companyMend(name: string): Mend | undefined {
  if (name.length > LONGEST_NAME || isOtherScript(name)) return undefined
  const set = typeset(name)
  const small = inSmallLetters(set)
  return small ? { value: small, certain: false } : mendTo(name, set, true)
}

const typeset = (name: string): string =>
  spaced(name)
    .replaceAll(' ,', ',')
    .replace(/(?<=\p{L}),(?=\p{L})/gu, ', ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replace(/\b(g?mbh|ag) ?& ?(co\.?) ?(kg(?:aa)?)\b/gi, '$1 & $2 $3')

/** Capitals are offered as small letters only in words longer than that: shorter ones are letters for words as often. */
const SHORT = 4
/** Words that stand small inside a name. */
const SMALL = new Set(
  'de du des la le les et aux of and the for und der die das fur in im am auf e y i del della di da do dos das van von en het'.split(
    ' ',
  ),
)

/** Undefined where it is not all in capitals, or no rule knows its small letters. */
function inSmallLetters(name: string): string | undefined {
  const words = name.split(' ')
  const telling = words.filter((word) => /\p{L}/u.test(word) && !isLegalForm(word))
  if (!telling.length || !telling.every(isUpper) || telling.some(isAmbiguousInCapitals) || /['’ʼ`´]/.test(name))
    return undefined
  if (!telling.some(isLong)) return undefined
  const all = words.map((word, at) => {
    if (!telling.includes(word)) return word
    const small = SMALL.has(fold(word))
    if (small && at > 0) return word.toLowerCase()
    return small || isLong(word) || isSpoken(word) ? capitalised(word) : word
  })
  return all.includes(undefined) ? undefined : all.join(' ')
}

/** Beside longer words four letters that can be spoken are a word too. */
const isSpoken = (word: string): boolean => /^\p{L}{4}$/u.test(word) && /[aeiouy]/.test(fold(word))

/** Letters and hyphens, commas after them, and enough of them. */
const isLong = (word: string): boolean =>
  /^[\p{L}\p{M}-]+,?$/u.test(word) && word.replace(/[^\p{L}]/gu, '').length > SHORT
