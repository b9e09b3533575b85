/** A Japanese name against one in Latin letters. */
import { fold } from '../fold'
import type { NameMatch } from './compareNames'
import type { Reading } from './nameParts'
import type { Lists } from './record'
import { canBeRead, japaneseSurname } from './surnames'

/** A Japanese name taken apart: how its family name is read, and the given name as it is written. */
export type Japanese = {
  reading: string
  given: string
  /** The given name in Latin letters, where it is written as it sounds. */
  kana?: string
}

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u

/** @returns undefined where the family name is not a common Japanese one */
export function japaneseOf(name: string, lists: Lists): Japanese | undefined {
  const surname = japaneseSurname(name)
  if (!surname) return undefined
  const given = name.slice(surname.length).replace(/\s/g, '')
  return { reading: surname.reading, given, ...(KANA.test(given) && { kana: fold(lists.latin(given)) }) }
}

/** @returns undefined where the family name is not the one the characters are read as */
export function readJapanese({ reading, given, kana }: Japanese, latin: Reading): NameMatch | undefined {
  const long = (word: string) =>
    word
      .replace(/oh(?=[^aiueoy]|$)/g, 'o')
      .replace(/ou|oo/g, 'o')
      .replace(/uu/g, 'u')
  const family = latin.words.find((word) => word.forms.some((form) => long(form) === long(reading)))
  if (!family) return undefined
  const rest = latin.words.filter((word) => word !== family)
  if (rest.length !== 1 || !given) return { level: 'family', why: 'familyName' }
  const read = rest[0]?.forms.some((form) => (kana ? long(kana) === long(form) : canBeRead(given, form)))
  if (read) return { level: 'alike', why: 'spelling' }
  const isKnown = kana || canBeRead(given, '') !== undefined
  return { level: 'family', why: 'familyName', ...(!isKnown && { open: true, near: true }) }
}
