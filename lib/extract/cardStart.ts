/** Blocks at the end of a text that look like a business card by themselves. */
import { isNotice } from './notices'
import { CONTACT, isProse } from './prose'

/** A line drawn above or round a card. */
export const FRAME = /^\s*[=＝*＊─━~_-]{6,}\s*$/
/** A card by itself, without a closing formula above it, has fewer. */
const MOST_LINES = 12
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
