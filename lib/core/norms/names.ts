/**
 * The normal form of a person's name: given name, then family name, each with a capital. Family names in capitals, as lists and
 * cards write them, tell which is which. What could be meant otherwise stays as it is: particles, double names in capitals, "Mc", "O'",
 * initials, degrees, any script but Latin.
 */
import { fold } from '../fold'
import { ADDRESS, GENERATION, PARTICLES } from '../match/nameLists'
import { isEastAsianSurname } from '../match/surnames'
import { isLegalForm } from './legalForms'
import {
  capitalised,
  isAmbiguousInCapitals,
  isLower,
  isOtherScript,
  isUpper,
  LONGEST_NAME,
  type Mend,
  mendTo,
  spaced,
} from './mend'

/** What would bring a name into its normal form; undefined where it conforms, or nothing certain can be said of it. */
export function nameMend(name: string): Mend | undefined {
  if (name.length > LONGEST_NAME || isOtherScript(name)) return undefined
  const plain = spaced(name)
  return recased(plain) ?? mendTo(name, plain, true)
}

/** Letters, and hyphens between them. */
const PLAIN_WORD = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*$/u
const CAPITAL_FIRST = /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)*$/u
const ROMAN = /^[IVXLC]+$/
/** Posts and trades in capitals that stand beside names, and particles that lists of names leave out. */
const NO_NAME = new Set(
  'ceo coo cfo cto cio cmo pdg dga daf drh vip usa dea des dei degli delle dello dal dalla dall san santa santo saint sainte sant sankt tot op aan vande vander vanden vom della nic ui'.split(
    ' ',
  ),
)

function recased(name: string): Mend | undefined {
  const [before, after, ...more] = name.split(', ')
  if (more.length) return undefined
  const isInverted = after !== undefined
  const words = [...(before ?? '').split(' '), ...(after?.split(' ') ?? [])]
  if (words.length < 2 || words.length > 4 || words.some(isLeftAlone)) return undefined
  const upper = words.filter(isUpper)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const rest = words.filter((word) => !isUpper(word))
  if (isInverted) return words.length === 2 ? inverted(first, last) : undefined
  if (upper.length === 1 && rest.every((word) => CAPITAL_FIRST.test(word))) {
    const family = cased(upper[0] ?? '')
    if (!family) return undefined
    const isDouble = family.includes('-')
    if (isUpper(last)) return { value: [...rest, family].join(' '), certain: !isDouble }
    // Where the family name stands first by custom, capitals do not ask for another order.
    if (!isUpper(first) || words.some((word) => isEastAsianSurname(fold(word)))) return undefined
    return { value: [...rest, family].join(' '), certain: !isDouble && words.length === 2 }
  }
  if (words.length > 2) return undefined
  const isShouted = upper.length === 2
  const isWhispered = words.some(isLower) && words.every((word) => isLower(word) || CAPITAL_FIRST.test(word))
  return isShouted || isWhispered ? offered(words) : undefined
}

/** "DUPONT, Jean" says the order twice; "Dupont, Jean" may be a name and something else. */
function inverted(family: string, given: string): Mend | undefined {
  const words = [given, family].map(cased)
  const isPlain = [family, given].every((word) => isUpper(word) || CAPITAL_FIRST.test(word))
  if (!isPlain || words.includes(undefined)) return undefined
  const certain = isUpper(family) && CAPITAL_FIRST.test(given) && !`${family}${given}`.includes('-')
  return { value: words.join(' '), certain: certain && !isEastAsianSurname(fold(family)) }
}

function offered(words: readonly string[]): Mend | undefined {
  const all = words.map(cased)
  return all.includes(undefined) ? undefined : { value: all.join(' '), certain: false }
}

const cased = (word: string): string | undefined => (CAPITAL_FIRST.test(word) ? word : capitalised(word))

/** A word that keeps its whole name as it is. */
function isLeftAlone(word: string): boolean {
  if (!PLAIN_WORD.test(word)) return true
  const parts = word.split('-')
  return isAmbiguousInCapitals(word) || parts.some((part) => isNoName(part) || (isUpper(part) && !isLongEnough(part)))
}

function isNoName(part: string): boolean {
  const plain = fold(part)
  if (ADDRESS.has(plain) || PARTICLES.has(plain) || NO_NAME.has(plain) || plain in GENERATION) return true
  return isUpper(part) && (ROMAN.test(part) || isLegalForm(part))
}

/** Initials and letters for a house are short, or have no vowel. */
const isLongEnough = (part: string): boolean => part.length > 2 && /[aeiouy]/.test(fold(part))
