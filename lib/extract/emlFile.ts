/** A message saved as a file (`.eml`): read like one that is open on a page. */
import PostalMime, { type Address } from 'postal-mime'
import type { Correspondent, PageFacts } from '../core/capture'
import { ownText } from './quotedHtml'

/**
 * @param parse makes a document of HTML, with scripts that never run
 * @throws Error where the bytes are no message
 */
export async function emlFacts(bytes: Uint8Array, parse: (html: string) => Document): Promise<PageFacts> {
  const mail = await PostalMime.parse(withinReason(bytes))
  const from = personOf(mail.from)
  if (!from) throw new Error('no sender')
  const people = (list: Address[] | undefined) => (list ?? []).flatMap((one) => personOf(one) ?? [])
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
        attachments: [],
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
function withinReason(bytes: Uint8Array): Uint8Array {
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
  return kept.subarray(0, length)
}
