/** "Jr.", "sen.", "fils", "III": which of a family's bearers of one name is meant. */
import { fold } from '../fold'
import { GENERATION } from './nameLists'

/** Words that are names as well: only where they are written as a mark is, small or with a full stop. */
const AMBIGUOUS = new Set(['jun', 'sen', 'st', 'ml', 'id', 'ifj', 'elder', 'younger', 'mere', 'sohn', 'son'])
/** Marks that stand before the name in Hungarian. */
const BEFORE = /^(?:ifj|id)$/

/**
 * @param word as it stands in the name
 * @param at its place among the words of the name
 * @param count of these words
 * @returns undefined where it is a name, or a form of address ("Sr. López")
 */
export function generationOf(word: string, at: number, count: number): string | undefined {
  const plain = fold(word).replace(/[^\p{L}]/gu, '')
  const generation = Object.hasOwn(GENERATION, plain) ? GENERATION[plain] : undefined
  if (!generation) return undefined
  const isMark = word.endsWith('.') || word === word.toLowerCase()
  if (AMBIGUOUS.has(plain) && !isMark) return undefined
  if (BEFORE.test(plain)) return (at === 0 && count > 2) || at > 1 ? generation : undefined
  if (at === 0) return undefined
  if (at === count - 1)
    return at > 1 || isMark || /^(?:jr|sr|jnr|snr|i+|iv)$/.test(plain) || count > 2 ? generation : undefined
  // In the middle, as "Huber, Josef sen." is turned round.
  return /^(?:jr|jnr|snr|junior|senior|jun|sen)$/.test(plain) && at > 0 && isMark ? generation : undefined
}

/** Of a text that is nothing else: what stands in brackets behind a name. */
export function onlyGeneration(text: string): string | undefined {
  const plain = fold(text)
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
    .replace(/^(?:the|den|der|die|le|la|il|el) /, '')
  return Object.hasOwn(GENERATION, plain) ? GENERATION[plain] : undefined
}
