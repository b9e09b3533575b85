/** People's names: honorifics and credentials off, natural case, given and family name. */
import { fold } from '../core/fold'
import { splitEastAsian } from './eastAsianNames'

/** A name taken apart. Parts that cannot be told are left out; `name` is what to show. */
export type PersonName = {
  name: string
  givenName?: string
  familyName?: string
  honorific?: string
  credentials?: string
}

const words = (text: string): Set<string> => new Set(text.split(' ').map((word) => fold(word).replaceAll('.', '')))

const HONORIFIC = words(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev mme mlle madame monsieur maître docteur pr professeur herr frau hr mag maga magᵃ bakk ' +
    'sr sra srta don doña dña dott dottssa profssa dottore avv avvocato sig sigra ing arch geom rag dhr dhr mevr mevrouw drs ir eng engo engº enga engª dra exmo lic ' +
    'pan pani mgr inż lek hab n med bay bayan sayın judr mudr mgr phdr rndr ingr bc hab dipl diplom di ddr univ',
)
/** Written after a name, with or without dots. Two capitals or more with dots (`P.E.`) count as well. */
const CREDENTIAL =
  /^(?:ph\.?\s?d\.?|d\.?phil\.?|mba|m\.?b\.?a\.?|ll\.?\s?[bmd]\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|m\.?d\.?|m\.?eng\.?|b\.?eng\.?|p\.?\s?eng\.?|c\.?eng\.?|cpa|cfa|acca|aca|fca|cma|pmp|pls|p\.?e\.?|s\.?e\.?|esq\.?|r\.?n\.?|j\.?d\.?|d\.?d\.?s\.?|leed ap.{0,8}|m?ciob|[fm]rics|[fm]\.?asce|mi(?:et|mech\w*)|fr\w{1,3}|obe|mbe|cbe|frsa|shrm-\w+|cissp|cipd|chartered \w+|jr\.?|sr\.?|i{2,3}|(?:dipl\.?|mag\.?|dr\.?)[-\p{L}. ]{0,24}(?:\(\w{2,3}\))?|[\p{Lu}]\.[\p{L}.]{1,8})(?:\s?\([\p{L} .-]{2,24}\))?$/iu
const PARTICLE = words(
  "von van der den de del della dello di da dos das do du des d la le lo el al ter ten tot zu zum zur vom af av 't y i e bin ibn st",
)
const INITIAL = /^(?:\p{Lu}\.?-?){1,3}$/u
const PRO = /^(?:i\.?\s?[AV]\.|ppa\.?|p\.?\s?p\.|(?:p\/o|p\.o\.)\s)\s*/
const EMOJI = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\u{1f1e6}-\u{1f1ff}]|[\u{1f3fb}-\u{1f3ff}]/gu
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u

/** Whether a text is a degree or the like, as written after a name: "PhD", "LL.M. (Leiden)". */
export const isCredential = (text: string): boolean => CREDENTIAL.test(text)

/** Drops pictures, brackets with what they hold, and nicknames in quotes. */
export function bareName(raw: string): string {
  return raw
    .replace(/\s*[|•·].*$/, '')
    .replace(EMOJI, ' ')
    .replace(/[(（[][^()（）[\]]{0,60}[)）\]]/g, ' ')
    .replace(/\s["“«„'‘][^"”»“'’]{1,20}["”»“'’](?=\s|$)/g, ' ')
    .replace(/^["'“«]+|["'”»]+$/g, '')
    .replace(/[*_]+/g, '')
    .replace(/\s+(?:via|from|at|de|von|by|bei|chez)\s+.*$/i, (rest) => (/^\s+(?:via|at)\s/i.test(rest) ? '' : rest))
    .replace(/\s+/g, ' ')
    .trim()
}

/** "ESCOFFIER-BLANC" → "Escoffier-Blanc"; a word in mixed case stays. */
function naturalWord(word: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || word !== word.toUpperCase()) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
}

const isCaps = (word: string): boolean =>
  word.replace(/[^\p{L}]/gu, '').length > 1 &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase() &&
  !/\p{L}\..*\p{L}/u.test(word)
const isParticle = (word: string): boolean => PARTICLE.has(fold(word).replace(/['’.]/g, '')) || /^['’]t$/.test(word)
export const isHonorific = (word: string): boolean => {
  const plain = fold(word).replace(/\./g, '')
  return (
    plain.length > 1 &&
    HONORIFIC.has(plain) &&
    (word.endsWith('.') || plain.length > 2 || /^(?:dr|mr|ms|pr|ir|sr|hr)$/.test(plain))
  )
}

/**
 * Takes a name apart.
 *
 * @param raw as a header or a signature shows it: "Dr. Ada King, PhD", "KING Ada", "King, Ada", "田中 由美子（たなか）"
 * @param hint the local part of the address and the language of the text, which tell where the family name begins
 * @returns undefined where there is no name in it
 */
export function parseName(raw: string, hint: { local?: string; lang?: string } = {}): PersonName | undefined {
  let text = bareName(raw).replace(PRO, '').slice(0, 120)
  if (!text || /@|https?:|\d{3}/.test(text)) return undefined
  if (HAN.test(text)) return splitEastAsian(text, hint.lang)
  const [head = '', ...after] = text.split(/\s*,\s*/)
  const credentials: string[] = []
  while (after.length && CREDENTIAL.test(after[0] ?? '')) credentials.push(after.shift() ?? '')
  const comma =
    after.length === 1 &&
    !credentials.length &&
    /^[\p{Lu}]/u.test(after[0] ?? '') &&
    (after[0] ?? '').split(' ').length < 4
  const familyFirst = comma ? head : undefined
  text = comma ? `${after[0]} ${head}` : head
  const honorifics: string[] = []
  let tokens = text.split(' ')
  while (
    tokens.length > 1 &&
    (isHonorific(tokens[0] ?? '') ||
      /^(?:dipl|mag)\.?[-.]/i.test(tokens[0] ?? '') ||
      (honorifics.length > 0 && /^\(?[a-z]{1,5}\.?\)?$/.test(tokens[0] ?? '') && !isParticle(tokens[0] ?? '')))
  ) {
    const token = tokens.shift() ?? ''
    if (/^(?:dipl|bakk)/i.test(token)) credentials.push(token)
    else honorifics.push(token)
  }
  while (
    tokens.length > 2 &&
    CREDENTIAL.test(tokens.at(-1) ?? '') &&
    /[.]|^[A-Z][a-z]?[A-Z]+$/.test(tokens.at(-1) ?? '')
  )
    credentials.unshift(tokens.pop() ?? '')
  if (/^x{1,3}$/i.test(tokens.at(-1) ?? '') && tokens.length > 1) tokens.pop()
  const whole = tokens.join(' ')
  if (!/\p{L}{2}/u.test(whole) || tokens.length > 7) return undefined
  const caps = tokens.filter(isCaps)
  const mixed = caps.length > 0 && caps.length < tokens.filter((word) => !INITIAL.test(word) || isCaps(word)).length
  let family = familyFirst
  if (!family && mixed) {
    const first = tokens.findIndex(isCaps)
    const last = tokens.findLastIndex(isCaps)
    let start = first
    while (start > 0 && isParticle(tokens[start - 1] ?? '')) start--
    if (start === 0 && last < tokens.length - 1) tokens = [...tokens.slice(last + 1), ...tokens.slice(0, last + 1)]
    family = (start === 0 ? caps : tokens.slice(start)).join(' ')
  }
  const plain = tokens.map(naturalWord)
  if (whole === whole.toLowerCase())
    plain.forEach((word, i) => {
      if (!isParticle(word)) plain[i] = word.charAt(0).toUpperCase() + word.slice(1)
    })
  const order = family ? undefined : familyFirst3(plain, hint)
  const size = family ? family.split(' ').length : familySize(plain, hint)
  const parts = {
    ...(honorifics.length ? { honorific: honorifics.join(' ') } : {}),
    ...(credentials.length ? { credentials: credentials.join(', ') } : {}),
  }
  const name = plain
    .join(' ')
    .replace(/[,;:.\s]+$/, (end) => (INITIAL.test(plain.at(-1) ?? '') && end.startsWith('.') ? '.' : ''))
  if (plain.length === 2 && /^\p{Lu}\.?$/u.test(plain[1] ?? ''))
    return { name, ...(plain[0] ? { givenName: plain[0] } : {}), ...parts }
  if (plain.length === 1) return { name, givenName: name, ...parts }
  if (order) return { name, ...order, ...parts }
  return {
    name,
    givenName: plain.slice(0, -size).join(' '),
    familyName: plain
      .slice(-size)
      .join(' ')
      .replace(/[,;:]+$/, ''),
    ...parts,
  }
}

/** Russian cards write family, given and father's name; Vietnamese names begin with the family, as the address can tell. */
function familyFirst3(
  words: readonly string[],
  hint: { local?: string },
): { givenName: string; familyName: string } | undefined {
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3) return undefined
  if (/(?:вич|вна|ична|оглы|вич)$/iu.test(third)) return { givenName: second, familyName: first }
  if (/(?:вич|вна|ична)$/iu.test(second)) return { givenName: first, familyName: third }
  const [a, b] = fold(hint.local ?? '').split(/[._-]/)
  return a === fold(third) && b === fold(first) ? { givenName: third, familyName: first } : undefined
}

/** Whether the local part of an address ends in the letters of these words: `rdacosta` in "da Costa". */
function endsLocal(local: string, words: readonly string[]): boolean {
  const letters = fold(words.join('')).replace(/[^a-z]/g, '')
  return letters.length > 2 && local.endsWith(letters)
}

/** How many words at the end are the family name: told by the address, by particles, else by the language. */
function familySize(words: readonly string[], hint: { local?: string; lang?: string }): number {
  if (words.length < 3) return 1
  let start = 1
  while (start < words.length - 1 && INITIAL.test(words[start] ?? '')) start++
  if (INITIAL.test(words[0] ?? '') && start === 1 && words.length === 2) return 1
  const particle = words.findIndex((word, i) => i >= start && i < words.length - 1 && isParticle(word))
  const local = fold(hint.local ?? '').replace(/[^a-z]/g, '')
  const inLocal = words.findIndex((_, i) => i >= start && endsLocal(local, words.slice(i)))
  if (inLocal > 0) {
    let first = inLocal
    while (first > start && isParticle(words[first - 1] ?? '')) first--
    return words.length - first
  }
  const middle = words.findIndex(
    (_, i) => i >= start && i < words.length - 1 && endsLocal(local, words.slice(i, i + 1)),
  )
  if (middle > 0) return words.length - middle
  const beforeParticle = particle >= 0 && /^(?:es|pt)$/.test(hint.lang ?? '') ? Math.min(particle, start) : particle
  if (/^[yie]$/.test(fold(words[particle] ?? '')) && particle > start) return words.length - Math.max(1, particle - 1)
  if (beforeParticle >= 0) return words.length - beforeParticle
  return /^(?:es|pt|ca)$/.test(hint.lang ?? '') ? words.length - start : 1
}

/** The folded words of a name, initials and particles left out: for telling whether two names are of one person. */
export function nameWords(name: string): string[] {
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
}

/** "J. T. Abernathy" → "jta". */
export const initialsOf = (name: string): string =>
  fold(bareName(name))
    .split(/[\s.-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !HONORIFIC.has(word))
    .map((word) => word.charAt(0))
    .join('')
