/** A name laid out for comparison: its words, without forms of address, in each way that it can be read. */
import { fold } from '../fold'
import { spellings } from './letters'
import { ADDRESS, GENERATION, PARTICLES } from './nameLists'
import type { Lists } from './record'
import { japaneseSurname } from './surnames'

/** One word: its spellings (folded), how it was written, and whether it is only a first letter. */
export type Word = { forms: string[]; initial: boolean; role?: 'given' | 'family' }

/** One way to read a name. */
export type Reading = {
  words: Word[]
  /** The script it was written in. */
  script: 'latin' | 'han' | 'other'
  /** As written, without spaces: what two names in one script must share. */
  native: string
  japanese?: { reading: string; given: string }
}

export type NameParts = { readings: Reading[]; generation?: string; several: boolean; extension?: string }

/** Words for a whole family, in place of one of it. */
const FAMILY = /(?:^|\s)(?:famil(?:y|ie|le|ia)|famiglia|eheleute|household|couple)(?:\s|$)/i
const NATIVE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]/u

/** No name is longer, with all that stands beside it. */
const LONGEST = 400

/** @returns undefined where the text holds no name: an address, a number, nothing */
export function nameParts(name: string, given: string, family: string, lists: Lists): NameParts | undefined {
  const text = name
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/^\s*["'“„«]+|["'”“»]+\s*(?=<|$)/g, ' ')
  const extension = /\b(?:ext|poste|dw|durchwahl)\b\.?\s*(\d{1,6})/i.exec(text)?.[1]
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/\(\s*(?:ext|poste|dw)\b[^)]*\)/gi, ' ')
  const inside = [...plain.matchAll(/[("“«„]([^()"“”«»„]{1,60})[)"”»“]/g)].map((match) => match[1] ?? '')
  const outside = plain.replace(/[("“«„][^()"“”«»„]{1,60}[)"”»“]/g, ' ')
  const readings: Reading[] = []
  let generation: string | undefined
  const add = (part: string, roles?: { given: string; family: string }) => {
    const read = readOne(part, lists, roles)
    generation ??= read?.generation
    if (read?.reading.words.length) readings.push(read.reading)
  }
  const main = outside.replace(/^\s*(\S[^,]*),\s*(\S.*)$/, (whole, before: string, after: string) =>
    after.trim().split(/\s+/).length <= 3 && !/\b(?:jr|sr|phd|md)\b/i.test(after) ? `${after} ${before}` : whole,
  )
  // Two scripts side by side are one name written twice.
  const scripts = scriptParts(main)
  for (const part of scripts) add(part)
  for (const part of inside) {
    add(part)
    const rest = outside.trim().split(/\s+/)
    // A nickname in brackets stands for the given name.
    if (rest.length > 1 && part.trim().split(/\s+/).length === 1 && !NATIVE.test(part)) add(`${part} ${rest.at(-1)}`)
  }
  if (given.trim() && family.trim()) add(`${given} ${family}`, { given, family })
  if (!readings.length) return undefined
  const several =
    FAMILY.test(outside) ||
    (/\s[&/+]\s|\s(?:und|and|et|y|e|og|och|en)\s(?=\p{Lu})/u.test(outside) && !/\s[ye]\s/.test(outside))
  return { readings, several, ...(generation && { generation }), ...(extension && { extension }) }
}

function scriptParts(text: string): string[] {
  const words = text.trim().split(/\s+/)
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word))
  const native = words.filter((word) => /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word))
  return latin.length && native.length ? [latin.join(' '), native.join(' ')] : [text]
}

function readOne(
  text: string,
  lists: Lists,
  roles?: { given: string; family: string },
): { reading: Reading; generation?: string } | undefined {
  const raw = text.trim()
  const isLatin = !/\p{L}/u.test(raw.replace(/\p{Script=Latin}/gu, ''))
  const script = isLatin ? 'latin' : NATIVE.test(raw) ? 'han' : 'other'
  const native = raw.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  let generation: string | undefined
  const words: Word[] = []
  const written = isLatin
    ? raw
        .replace(/['’ʼ`´](?=\p{Lu}|\p{Ll})/gu, "'")
        .replace(/(?<=^|\s)[dlo]'(?=\p{L})/giu, (start) => start.charAt(0))
        .split(/[\s\-‐–/&+,;]+/)
    : romanised(raw, lists)
  const mixed = written.some((word) => /\p{Ll}/u.test(word))
  const givenSet = new Set(roles ? splitWords(roles.given, lists) : [])
  const familySet = new Set(roles ? splitWords(roles.family, lists) : [])
  for (const [i, piece] of written.entries()) {
    const word = piece.replace(/[^\p{L}\p{M}\p{N}.']/gu, '')
    const plain = fold(word).replace(/[^\p{L}]/gu, '')
    if (!plain) continue
    if (i > 0 && i === written.length - 1 && GENERATION[plain]) {
      generation ??= GENERATION[plain]
      continue
    }
    if (ADDRESS.has(plain) && written.length > 1 && (word.endsWith('.') || plain.length > 1)) continue
    const role = givenSet.has(plain) ? 'given' : familySet.has(plain) ? 'family' : undefined
    const letters = initialsIn(word, plain, mixed)
    if (letters) for (const letter of letters) words.push({ forms: [letter], initial: true, ...(role && { role }) })
    else words.push({ forms: spellings(word), initial: false, ...(role && { role }) })
  }
  const solid = words.filter((word) => !word.forms.some((form) => PARTICLES.has(form)) || word.initial)
  const surname = script === 'han' ? japaneseSurname(raw) : undefined
  const japanese = surname && { reading: surname.reading, given: raw.slice(surname.length).replace(/\s/g, '') }
  return {
    reading: { words: solid.length ? solid : words, script, native, ...(japanese && { japanese }) },
    ...(generation && { generation }),
  }
}

const splitWords = (text: string, lists: Lists): string[] =>
  (/\P{Script=Latin}/u.test(text.replace(/[^\p{L}]/gu, '')) ? romanised(text, lists) : text.split(/[\s-]+/)).map(
    (word) => fold(word).replace(/[^\p{L}]/gu, ''),
  )

/** `WangWei` and `Yuliya Koroleva`: a romanisation writes each Chinese character with a capital. */
const romanised = (text: string, lists: Lists): string[] =>
  lists
    .latin(text)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[\s-]+/)

/** The letters of "J.", "K.L.", "JF"; undefined for a word. */
function initialsIn(word: string, plain: string, mixed: boolean): string[] | undefined {
  if (plain.length === 1) return [plain]
  if (/^(?:\p{L}\.){2,}\p{L}?\.?$/u.test(word)) return [...plain]
  const isShort = plain.length <= 3 && word === word.toUpperCase() && mixed
  return isShort && !/[aeiouy]/.test(plain) ? [...plain] : undefined
}
