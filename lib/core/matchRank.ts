/** How well a few typed letters fit the words of an action: the palette's order. */

/** From the best: the words begin so; each typed word begins one; it stands inside; its letters stand there in that order. */
export const RANK = { begins: 0, words: 1, inside: 2, letters: 3 } as const

/** Letters in order are looked for from so many on: with fewer everything would fit. */
const FEW = 3

/**
 * How well a question fits, lower is better; undefined where it does not.
 * @param query folded, and not empty
 * @param words folded
 */
export function matchRank(query: string, words: string): number | undefined {
  if (words.startsWith(query)) return RANK.begins
  const starts = startsOf(words)
  if (query.split(' ').every((typed) => starts.some((at) => words.startsWith(typed, at)))) return RANK.words
  if (words.includes(query)) return RANK.inside
  const letters = query.replaceAll(' ', '')
  return letters.length >= FEW && starts.some((at) => inOrder(letters, words, at)) ? RANK.letters : undefined
}

/** Where words begin. */
function startsOf(words: string): number[] {
  const starts: number[] = []
  for (const { index } of words.matchAll(/[\p{L}\p{N}]+/gu)) starts.push(index)
  return starts
}

/** Whether the letters follow one another from that place on, with as many between them as there are of them at most. */
function inOrder(letters: string, words: string, from: number): boolean {
  if (words[from] !== letters[0]) return false
  let at = from
  for (const letter of letters.slice(1)) {
    at = words.indexOf(letter, at + 1)
    if (at < 0 || at - from > letters.length * 2) return false
  }
  return true
}
