/**
 * Who is worth comparing with whom: people share a block when they share an exact key, a full name, or a company and a word of the
 * name. What shares none is not looked at, so that a hundred thousand people are not compared with one another.
 */
import { fold } from '../fold'
import type { Person } from '../person'
import { soundOf } from './letters'
import { isNickname } from './nicknames'

/** As much of a person as blocks need, for all of them to be held at once. */
export type Blocked = {
  id: string
  company?: string
  sounds: readonly string[]
  /** The words of the name and the title, folded. */
  words: readonly string[]
  title?: string
}

/** As much of a person as blocks need. */
export function blockedOf({
  id,
  name,
  title,
  companyId,
}: Pick<Person, 'id' | 'name' | 'title' | 'companyId'>): Blocked {
  const words = name
    ? fold(name)
        .split(/[^\p{L}\p{M}]+/u)
        .filter(Boolean)
    : []
  return {
    id,
    sounds: soundsOf(name),
    words,
    ...(title && { title: fold(title) }),
    ...(companyId && { company: companyId }),
  }
}

const LATIN = /^[a-z]+$/

/** The sounds of the words of a name; a word in another script stands for itself. */
export function soundsOf(name: string | undefined): string[] {
  if (!name) return []
  const words = [...new Set(fold(name).split(/[^\p{L}\p{M}]+/u))]
  return [...new Set(words.filter((word) => word.length > 1).map((word) => (LATIN.test(word) ? soundOf(word) : word)))]
}

/** The blocks that a person stands in by herself: exact keys, and her whole name whatever the order of its words. */
export function blocksOf({ keys, name }: Pick<Person, 'keys' | 'name'>, sounds: readonly string[]): string[] {
  const whole = name && sounds.length > 1 ? [`n:${[...sounds].sort().join(' ')}`] : []
  return [...(keys ?? []), ...whole]
}

/**
 * Whether two colleagues may be one: two words of the name in common, or one and what could be the rest of it, or two scripts. A
 * given name alone, of which every firm has several, only with the same title.
 */
export function mayBeOne(a: Blocked, b: Blocked): boolean {
  if (!a.sounds.length || !b.sounds.length) return false
  const common = a.sounds.filter((sound) => b.sounds.includes(sound)).length
  if (!common) return isLatin(a) !== isLatin(b)
  if (common > 1 || a.sounds.length === 1 || b.sounds.length === 1) return true
  if (a.title && a.title === b.title) return true
  return a.words.some((word) => b.words.some((other) => word !== other && standsFor(word, other)))
}
const standsFor = (a: string, b: string): boolean =>
  isNickname(a, b) || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0))
const isLatin = ({ sounds }: Blocked): boolean => sounds.every((sound) => LATIN.test(sound))

/** Whether two of one name may be one: not where each has a company of her own. */
export const mayBeNamesakes = (a: Blocked, b: Blocked): boolean => !a.company || !b.company || a.company === b.company
