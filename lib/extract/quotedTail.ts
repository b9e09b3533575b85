/** What the quoted end of a text says of itself: the header lines above it, and the message that is passed on. */
import { headerBlockAt, type labelReader, type MessageHead, MOST_LINES } from './headerBlock'
import { trimLines } from './plainLines'
import { unquoted } from './quoteLine'

/** A message passed on inside another one. */
export type Forwarded = MessageHead & { text: string }

/**
 * @param from the line where header lines may begin, after empty ones
 * @param isPassedOn the text says that a message is passed on
 */
export function tailOf(
  lines: readonly string[],
  from: number,
  isPassedOn: boolean,
  read: ReturnType<typeof labelReader>,
): { head?: MessageHead; forwarded?: Forwarded } {
  let first = from
  while (first < lines.length && !unquoted(lines[first] ?? '').trim()) first++
  if (first === lines.length) return {}
  const tail = lines.slice(first, isPassedOn ? undefined : first + MOST_LINES + 2).map(unquoted)
  const block = headerBlockAt(tail, 0, read)
  const text = () => trimLines(tail.slice(block?.end ?? 0))
  return {
    ...(block ? { head: block.head } : {}),
    ...(isPassedOn ? { forwarded: { to: [], ...block?.head, text: text() } } : {}),
  }
}
