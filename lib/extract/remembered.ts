/** Answers about short texts, remembered: the pieces of one signature are asked the same by many. */
import { remembering } from '../core/match/letters'

const LONGEST = 200
const MOST = 400

/**
 * The same function, that answers what it was asked lately from memory.
 *
 * @param ask its answer depends on nothing but the text, and nobody changes it
 */
export function remembered<T extends boolean | readonly string[]>(ask: (text: string) => T): (text: string) => T {
  const known = remembering(ask, MOST)
  return (text) => (text.length > LONGEST ? ask(text) : known(text))
}
