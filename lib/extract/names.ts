/** People's names: honorifics and credentials off, natural case, given and family name. */
import { splitEastAsian } from './eastAsianNames'
import { familyFirst3, familySize, INITIAL, isParticle } from './nameOrder'
import { bareName, HAN, inTwoWords, isCaps, isHonorific, isRank } from './nameWords'
import { hasTitleWord } from './titles'

/** A name taken apart. Parts that cannot be told are left out; `name` is what to show. */
export type PersonName = {
  name: string
  givenName?: string
  familyName?: string
  honorific?: string
  credentials?: string
}

/** Written after a name, with or without dots. Two capitals or more with dots (`P.E.`) count as well. */
const CREDENTIAL =
  /^(?:ing\.?|arch\.?|urb\.?|mb\s?ch\s?b|mbbs|bds|dds|ph\.?\s?d\.?|d\.?phil\.?|mba|m\.?b\.?a\.?|ll\.?\s?[bmd]\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|b\.?a\.?|m\.?d\.?|m\.?eng\.?|b\.?eng\.?|p\.?\s?eng\.?|c\.?eng\.?|cpa|cfa|acca|aca|fca|cma|pmp|pls|p\.?e\.?|s\.?e\.?|esq\.?|r\.?n\.?|j\.?d\.?|d\.?d\.?s\.?|leed ap.{0,8}|m?ciob|[fm]rics|[fm]\.?asce|mi(?:et|mech\w*)|fr\w{1,3}|obe|mbe|cbe|frsa|shrm-\w+|cissp|cipd|riba|riai|arb|aia|raia|acii|[am]?cips|[mf]cipd|fcca|frics|mrcvs|mrcs|frcp|mrcgp|[mf]bcs|fiet|ieng|msci|mres|m\.?arch|bfa|mfa|b\.?com|bba|pgce|qts|nebosh|rdn|lcsw|cfp|sphr|phr|gri|b\.?ed|m\.?ed|b\.?arch|chartered \w+|jr\.?|sr\.?|i{2,3}|(?:dipl\.?|mag\.?|dr\.?)[-\p{L}. ]{0,24}(?:\(\w{2,3}\))?|[\p{Lu}]\.[\p{L}.]{1,8})(?:\s?\([\p{L} .-]{2,24}\))?$/iu
const PRO = /^(?:i\.?\s?[AV]\.|ppa\.?|p\.?\s?p\.|(?:p\/o|p\.o\.)\s)\s*/

/** Whether a word is a degree or a membership that is known as one. */
export const isCredential = (word: string): boolean =>
  /^[\p{Lu}]/u.test(word) && !/^(?:Ing|Arch|Urb|Jr|Sr)\.?$/.test(word) && CREDENTIAL.test(word)

/**
 * Takes degrees and the like off the front of what follows a name: "PhD", "LL.M. (Leiden)". After a known one, short
 * words in capitals are taken for more of them ("PhD, MRSC").
 */
export function takeCredentials(parts: string[]): string[] {
  const taken: string[] = []
  const more = (text: string) => taken.length > 0 && /^[A-Z](?=.*[A-Z])[A-Za-z]{1,5}$/.test(text) && !hasTitleWord(text)
  const close = (text = '') => text.replace(/\. (?=\p{Lu}\p{L}{0,3}\.)/gu, '.')
  // "PhD FRS": several without a comma, the first of which is known.
  const several = (text: string) => {
    const words = text.split(' ')
    return (
      words.length > 1 &&
      words.length < 6 &&
      isCredential(words[0] ?? '') &&
      words.every((word) => isCredential(word) || /^\(\p{L}{2,10}\.?\)$|^[A-Z]{2,6}$/u.test(word)) &&
      !words.some(hasTitleWord)
    )
  }
  while (parts.length && (CREDENTIAL.test(close(parts[0])) || more(parts[0] ?? '') || several(parts[0] ?? '')))
    taken.push(parts.shift() ?? '')
  return taken
}

/** "ESCOFFIER-BLANC" → "Escoffier-Blanc"; a word in mixed case stays. */
function naturalWord(word: string, lang?: string): string {
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || word !== word.toUpperCase()) return word
  // In Turkish the small letter of I is ı.
  return (lang === 'tr' ? word.toLocaleLowerCase('tr') : word.toLowerCase()).replace(
    /(^|[-'’.])(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
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
  const credentials = takeCredentials(after)
  const comma =
    after.length === 1 &&
    !credentials.length &&
    /^[\p{Lu}]/u.test(after[0] ?? '') &&
    (after[0] ?? '').split(' ').length < 4
  const familyFirst = comma ? head : undefined
  text = comma ? `${after[0]} ${head}` : head
  const honorifics: string[] = []
  const ranked = isRank(text.split(' ')[0] ?? '') && isRank(text.split(' ')[1] ?? '')
  let tokens = text.split(' ')
  while (
    tokens.length > 1 &&
    (isHonorific(tokens[0] ?? '') ||
      inTwoWords(tokens, ranked) ||
      // "D. Ignacio Urrutia": don, where at least a given and a family name follow.
      (hint.lang === 'es' && tokens.length > 2 && /^D(?:\.|[ªa]\.?)$/.test(tokens[0] ?? '')) ||
      /^(?:dipl|mag)\.?[-.]/i.test(tokens[0] ?? '') ||
      (tokens.length > 2 && /^\p{Ll}{2,5}\.$/u.test(tokens[0] ?? '')) ||
      (honorifics.length > 0 && /^\(?[a-z]{1,5}\.?\)?$/.test(tokens[0] ?? '') && !isParticle(tokens[0] ?? '')))
  ) {
    const token = tokens.shift() ?? ''
    if (/^(?:dipl|bakk)/i.test(token)) credentials.push(token)
    else honorifics.push(token)
  }
  const letters: string[] = []
  while (
    tokens.length > 2 &&
    CREDENTIAL.test(tokens.at(-1) ?? '') &&
    /[.]|^[A-Z][a-z]?[A-Z]+$|^[BM](?:Sc|Eng|Ed|Phil|Arch|Com)$/.test(tokens.at(-1) ?? '')
  )
    letters.unshift(tokens.pop() ?? '')
  if (letters.length) credentials.unshift(letters.join(' '))
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
  const plain = tokens.map((word) => naturalWord(word, hint.lang))
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
