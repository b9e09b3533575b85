/** A message saved as a file (`.eml`): read like one that is open on a page. */
import PostalMime, { type Address, type Attachment as PostalAttachment } from 'postal-mime'
import type { Attachment, Correspondent, PageFacts } from '../core/capture'
import { ownText } from './quotedHtml'

/**
 * @param parse makes a document of HTML, with scripts that never run
 * @throws Error where the bytes are no message
 */
export async function emlFacts(bytes: Uint8Array, parse: (html: string) => Document): Promise<PageFacts> {
  const { kept, whole } = withinReason(bytes)
  const mail = await PostalMime.parse(asSent(kept))
  const from = personOf(mail.from)
  if (!from) throw new Error('no sender')
  const people = (list: Address[] | undefined) =>
    (list ?? []).flatMap((one) => one.group ?? [one]).flatMap((one) => personOf(one) ?? [])
  const sent = mail.date ? new Date(mail.date) : undefined
  const text = mail.html ? ownText(parse(mail.html).body) : mail.text
  return {
    site: 'file',
    page: 'thread',
    url: 'https://file.invalid/',
    ...(mail.subject && { subject: mail.subject }),
    messages: [
      {
        from,
        to: people(mail.to),
        cc: people(mail.cc),
        ...(sent && !Number.isNaN(sent.getTime()) && { sentAt: sent.toISOString() }),
        ...(text && { text }),
        ...(mail.messageId && { rfcMessageId: mail.messageId.trim().replace(/^<|>$/g, '') }),
        attachments: mail.attachments.flatMap((one) => attachmentOf(one, whole)),
      },
    ],
    rows: [],
    results: [],
  }
}

const personOf = (address: Address | undefined): (Correspondent & { email: string }) | undefined =>
  address?.address
    ? { ...(address.name ? { name: address.name } : {}), email: address.address.toLowerCase() }
    : undefined

/**
 * A file of the message by its name; nothing for what has none, or is a picture in the text. Its size is told where it is
 * certain: line ends of texts are changed on the way, and of a message that is read in part files may be cut.
 */
export function attachmentOf(part: PostalAttachment, whole: boolean): Attachment[] {
  const name = part.filename?.trim()
  if (!name || (part.related && part.disposition !== 'attachment')) return []
  const exact = whole && !part.mimeType.startsWith('text/') && part.content instanceof ArrayBuffer
  return [{ name, ...(exact ? { bytes: (part.content as ArrayBuffer).byteLength } : {}) }]
}

/** Signs of a header line in which the form of the text may stand. */
const HEADER_LINE = 300
const FLOWED = /^(?:content-type:|[ \t]).*?\bformat="?flowed/i

/**
 * The message with its lines as they were sent: the reader of messages joins flowed lines (RFC 3676) across the depths of
 * quotes, so that answers end up inside what they answer.
 */
export function asSent(bytes: Uint8Array): Uint8Array {
  const ascii = new TextDecoder('latin1')
  let sent = bytes
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found
    const first = bytes[start] ?? 0
    if (end - start < HEADER_LINE && (first === 32 || first === 9 || first === 67 || first === 99)) {
      const match = FLOWED.exec(ascii.decode(bytes.subarray(start, end)))
      if (match) {
        if (sent === bytes) sent = bytes.slice()
        sent.set(FIXED, start + match[0].length - FIXED.length)
      }
    }
    start = end + 1
  }
  return sent
}
/** As long as "flowed". */
const FIXED = new TextEncoder().encode('fixed ')

const LF = 10
const CR = 13
/** Empty lines that are kept of a run: as many as part one block of a text from the next. */
const MOST_EMPTY = 3
/** Bytes of a short line, and how many of them are read: no letter has more, and files within a message have long lines. */
const SHORT = 60
const MOST_SHORT = 5_000

/**
 * The message with each long run of empty lines cut short, and as far as its lines are those of a letter: the reader of messages
 * keeps every line by itself, which takes seconds for a file of very many.
 */
export function withinReason(bytes: Uint8Array): { kept: Uint8Array; whole: boolean } {
  const kept = new Uint8Array(bytes.length)
  let length = 0
  let empty = 0
  let short = 0
  for (let start = 0; start < bytes.length && short < MOST_SHORT; ) {
    const found = bytes.indexOf(LF, start)
    const end = found < 0 ? bytes.length : found + 1
    const size = end - start
    const isEmpty = size === 1 || (size === 2 && bytes[start] === CR)
    empty = isEmpty ? empty + 1 : 0
    if (empty <= MOST_EMPTY) {
      kept.set(bytes.subarray(start, end), length)
      length += size
      if (size < SHORT) short++
    }
    start = end
  }
  return { kept: kept.subarray(0, length), whole: short < MOST_SHORT }
}
