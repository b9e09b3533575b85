/** Where in a name the family name stands: told by the address, by particles, by father's names, else by the language. */
import { fold } from '../core/fold'

export const PARTICLE = new Set(
  "von van der den de del della dello di da dos das do du des d la le lo el al ter ten tot zu zum zur vom freiherr freiin freifrau af av 't y i e bin ibn st ní nic ó uí"
    .split(' ')
    .map((word) => fold(word)),
)
/** "J.", "J.-P.": letters for names. */
export const INITIAL = /^(?:\p{Lu}\.?-?){1,3}$/u

/** Whether a word leads a family name: "von", "de la", "'t". */
export const isParticle = (word: string): boolean =>
  PARTICLE.has(fold(word).replace(/['’.]/g, '')) || /^['’]t$/.test(word)

/** Russian cards write family, given and father's name; Vietnamese names begin with the family, as the address can tell. */
export function familyFirst3(
  words: readonly string[],
  hint: { local?: string },
): { givenName: string; familyName: string } | undefined {
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3) return undefined
  if (/(?:вич|вна|ична|оглы|вич)$/iu.test(third)) return { givenName: second, familyName: first }
  if (/(?:вич|вна|ична)$/iu.test(second)) return { givenName: first, familyName: third }
  const [a, b] = fold(hint.local ?? '').split(/[._-]/)
  return a === fold(third) && b === fold(first) ? { givenName: third, familyName: first } : undefined
}

/** Whether the local part of an address ends in the letters of these words: `rdacosta` in "da Costa". */
function endsLocal(local: string, words: readonly string[]): boolean {
  const letters = fold(words.join('')).replace(/[^a-z]/g, '')
  return letters.length > 2 && local.endsWith(letters)
}

/** How many words at the end are the family name: told by the address, by particles, else by the language. */
export function familySize(words: readonly string[], hint: { local?: string; lang?: string }): number {
  if (words.length < 3) return 1
  let start = 1
  while (start < words.length - 1 && INITIAL.test(words[start] ?? '')) start++
  if (INITIAL.test(words[0] ?? '') && start === 1 && words.length === 2) return 1
  const particle = words.findIndex((word, i) => i >= start && i < words.length - 1 && isParticle(word))
  const local = fold(hint.local ?? '').replace(/[^a-z]/g, '')
  const inLocal = words.findIndex((_, i) => i >= start && endsLocal(local, words.slice(i)))
  if (inLocal > 0) {
    let first = inLocal
    while (first > start && isParticle(words[first - 1] ?? '')) first--
    return words.length - first
  }
  const middle = words.findIndex(
    (_, i) => i >= start && i < words.length - 1 && endsLocal(local, words.slice(i, i + 1)),
  )
  if (middle > 0) {
    let first = middle
    while (first > start && isParticle(words[first - 1] ?? '')) first--
    return words.length - first
  }
  const beforeParticle = particle >= 0 && /^(?:es|pt)$/.test(hint.lang ?? '') ? Math.min(particle, start) : particle
  if (/^[yie]$/.test(fold(words[particle] ?? '')) && particle > start) return words.length - Math.max(1, particle - 1)
  if (beforeParticle >= 0) return words.length - beforeParticle
  return /^(?:es|pt|ca)$/.test(hint.lang ?? '') ? words.length - start : 1
}
