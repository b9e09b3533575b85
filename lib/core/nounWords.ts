/** Texts with the user's own nouns in them, as the language asks. */

import { type NounKey, type NounName, type NounWords, USUAL_NOUNS } from './nouns'
import { NOUN_TEXTS } from './nounTexts'
import type { Language, TextKey } from './text'

/** The texts that are other ones by the user's own nouns. Where a language's rule leaves a doubt the usual text stays. */
export function textsWith(language: Language, names: readonly NounName[]): ReadonlyMap<TextKey, string> {
  const own = names.filter((one) => one.language === language)
  if (!own.length) return new Map()
  const changed = new Set<string>(own.map((one) => one.noun))
  const words = { ...USUAL_NOUNS[language], ...Object.fromEntries(own.map((one) => [one.noun, plainWords(one)])) }
  const texts = new Map<TextKey, string>()
  for (const [key, open] of Object.entries(NOUN_TEXTS[language])) {
    if (![...open.matchAll(OPEN)].some((match) => changed.has((match[2] ?? '').toLowerCase()))) continue
    const text = closed(language, open, words)
    if (text !== undefined) texts.set(key as TextKey, text)
  }
  return texts
}

/** Modifier, noun, whether several, endings by gender. */
const OPEN = /\[(?:(\w+) )?(\w+)(\+)?(?::([^\]]*))?\]/g

/** A text with its nouns in; undefined where one of them leaves a doubt. */
export function closed(language: Language, open: string, words: Record<NounKey, NounWords>): string | undefined {
  let isSure = true
  const text = open.replace(
    OPEN,
    (_, modifier: string | undefined, noun: string, several?: string, endings?: string) => {
      const word = words[noun.toLowerCase() as NounKey]
      const [masculine = '', feminine = ''] = endings?.split('|') ?? []
      if (endings !== undefined) return word.gender === 'f' ? feminine : masculine
      const bare = several ? word.many : word.one
      const before = modifier === undefined ? '' : BEFORE[language](modifier.toLowerCase(), word, bare)
      if (before === undefined) isSure = false
      const whole = `${before}${bare}`
      return /^\p{Lu}/u.test(modifier ?? noun) ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole
    },
  )
  return isSure ? text : undefined
}

/** The word before a noun, with what stands between; undefined where the noun's first letter does not tell how it sounds. */
const BEFORE: Record<Language, (modifier: string, word: NounWords, bare: string) => string | undefined> = {
  en: (modifier, _word, bare) => {
    if (modifier !== 'a') return `${modifier} `
    if (/^[aeio]/i.test(bare)) return 'an '
    return /^[bcdfgjklmnpqrstvwxyz]/i.test(bare) ? 'a ' : undefined
  },
  fr: (modifier, { gender }, bare) => {
    const isFeminine = gender === 'f'
    if (modifier === 'a') return isFeminine ? 'une ' : 'un '
    // Whether an h or a y is heard, no letter tells.
    const start = bare.charAt(0).normalize('NFD').charAt(0).toLowerCase()
    if (!/[a-z]/.test(start) || /[hy]/.test(start)) return undefined
    const isVowel = /[aeiou]/.test(start)
    if (modifier === 'the') return isVowel ? 'l’' : isFeminine ? 'la ' : 'le '
    return isFeminine ? 'nouvelle ' : isVowel ? 'nouvel ' : 'nouveau '
  },
}

/** Signs by which texts are filled in mean nothing inside a word. */
const plain = (word: string): string => word.replace(/[{}|]/g, ' ').trim()
const plainWords = ({ one, many, gender }: NounName): NounWords => ({ one: plain(one), many: plain(many), gender })
