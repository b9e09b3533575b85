/**
 * Who is worth comparing with whom: people share a block when they share an exact key, a full name, or a company and a word of the
 * name. What shares none is not looked at, so that a hundred thousand people are not compared with one another.
 */
import { fold } from '../fold'
import type { Person } from '../person'
import { soundOf } from './letters'

/** As much of a person as blocks need, for all of them to be held at once. */
export type Blocked = { id: string; company?: string; sounds: readonly string[] }

const LATIN = /^[a-z]+$/

/** The sounds of the words of a name; a word in another script stands for itself. */
export function soundsOf(name: string | undefined): string[] {
  if (!name) return []
  const words = fold(name).split(/[^\p{L}\p{M}]+/u)
  return [...new Set(words.filter((word) => word.length > 1).map((word) => (LATIN.test(word) ? soundOf(word) : word)))]
}

/** The blocks that a person stands in by herself: exact keys, and her whole name whatever the order of its words. */
export function blocksOf({ keys, name }: Pick<Person, 'keys' | 'name'>, sounds: readonly string[]): string[] {
  const whole = name && sounds.length > 1 ? [`n:${[...sounds].sort().join(' ')}`] : []
  return [...(keys ?? []), ...whole]
}

/** Whether two colleagues may be one: a word in common, or two scripts. */
export function mayBeOne(a: Blocked, b: Blocked): boolean {
  if (!a.sounds.length || !b.sounds.length) return false
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return true
  return isLatin(a) !== isLatin(b)
}
const isLatin = ({ sounds }: Blocked): boolean => sounds.every((sound) => LATIN.test(sound))
