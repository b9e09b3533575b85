/** Blocks at the end of a text that look like a business card by themselves. */

import { nameWords } from './nameWords'
import { isNotice } from './notices'
import { CONTACT, isProse } from './prose'

/** A line drawn above or round a card. */
export const FRAME = /^\s*[=＝*＊─━~_-]{6,}\s*$/
/** A card by itself, without a closing formula above it, has fewer. */
const MOST_LINES = 12
/** Nor has a card with its author's name above it more. */
const MOST_CARD = 34
const isBlank = (line: string | undefined): boolean => !line?.trim()

/** Whether short lines with a telephone or an address follow a rule, and no running text. */
export const isFramedCard = (below: readonly string[]): boolean =>
  below.slice(0, 13).some((line) => CONTACT.test(line)) && !below.some((line) => isProse(line) && !isNotice(line))

/** A last block of short lines with a telephone, an address or a site in it. */
export function cardStart(lines: readonly string[]): number {
  const near = Math.max(0, lines.length - 15)
  const frame = near + lines.slice(near, -2).findIndex((line) => FRAME.test(line))
  if (frame >= near && frame > 0) return frame
  let end = lines.length
  while (end > 0 && (isBlank(lines[end - 1]) || isNotice(lines[end - 1] ?? ''))) end--
  let start = end
  while (start > 0 && end - start < MOST_LINES && !isBlank(lines[start - 1])) start--
  const block = lines.slice(start, end)
  if (block.length === MOST_LINES) return lines.length
  const card = block.length > 0 && start > 0 && block.every((line) => !isProse(line) && line.length < 80)
  const told = block.filter((line) => CONTACT.test(line)).length
  return card && told > 0 && (block.length > 1 || /[|•·]/.test(block[0] ?? '')) ? start : lines.length
}

/** Where a card with the author's whole name ends, though small print follows that no list knows; else the end. */
export function cardEnd(lines: readonly string[], isAuthor: (text: string) => boolean): number {
  let end = lines.length
  while (end > 0 && (isBlank(lines[end - 1]) || isProse(lines[end - 1] ?? ''))) end--
  if (end === lines.length || !isBlank(lines[end])) return lines.length
  let top = end
  while (top > 0 && end - top < MOST_CARD && !isBlank(lines[top - 1])) top--
  const block = lines.slice(top, end)
  const [lead = ''] = (block[0] ?? '').slice(0, 200).split(/\s*[|•·,;(（\t]\s*/, 1)
  const card =
    top > 0 &&
    block.length > 2 &&
    nameWords(lead).length > 1 &&
    lead.length < 60 &&
    isAuthor(lead) &&
    block.some((line) => CONTACT.test(line)) &&
    !block.some((line) => isProse(line))
  return card ? end : lines.length
}
