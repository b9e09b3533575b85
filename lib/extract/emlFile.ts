/** A message saved as a file (`.eml`): read like one that is open on a page. */
import PostalMime, { type Address } from 'postal-mime'
import type { Correspondent, PageFacts } from '../core/capture'
import { ownText } from './quotedHtml'

/**
 * @param parse makes a document of HTML, with scripts that never run
 * @throws Error where the bytes are no message
 */
export async function emlFacts(bytes: Uint8Array, parse: (html: string) => Document): Promise<PageFacts> {
  const mail = await PostalMime.parse(withoutEmptyRuns(bytes))
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

/** The message with each long run of empty lines cut short: the reader keeps every line by itself, which takes seconds for a file of them. */
function withoutEmptyRuns(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length)
  let length = 0
  let breaks = 0
  for (const byte of bytes) {
    if (byte === LF) breaks++
    else if (byte !== CR) breaks = 0
    if (breaks <= MOST_EMPTY + 1) kept[length++] = byte
  }
  return kept.subarray(0, length)
}
