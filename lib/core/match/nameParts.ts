/** A name laid out for comparison: its words, without forms of address, in each way that it can be read. */
import { fold } from '../fold'
import { addressed, isSeveral } from './addressed'
import { birthName } from './birthName'
import { generationOf, onlyGeneration } from './generations'
import { husbandsName, initialsIn, isAbbreviation } from './initials'
import { spellings } from './letters'
import { ADDRESS, PARTICLES } from './nameLists'
import { type Japanese, japaneseOf } from './readJapanese'
import type { Lists } from './record'
import { HANGUL, NATIVE, scriptParts } from './scripts'
import { koreanSurname } from './surnames'

/** One word: its spellings (folded), how it was written, and whether it is only a first letter. */
export type Word = { forms: string[]; initial: boolean; role?: 'given' | 'family' }

/** One way to read a name. */
export type Reading = {
  words: Word[]
  /** All words, those of family names ("van der") with the rest. */
  whole: Word[]
  /** The script it was written in. */
  script: 'latin' | 'han' | 'other'
  /** As written, without spaces: what two names in one script must share. */
  native: string
  japanese?: Japanese
}

export type NameParts = {
  readings: Reading[]
  generation?: string
  sex?: 'man' | 'woman'
  several: boolean
  extension?: string
}

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
  const born = birthName(plain.replace(/[("“«„][^()"“”«»„]{1,60}[)"”»“]/g, ' '))
  const outside = born?.now ?? plain.replace(/[("“«„][^()"“”«»„]{1,60}[)"”»“]/g, ' ')
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
  for (const part of scriptParts(main)) add(part)
  const before = (family: string) => add(`${outside.trim().split(/\s+/).slice(0, -1).join(' ')} ${family}`)
  if (born) before(born.before)
  for (const part of inside) {
    const mark = onlyGeneration(part)
    generation ??= mark
    const maiden = birthName(part)
    if (maiden) before(maiden.before)
    if (mark || maiden) continue
    add(part)
    const rest = outside.trim().split(/\s+/)
    // A nickname in brackets stands for the given name.
    if (rest.length > 1 && part.trim().split(/\s+/).length === 1 && !NATIVE.test(part)) add(`${part} ${rest.at(-1)}`)
  }
  if (given.trim() && family.trim()) add(`${given} ${family}`, { given, family })
  if (!readings.length) return undefined
  const several = isSeveral(outside)
  const sex = addressed(outside)
  return { readings, several, ...(sex && { sex }), ...(generation && { generation }), ...(extension && { extension }) }
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
    const mark = isLatin ? generationOf(word, i, written.length) : undefined
    if (mark) {
      generation ??= mark
      continue
    }
    if (ADDRESS.has(plain) && written.length > 1 && (word.endsWith('.') || plain.length > 1)) continue
    const role = givenSet.has(plain) ? 'given' : familySet.has(plain) ? 'family' : undefined
    const letters = initialsIn(word, plain, mixed)
    if (letters) for (const letter of letters) words.push({ forms: [letter], initial: true, ...(role && { role }) })
    else if (isAbbreviation(word, plain)) words.push({ forms: [plain], initial: true, ...(role && { role }) })
    else {
      const isKorean = script === 'other' && !words.length && HANGUL.test(raw)
      const forms = isKorean ? koreanSurname(plain) : [...spellings(word), ...husbandsName(word)]
      words.push({ forms, initial: false, ...(role && { role }) })
    }
  }
  const solid = words.filter((word) => !word.forms.some((form) => PARTICLES.has(form)) || word.initial)
  const japanese = script === 'han' ? japaneseOf(raw, lists) : undefined
  return {
    reading: { words: solid.length ? solid : words, whole: words, script, native, ...(japanese && { japanese }) },
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
