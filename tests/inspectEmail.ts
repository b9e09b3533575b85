/** `--as email`: what Margin reads from one saved message, through the code that the extension runs. */
import { JSDOM } from 'jsdom'
import PostalMime, { type Address } from 'postal-mime'
import { bodyText } from '../lib/extract/bodyText'
import { asSent, emlFacts } from '../lib/extract/emlFile'
import { messageContact } from '../lib/extract/messageContact'
import { type Forwarded, splitQuotes } from '../lib/extract/quoted'
import { ownLinks, ownText } from '../lib/extract/quotedHtml'

const FORWARD_SUBJECT =
  /^\s*(?:fwd?|tr|wg|i|rv|enc|doorst|vs|vb|vl|pd|fs|ilt|yml|转发|轉寄|轉發|転送|전달|переслано|пересл)\s*:/i

/** The parts of a message that reading needs. */
type Message = {
  from?: { name?: string; email: string }
  replyTo?: string
  subject?: string
  minutesEast?: number
  headers?: Map<string, string>
  text: string
  html?: string
}

/**
 * @param fileBytes an RFC 5322 message (`.eml`), a bare HTML body (`.html`) or a bare text (`.txt`)
 * @returns the `email` object of the inspect format; unknown is left out
 */
export async function inspectEmail(fileBytes: Uint8Array, fileName: string): Promise<object> {
  const message = await open(fileBytes, fileName)
  const dom = message.html === undefined ? undefined : new JSDOM(message.html) // scripts stay off: jsdom runs none unless told
  const body = dom?.window.document.body
  const own = body ? ownText(body) : message.text
  const whole = splitQuotes(body ? bodyText(body) : message.text)
  const { split, contact, automated } = messageContact(own, {
    ...(message.from ? { author: message.from } : {}),
    ...(message.replyTo ? { replyTo: message.replyTo } : {}),
    ...(message.headers ? { headers: message.headers } : {}),
    ...(message.minutesEast === undefined ? {} : { minutesEast: message.minutesEast }),
    ...(body ? { links: ownLinks(body) } : {}),
  })
  const passedOn = message.subject === undefined || FORWARD_SUBJECT.test(message.subject)
  const below: Forwarded | undefined =
    whole.forwarded ?? (whole.head && passedOn ? { ...whole.head, text: textBelow(whole.quoted) } : undefined)
  dom?.window.close()
  return {
    ...(message.from ? { sender: message.from } : {}),
    reply: split.reply,
    signature: split.signature,
    ...(split.footer ? { footer: split.footer } : {}),
    ...(automated ? { automated } : {}),
    contact,
    ...(below ? { forwarded: below } : {}),
    ...(message.headers ? await headFacts(fileBytes) : {}),
  }
}

/** What the header tells beside the sender, and the files; nothing of a message without a sender. */
async function headFacts(bytes: Uint8Array): Promise<object> {
  const facts = await emlFacts(bytes, (html) => new JSDOM(html).window.document).catch(() => undefined)
  const message = facts?.messages[0]
  if (!message) return {}
  const { rfcMessageId, to, cc, sentAt, attachments } = message
  return {
    ...(rfcMessageId ? { messageId: rfcMessageId } : {}),
    ...(facts.subject ? { subject: facts.subject } : {}),
    to,
    cc,
    ...(sentAt ? { sentAt } : {}),
    attachments: attachments.map(({ name, bytes: size }) => ({ name, ...(size === undefined ? {} : { size }) })),
  }
}

async function open(bytes: Uint8Array, fileName: string): Promise<Message> {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  const text = decode(bytes)
  if (extension === 'html' || extension === 'htm') return { text: '', html: text }
  const bareHeader = /^From: [^\n]*\r?\n(?:[A-Z][A-Za-z-]*: [^\n]*\r?\n)+\r?\n/.test(text)
  if (extension === 'txt' && !bareHeader) return { text }
  const mail = await PostalMime.parse(asSent(bytes))
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]))
  const from = person(mail.from)
  const replyTo = person(mail.replyTo?.[0])?.email
  const zone = /([+-])(\d{2})(\d{2})\b\s*(?:\(.*)?$/.exec(headers.get('date') ?? '')
  return {
    ...(from ? { from } : {}),
    ...(replyTo ? { replyTo } : {}),
    subject: mail.subject ?? '',
    ...(zone ? { minutesEast: (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) } : {}),
    headers,
    text: mail.text ?? '',
    ...(mail.html ? { html: mail.html } : {}),
  }
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const person = (address: Address | undefined): { name?: string; email: string } | undefined =>
  address?.address ? { ...(address.name ? { name: address.name } : {}), email: address.address } : undefined

/** What follows the header lines in a quoted part. */
function textBelow(quoted: string): string {
  const lines = quoted.split('\n')
  const blank = lines.findIndex(
    (line, i) => i > 0 && !line.trim() && lines.slice(0, i).some((one) => /[:：]/.test(one)),
  )
  return blank < 0 ? '' : lines.slice(blank).join('\n').trim()
}
