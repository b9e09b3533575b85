/**
 * Who is worth comparing with whom: people share a block when they share an exact key, a full name, or a company and a word of the
 * name. What shares none is not looked at, so that a hundred thousand people are not compared with one another.
 */
import { fold } from '../fold'
import type { Person } from '../person'
import { remembering, soundOf } from './letters'

/** As much of a person as blocks need, for all of them to be held at once. */
export type Blocked = {
  id: string
  company?: string
  name?: string
  sounds: readonly string[]
  /** Whether the name is in Latin letters. */
  latin: boolean
  /** Folded. */
  title?: string
  place?: string
}

/** As much of a person as blocks need. */
export function blockedOf({
  id,
  name,
  title,
  place,
  companyId,
}: Pick<Person, 'id' | 'name' | 'title' | 'place' | 'companyId'>): Blocked {
  const sounds = soundsOf(name)
  return {
    id,
    sounds,
    latin: sounds.every((sound) => LATIN.test(sound)),
    // The rest is for those who have colleagues.
    ...(companyId && {
      company: companyId,
      ...(name && { name }),
      ...(title && { title: folded(title) }),
      ...(place && { place: folded(place) }),
    }),
  }
}

const LATIN = /^[a-z]+$/
/** Many have one title: it is held once. */
const folded = remembering(fold)

/** The words of a name, folded. */
export const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)

/** The sounds of the words of a name; a word in another script stands for itself. */
export function soundsOf(name: string | undefined): string[] {
  if (!name) return []
  const words = wordsOf(name).filter((word) => word.length > 1)
  return [...new Set(words.map((word) => (LATIN.test(word) ? soundOf(word) : word)))]
}

/** The block of a whole name, whatever the order of its words; undefined where one word is all there is. */
export const nameBlock = (sounds: readonly string[]): string | undefined =>
  sounds.length > 1 ? `n:${[...sounds].sort().join(' ')}` : undefined

/** Whether two of one name may be one: not where each has a company of her own. */
export const mayBeNamesakes = (a: Blocked, b: Blocked): boolean => !a.company || !b.company || a.company === b.company
