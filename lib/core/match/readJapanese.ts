/** A Japanese name against one in Latin letters. */
import type { NameMatch } from './compareNames'
import type { Reading } from './nameParts'
import { canBeRead } from './surnames'

/** @returns undefined where the family name is not the one the characters are read as */
export function readJapanese(
  { reading, given }: { reading: string; given: string },
  latin: Reading,
): NameMatch | undefined {
  const long = (word: string) =>
    word
      .replace(/oh(?=[^aiueoy]|$)/g, 'o')
      .replace(/ou|oo/g, 'o')
      .replace(/uu/g, 'u')
  const family = latin.words.find((word) => word.forms.some((form) => long(form) === long(reading)))
  if (!family) return undefined
  const rest = latin.words.filter((word) => word !== family)
  if (rest.length !== 1 || !given) return { level: 'family', why: 'familyName' }
  const read = rest[0]?.forms.some((form) => canBeRead(given, form))
  if (read) return { level: 'alike', why: 'spelling' }
  const isKnown = canBeRead(given, '') !== undefined
  return { level: 'family', why: 'familyName', ...(!isKnown && { open: true }) }
}
