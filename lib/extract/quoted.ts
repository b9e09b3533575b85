/**
 * A plain text taken apart: what its author wrote, the signature, and what is quoted or forwarded.
 *
 * Every look at a line is bounded, so the time grows with the length of the text whatever it holds.
 */
import { attributionStart } from './attribution'
import { type Author, findSignature } from './findSignature'
import { headerBlockAt, labelReader, type MessageHead } from './headerBlock'
import { plainText, trimLines, trimRules } from './plainLines'
import { type Separator, separator } from './separator'

/** A message passed on inside another one. */
export type Forwarded = MessageHead & { text: string }

export type SplitReply = {
  /** The author's own text, without quotes and signature; pieces between quotes are parted by an empty line. */
  reply: string
  /** From the closing formula to the end of the own text. '' where there is none. */
  signature: string
  /** What other people wrote. */
  quoted: string
  /** What a mailing list, a form or a sender of newsletters put under the own text. */
  footer: string
  /** The header lines above the quoted message, where there are any. */
  head?: MessageHead
  /** Present where the text itself says that a message is passed on. */
  forwarded?: Forwarded
}

const isQuoteLine = (line: string): boolean => /^\s{0,3}[>＞]/.test(line.slice(0, 8))
/** The end of an address that a mail program broke in two: "> wrote:". */
const TORN = /^\s*>[^<>]{0,20}[:：]\s*$/
const isOpen = (line: string): boolean => line.lastIndexOf('<') > line.lastIndexOf('>')
/**
 * Parts the own text of a message from what it quotes.
 *
 * @param text the plain text of a body, any line ends
 */
export function splitQuotes(text: string): { own: string; quoted: string; head?: MessageHead; forwarded?: Forwarded } {
  const lines = plainText(text).split('\n')
  const read = labelReader()
  const attributions = new Map<string, boolean>()
  const separators = new Map<string, Separator | undefined>()
  const own: string[][] = [[]]
  const quoted: string[] = []
  const quote = (from: number, to: number) => {
    quoted.push(...lines.slice(from, to))
    if (own.at(-1)?.length) own.push([])
  }
  const nextIsQuote = (from: number) => {
    for (let i = from; i < Math.min(lines.length, from + 4); i++)
      if (lines[i]?.trim()) return isQuoteLine(lines[i] ?? '')
    return false
  }
  const done = (from: number, kind: Separator | undefined, headAt: number) => {
    const tail = lines.slice(headAt).map((line) => line.replace(/^\s{0,3}[>＞]\s?/, ''))
    quoted.push(...lines.slice(from))
    const first = tail.findIndex((line) => line.trim())
    const block = first < 0 ? undefined : headerBlockAt(tail, first, read)
    const after = trimLines(tail.slice(block?.end ?? 0))
    return {
      ...(block ? { head: block.head } : {}),
      ...(kind === 'forwarded' && first >= 0 ? { forwarded: { to: [], ...block?.head, text: after } } : {}),
    }
  }
  let end: ReturnType<typeof done> = {}
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (!line.trim()) {
      own.at(-1)?.push(line)
      continue
    }
    const torn = TORN.test(line.slice(0, 40)) && isOpen(lines[i - 1] ?? '')
    if (isQuoteLine(line) && !torn) {
      quote(i, i + 1)
      continue
    }
    const wrapped = i > 0 && isQuoteLine(lines[i - 1] ?? '') && (lines[i - 1] ?? '').length > 59
    if (wrapped && /^[\p{Ll}\d]/u.test(line) && isQuoteLine(lines[i + 1] ?? '')) {
      quote(i, i + 1)
      continue
    }
    if (/[-_=*~—–─:：]\s*$/.test(line.slice(-8)) && !separators.has(line)) separators.set(line, separator(line))
    const kind = separators.get(line)
    if (kind) {
      const head = headerBlockAt(lines, skipBlank(lines, i + 1), read)
      if (head && kind === 'original' && nextIsQuote(head.end)) {
        quote(i, head.end)
        i = head.end - 1
        continue
      }
      end = done(i, kind, i + 1)
      break
    }
    const block = headerBlockAt(lines, i, read)
    if (block && !nextIsQuote(block.end)) {
      end = done(i, undefined, i)
      break
    }
    if (block) {
      quote(i, block.end)
      i = block.end - 1
      continue
    }
    const start = attributionStart(lines, i, attributions)
    if (start >= 0) {
      own.at(-1)?.splice((own.at(-1)?.length ?? 0) - (i - start))
      quoted.push(...lines.slice(start, i))
      if (nextIsQuote(i + 1)) {
        quote(i, i + 1)
        continue
      }
      end = done(i, undefined, i + 1)
      break
    }
    own.at(-1)?.push(line)
  }
  const pieces = own.map((piece) => trimRules(trimLines(piece), end.head !== undefined)).filter(Boolean)
  return { own: pieces.join('\n\n'), quoted: trimLines(quoted), ...end }
}

/** As `splitQuotes`, with the own text parted into reply, signature and footer. */
export function splitReply(text: string, author: Author = {}): SplitReply {
  const { own, ...rest } = splitQuotes(text)
  return { ...findSignature(own, author), ...rest }
}

function skipBlank(lines: readonly string[], from: number): number {
  let i = from
  while (i < Math.min(lines.length, from + 3) && !lines[i]?.trim()) i++
  return i
}
