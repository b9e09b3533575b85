/** Messages that were saved as files, one (`.eml`) or a whole mailbox (`.mbox`): each gives its people and itself as an activity. */
import type { LoggedEmail } from '../../core/activity'
import { byteLines } from '../../core/import/byteLines'
import { lookingAt } from '../../core/import/lookAt'
import type { ImportPiece, ImportReader, ImportSource } from '../../core/import/reader'
import type { ImportRecord, ImportRefusal } from '../../core/import/record'
import { pageEmail } from '../../core/pageEmail'
import { messageContact } from '../messageContact'
import { ownWords } from '../ownWords'
import { type MailFacts, mailFacts } from './mailFacts'
import { mailPeople } from './mailPeople'
import { messageReader, type RawMessage } from './rawMessages'

/** People that were told of already, so that a correspondent of years is one record and not thousands. */
const MOST_KNOWN = 20_000

async function* read(source: ImportSource): AsyncGenerator<ImportPiece, void, void> {
  const reader = messageReader()
  const known = new Set<string>()
  let line = 0
  let found = false
  for await (const { lines, bytes } of byteLines(source)) {
    for (const text of lines) {
      const message = reader.take(text, ++line)
      if (!message) continue
      found = true
      yield { ...(await readMessage(message, known)), bytes }
    }
    yield { records: [], refused: [], bytes }
  }
  const last = reader.end()
  if (last) yield { ...(await readMessage(last, known)), bytes: source.size }
  else if (!found) yield { records: [], refused: [{ line: 1, reason: 'import.mail.none' }], bytes: source.size }
}

export const emailReader: ImportReader = { read, lookAt: lookingAt({ kind: 'email', noun: 'person' }, read) }

async function readMessage(raw: RawMessage, known: Set<string>): Promise<Omit<ImportPiece, 'bytes'>> {
  const refuse = (reason: ImportRefusal['reason'], params?: Record<string, string>) => ({
    records: [],
    refused: [{ line: raw.line, reason, ...(params && { params }) }],
  })
  try {
    const mail = await mailFacts(raw.lines)
    if (!mail) return refuse('import.mail.sender')
    const { contact, automated } = messageContact(mail.text, {
      author: mail.from,
      headers: mail.headers,
      ...zoneOf(mail.headers.get('date')),
    })
    if (automated) return refuse('import.mail.automated', { from: mail.from.email })
    const people = mailPeople(mail, contact).flatMap(({ fields, other }): ImportRecord[] => {
      const key = JSON.stringify([fields, other])
      if (known.has(key)) return []
      if (known.size < MOST_KNOWN) known.add(key)
      return [{ line: raw.line, noun: 'person', fields, ...(other && { other }) }]
    })
    // The same words that are kept of an open message: by them it is known again there.
    const activity = activityOf(raw.line, mail, ownWords(mail.text))
    if ('reason' in activity) return { records: people, refused: [activity] }
    return { records: [...people, activity], refused: [] }
  } catch {
    // Not a message, or one that its reader stumbles over.
    return refuse('import.mail.unread')
  }
}

function activityOf(
  line: number,
  { facts, message, localTime }: MailFacts,
  text: string,
): ImportRecord | ImportRefusal {
  const at = message.sentAt ?? localTime
  if (!at) return { line, reason: 'import.mail.date', params: { subject: facts.subject ?? '' } }
  const email = loggedOf(facts, message, text)
  const emails = [message.from, ...message.to, ...message.cc].flatMap((one) => one?.email ?? [])
  return {
    line,
    noun: 'activity',
    fields: {
      ...(message.rfcMessageId && { externalId: message.rfcMessageId }),
      type: 'email',
      at,
      ...(facts.subject && { title: facts.subject }),
      ...(text && { note: text }),
      emails: [...new Set(emails)],
      ...(email && { email }),
    },
  }
}

/** By what it is known again wherever it is seen; a file has no address that opens it. */
function loggedOf(facts: MailFacts['facts'], message: MailFacts['message'], text: string): LoggedEmail | undefined {
  const email = pageEmail(facts, message, text)
  if (!email) return undefined
  const { link: _link, ...rest } = email
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as LoggedEmail
}

/** Minutes east of Greenwich of the sender's clock: they tell the country of a number that names none. */
function zoneOf(date = ''): { minutesEast?: number } {
  const [, sign, hours, minutes] = /([+-])(\d{2})(\d{2})\b\s*(?:\(.*)?$/.exec(date) ?? []
  return sign ? { minutesEast: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) } : {}
}
