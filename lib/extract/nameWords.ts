/** The bare words of a name, for telling whether two names are of one person. */
import { fold } from '../core/fold'
import { PARTICLE } from './nameOrder'
import { remembered } from './remembered'

const words = (text: string): Set<string> => new Set(text.split(' ').map((word) => fold(word).replaceAll('.', '')))

const HONORIFIC = words(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev mme mlle madame monsieur maître docteur pr professeur herr frau hr mag maga magᵃ bakk ' +
    'sr sra srta don doña dña dott dottssa profssa dottore avv av avvocato sig sigra ing arch geom rag dhr dhr mevr mevrouw drs ir eng engo engº enga engª dra exmo lic ' +
    'pan pani mgr inż lek hab n med bay bayan sayın judr mudr mgr phdr rndr ingr bc hab dipl diplom di ddr univ ' +
    'commandant colonel lieutenant adjudant capt cllr adv captain commander sergeant reverend revd rabbi smt shri',
)
/** Forms of address that are names or words where no dot follows: "Hon Wai Leung", "Col du Midi". */
const DOTTED = /^(?:hon|rev|revd|col|maj|lt|sgt|brig|adm|gen|amb|lic|licda|cdr|cmdr|insp|supt|fr|er|ar)\.$/
const EMOJI = /(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}])+/gu
/** Where pictures can be: of most names, the wide classes are not asked. */
const BEYOND_LATIN = /[©®\u2000-\u{10ffff}].*/su
/** A name in an East Asian script. */
export const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u

/** No name is longer, with all that stands beside it in a header. */
const LONGEST = 400

/** Drops pictures, brackets with what they hold, and nicknames in quotes. */
export function bareName(raw: string): string {
  // Folded first: a run of blanks is tried from each of its blanks by what begins with one.
  return raw
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/ ?[|•·].*$/, '')
    .replace(BEYOND_LATIN, (text) => text.replace(EMOJI, ' '))
    .replace(/[(（[][^()（）[\]]{0,60}[)）\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s["“«„'‘][^"”»“'’]{1,20}["”»“'’](?=\s|$)/g, ' ')
    .replace(/^["'“«]+|["'”»]+$/g, '')
    .replace(/[*_]+/g, '')
    .replace(/ (?:via|from|at|de|von|by|bei|chez)\s+.*$/i, (rest) => (/^ (?:via|at)\s/i.test(rest) ? '' : rest))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a word before a name is a form of address or an academic title: "Mme", "Dott.ssa". */
export const isHonorific = (word: string): boolean => {
  if (word.length > LONGEST) return false
  // French lawyers, Indian accountants and engineers; in small letters or without the dot they are words of a text.
  if (/^(?:Me|M[ᵉe]\.|CA)$/.test(word) || (/^\p{Lu}/u.test(word) && DOTTED.test(fold(word)))) return true
  // "Dr.-Ing.", "Prof.-Dr."
  const joined = word.split('-')
  if (joined.length > 1 && word.includes('.')) return joined.every(isHonorific)
  const plain = fold(word).replace(/\./g, '')
  return (
    plain.length > 1 &&
    HONORIFIC.has(plain) &&
    (word.endsWith('.') || plain.length > 2 || /^(?:dr|mr|ms|pr|ir|sr|hr)$/.test(plain))
  )
}

/** A short word for a rank; one by itself may be a name. */
export const isRank = (word: string): boolean =>
  /^(?:Lt|Maj|Col|Gen|Brig|Capt|Cdr|Cmdr|Wg|Gp|Sqn|Flt|Sgt)\.?$/.test(word)

/** Whether a name begins with a form of address in two words: "The Revd", "Lt Col"; `ranked` once one was taken off. */
export const inTwoWords = (words: readonly string[], ranked: boolean): boolean => {
  const [first = '', second = ''] = words
  if (words.length < 3) return false
  if (/^(?:The|Rt)$/.test(first)) return /^(?:Rev(?:d|erend)?|Hon(?:ourable)?|Very|Ven)\.?$/.test(second)
  return isRank(first) && (isRank(second) || ranked)
}

/** The folded words of a name, initials and particles left out: for telling whether two names are of one person. */
export const nameWords = remembered((name: string): readonly string[] => {
  const plain = fold(bareName(name).replace(/['’]/g, ''))
  if (HAN.test(plain)) {
    const parts = plain.split(/[\s　]+/)
    const native = parts.filter((part) => HAN.test(part))
    return [native.join(''), ...native, ...parts.filter((part) => /^\p{L}{2,}$/u.test(part) && !HAN.test(part))]
  }
  return plain
    .split(' ')
    .filter((word) => !HONORIFIC.has(word.replace(/\./g, '')))
    .flatMap((word) => word.split(/[^\p{L}]+/u))
    .filter((word) => word.length > 1 && !PARTICLE.has(word) && !HONORIFIC.has(word))
})

/** "J. T. Abernathy" → "jta". */
export const initialsOf = (name: string): string =>
  fold(bareName(name))
    .split(/[\s.-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !HONORIFIC.has(word))
    .map((word) => word.charAt(0))
    .join('')

/** A word in capitals, as family names are written; "P.E." is none. */
export const isCaps = (word: string): boolean =>
  word.replace(/[^\p{L}]/gu, '').length > 1 &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase() &&
  !/\p{L}\..*\p{L}/u.test(word)
