/** One message of a file, read: who wrote it and to whom, when, and the author's own words. Works without a document, so in a worker too. */
import PostalMime, { type Address, type Email } from 'postal-mime'
import type { Correspondent, PageFacts, PageMessage } from '../../core/capture'
import { emailKey, isEmailAddress } from '../../core/email'
import { bytesOf } from '../../core/import/byteLines'
import { asSent, attachmentOf, withinReason } from '../emlFile'

/** @property day as the message writes it, where it says no zone: a local time */
export type MailFacts = {
  facts: PageFacts
  message: PageMessage
  headers: ReadonlyMap<string, string>
  from: { name?: string; email: string }
  localTime?: string
  text: string
}

/** @returns nothing where it has no sender @throws Error where the lines are no message */
export async function mailFacts(lines: readonly string[]): Promise<MailFacts | undefined> {
  const { kept } = withinReason(bytesOf(lines.join('\r\n')))
  const mail = await PostalMime.parse(asSent(kept))
  const from = personOf(mail.from ?? mail.sender)
  if (!from) return undefined
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]))
  const { sentAt, localTime } = timeOf(mail.date, headers.get('date'))
  const text = (mail.text ?? (mail.html ? await textOfHtml(mail.html) : '')).replace(/\r\n?/g, '\n')
  const message: PageMessage = {
    from,
    to: peopleOf(mail.to),
    cc: peopleOf(mail.cc),
    ...(sentAt && { sentAt }),
    ...(mail.messageId && { rfcMessageId: mail.messageId.trim().replace(/^<|>$/g, '') }),
    attachments: mail.attachments.flatMap((one) => attachmentOf(one, false)),
  }
  const facts: PageFacts = {
    ...{ site: 'file', page: 'thread', url: 'https://file.invalid/', rows: [], results: [], messages: [message] },
    ...(mail.subject && { subject: mail.subject.replace(/\s+/g, ' ').trim() }),
  }
  return { facts, message, headers, from, ...(localTime && { localTime }), text }
}

type WithEmail = Correspondent & { email: string }

function personOf(address: Address | undefined): WithEmail | undefined {
  const email = emailKey(address?.address ?? '')
  if (!isEmailAddress(email)) return undefined
  const name = address?.name?.replace(/\s+/g, ' ').trim()
  return { ...(name && emailKey(name) !== email && { name }), email }
}

const peopleOf = (list: Address[] | undefined): WithEmail[] =>
  (list ?? []).flatMap((one) => one.group ?? [one]).flatMap((one) => personOf(one) ?? [])

/** A time without its zone is an hour of nobody knows where: it stays one without a zone. */
function timeOf(date: string | undefined, header = ''): { sentAt?: string; localTime?: string } {
  const sent = date ? new Date(date) : undefined
  if (!sent || Number.isNaN(sent.getTime())) return {}
  if (/[+-]\d{2}:?\d{2}\b|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b|\dZ/.test(header)) return { sentAt: sent.toISOString() }
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${sent.getFullYear()}-${two(sent.getMonth() + 1)}-${two(sent.getDate())}`
  return { localTime: `${day}T${two(sent.getHours())}:${two(sent.getMinutes())}:${two(sent.getSeconds())}` }
}

/** The reader of messages makes text of HTML where a message has both kinds; so it is given one that has. */
async function textOfHtml(html: string): Promise<string> {
  const boundary = 'margin-parts'
  const safe = html.replaceAll(`--${boundary}`, '')
  const part = (type: string, text: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}\r\n`
  const head = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`
  const mail: Email = await PostalMime.parse(
    `${head}${part('text/plain', '')}${part('text/html', safe)}--${boundary}--`,
  )
  return mail.text?.trim() ?? ''
}
