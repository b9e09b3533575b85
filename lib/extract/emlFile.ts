/** A message saved as a file (`.eml`): read like one that is open on a page. */
import PostalMime, { type Address } from 'postal-mime'
import type { Correspondent, PageFacts } from '../core/capture'
import { ownText } from './quotedHtml'

/**
 * @param parse makes a document of HTML, with scripts that never run
 * @throws Error where the bytes are no message
 */
export async function emlFacts(bytes: Uint8Array, parse: (html: string) => Document): Promise<PageFacts> {
  const mail = await PostalMime.parse(bytes)
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
