/** Answers about short texts, remembered: the pieces of one signature are asked the same by many. */

const LONGEST = 200
const MOST = 400

/**
 * The same function, that answers what it was asked lately from memory.
 *
 * @param ask its answer depends on nothing but the text, and nobody changes it
 */
export function remembered<T extends boolean | readonly string[]>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return ask(text)
    const told = known.get(text)
    if (told !== undefined) return told
    const answer = ask(text)
    if (known.size >= MOST) known.clear()
    known.set(text, answer)
    return answer
  }
}
