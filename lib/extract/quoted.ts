/**
 * A plain text taken apart: what its author wrote, the signature, and what is quoted or forwarded.
 *
 * Every look at a line is bounded, so the time grows with the length of the text whatever it holds.
 */
import { withoutArmour } from './armour'
import { attributionStart } from './attribution'
import { withoutBanner } from './banner'
import { type Author, findSignature } from './findSignature'
import { headerBlockAt, labelReader, type MessageHead } from './headerBlock'
import { isRule, isTypeAbove, plainText, skipBlank, trimLines, trimRules } from './plainLines'
import { type Forwarded, tailOf } from './quotedTail'
import { nextIs, quoteReader } from './quoteSigns'
import { type Separator, separator } from './separator'

export type { Forwarded }

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

/** No letter has so many lines: below them, only the marks of quotes are looked at. */
const LOOKED_AT = 5_000
/** What separators and the lines above quotes end in. */
const END_SIGNS = '-_=*~—–─:：'
/** The end of an address that a mail program broke in two: "> wrote:". */
const TORN = /^\s*>[^<>]{0,20}[:：]\s*$/
const isOpen = (line: string): boolean => line.lastIndexOf('<') > line.lastIndexOf('>')
/**
 * Parts the own text of a message from what it quotes.
 *
 * @param text the plain text of a body, any line ends
 */
export function splitQuotes(text: string): { own: string; quoted: string; head?: MessageHead; forwarded?: Forwarded } {
  const lines = withoutBanner(withoutArmour(plainText(text).split('\n')))
  const isQuoted = quoteReader(lines)
  const nextIsQuote = (from: number) => nextIs(isQuoted, lines, from)
  const read = labelReader()
  const attributions = new Map<string, boolean>()
  const separators = new Map<string, Separator | undefined>()
  const own: string[][] = [[]]
  const quoted: string[] = []
  const quote = (from: number, to: number) => {
    for (let i = from; i < to; i++) quoted.push(lines[i] ?? '')
    if (own.at(-1)?.length) own.push([])
  }
  const done = (from: number, kind: 'original' | 'forwarded' | undefined, headAt: number) => {
    for (let i = from; i < lines.length; i++) quoted.push(lines[i] ?? '')
    return tailOf(lines, headAt, kind === 'forwarded', read)
  }
  /** Lines from `from` on that are quoted, or that are not, as far as they go; their last one. */
  const goOn = (from: number) => {
    const marked = isQuoted(from)
    let to = from + 1
    while (to < lines.length && isQuoted(to) === marked) to++
    if (marked) quote(from, to)
    else own[own.length - 1] = (own.at(-1) ?? []).concat(lines.slice(from, to))
    return to - 1
  }
  let end: ReturnType<typeof done> = {}
  let written = false
  for (let i = 0; i < lines.length; i++) {
    if (i >= LOOKED_AT) {
      i = goOn(i)
      continue
    }
    const line = lines[i] ?? ''
    const words = line.trim()
    if (!words) {
      own.at(-1)?.push(line)
      continue
    }
    const above = lines[i - 1] ?? ''
    if (isQuoted(i) && !(TORN.test(line.slice(0, 40)) && isOpen(above))) {
      quote(i, i + 1)
      continue
    }
    if (above.length > 59 && /^[\p{Ll}\d]/u.test(line) && isQuoted(i - 1) && isQuoted(i + 1)) {
      quote(i, i + 1)
      continue
    }
    if (isTypeAbove(line)) {
      if (written) {
        end = done(i, undefined, i + 1)
        break
      }
      quote(i, i + 1)
      continue
    }
    const mayEnd = END_SIGNS.includes(words.charAt(words.length - 1))
    if (mayEnd && !separators.has(line)) separators.set(line, separator(line))
    const said = mayEnd ? separators.get(line) : undefined
    const head = said && headerBlockAt(lines, skipBlank(lines, i + 1), read)
    const kind = said === 'announced' ? head && 'forwarded' : said
    if (kind) {
      if (head && kind === 'original' && nextIsQuote(head.end)) {
        quote(i, head.end)
        i = head.end - 1
        continue
      }
      end = done(i, kind, i + 1)
      break
    }
    const found = headerBlockAt(lines, i, read)
    const block = found?.sure ? found : undefined
    if (block && !nextIsQuote(block.end)) {
      end = done(i, undefined, i)
      break
    }
    if (block) {
      quote(i, block.end)
      i = block.end - 1
      continue
    }
    const marked = mayEnd && nextIsQuote(i + 1)
    const start = mayEnd ? attributionStart(lines, i, { marked, memory: attributions }) : -1
    if (start >= 0) {
      own.at(-1)?.splice((own.at(-1)?.length ?? 0) - (i - start))
      quoted.push(...lines.slice(start, i))
      if (marked) {
        quote(i, i + 1)
        continue
      }
      end = done(i, undefined, i + 1)
      break
    }
    own.at(-1)?.push(line)
    written ||= !isRule(line)
  }
  const pieces = own.map((piece) => trimRules(piece, end.head !== undefined)).filter(Boolean)
  return { own: pieces.join('\n\n'), quoted: trimLines(quoted), ...end }
}

/** As `splitQuotes`, with the own text parted into reply, signature and footer. */
export function splitReply(text: string, author: Author = {}): SplitReply {
  const { own, ...rest } = splitQuotes(text)
  return { ...findSignature(own, author), ...rest }
}
