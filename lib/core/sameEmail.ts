/**
 * Whether two emails are one message, seen in different mailboxes, on different sites or at different moments.
 *
 * The message's own id decides where both have it, else the site's id within one mailbox. Beyond that only a full agreement
 * proves it: sender, minute, subject, recipients and the beginning of the text. Less than that is never taken for the same;
 * it is shown as perhaps the same, and asked.
 *
 * Long because what proves, what disproves and what only suggests must be read side by side.
 */
import type { LoggedEmail } from './activity'
import { emailKey } from './email'
import { fold, foldedPattern } from './fold'

/** An email with its text, as it is compared. */
export type ComparedEmail = LoggedEmail & { text?: string }

export type Sameness = 'same' | 'maybe' | 'other'

/** Letters of the text that are compared, and the fewest that tell one text from another. */
const FIRST_TEXT = 120
const LEAST_TEXT = 12
/** Sites may show arrival for sending, or the hours of another zone: within this, an instant does not tell two messages apart. */
const SPREAD = 15 * 60
const NEAR = 10

/** @param logged the email as it was kept @param seen the email as a page shows it now */
export function sameEmail(logged: ComparedEmail, seen: ComparedEmail): Sameness {
  const minutes = minutesApart(logged, seen)
  const texts = compareTexts(logged.text, seen.text)
  const [ours, theirs] = [idsOf(logged), idsOf(seen)]
  const shared = ours.filter((id) => theirs.includes(id))
  if (shared.some((id) => !isLocal(id))) return texts === 'other' && (minutes ?? 0) > SPREAD ? 'maybe' : 'same'
  if (shared.length && !contradict(logged, seen)) return 'same'
  if (disprovedByIds(logged, seen)) return 'other'
  if (logged.proof && logged.proof === seen.proof) return 'same'
  if (sendersDiffer(logged, seen) || contradict(logged, seen) || texts === 'other') return 'other'
  if (!logged.from || !seen.from || !subjectsAgree(logged, seen) || recipientsDiffer(logged, seen)) return 'other'
  if (minutes === undefined) return whenOf(logged) && whenOf(seen) && texts !== 'same' ? 'other' : 'maybe'
  // An hour of another zone is a whole number of quarters; without the text, that is no reason to ask.
  return minutes <= NEAR || (texts === 'same' && minutes % 15 === 0) ? 'maybe' : 'other'
}

/**
 * What proves an email the same one wherever it is seen; nothing where a part of it is unknown, or the text too short to
 * tell messages of one minute apart.
 */
export function proofOf(email: ComparedEmail): string | undefined {
  const sender = email.from?.email
  const when = whenOf(email)
  const to = addressesOf(email)
  const text = lettersOf(email.text)
  if (!sender || !when || !to.length || !text || text.length < LEAST_TEXT || email.subject === undefined)
    return undefined
  const rest = [plainSubject(email.subject), to.join(), text.slice(0, FIRST_TEXT)].join('\n')
  return `same:${emailKey(sender)}|${when}|${hashOf(rest)}`
}

/** Index entries under which an email that was kept is found again, whatever the page. */
export function indexKeysOf(email: LoggedEmail): string[] {
  const subject = email.subject === undefined ? '' : hashOf(plainSubject(email.subject))
  const minute = minuteOf(email)
  return [
    ...new Set([
      ...idsOf(email),
      ...(email.proof ? [email.proof] : []),
      ...sendersOf(email).map((sender) => (minute ? `${sender}|${minute}` : `${sender}|-${subject}`)),
      ...(minute && email.from?.email ? [`${sendersOf(email)[0]}|+${subject}`] : []),
    ]),
  ]
}

/** Where an email that a page shows may be found among those kept: entries, and ranges of entries. */
export function lookupsOf(email: LoggedEmail): { exact: string[]; ranges: [from: string, to: string][] } {
  const subject = email.subject === undefined ? '' : hashOf(plainSubject(email.subject))
  const at = minuteOf(email) && Date.parse(email.sentAt ?? '')
  const senders = sendersOf(email)
  const shifted = (minutes: number) => new Date((at as number) + minutes * 60_000).toISOString().slice(0, 16)
  return {
    exact: [
      ...idsOf(email),
      ...(email.proof ? [email.proof] : []),
      ...senders.flatMap((sender) => [`${sender}|-${subject}`, ...(at ? [] : [`${sender}|+${subject}`])]),
    ],
    ranges: at ? senders.map((sender) => [`${sender}|${shifted(-SPREAD)}`, `${sender}|${shifted(SPREAD)}`]) : [],
  }
}

/** All ids under which an email is known. */
export const idsOf = (email: LoggedEmail): string[] => [email.key, ...(email.also ?? [])].filter((id) => !isProof(id))
/** All that proves an email the same one by itself: its ids, and the agreement of everything in it. */
export const keysOf = (email: LoggedEmail): string[] => [
  ...new Set([email.key, ...(email.also ?? []), ...(email.proof ? [email.proof] : [])]),
]
const isProof = (id: string) => id.startsWith('same:')

/** Ids that a mailbox counts by itself, and may give again: `roundcube:@mail.example.org/ada@example.org/INBOX/42`. */
const isLocal = (id: string) => /^[a-z-]+:@/.test(id)

/** The message's own ids differ, or two of Gmail's in one mailbox: those are given once and stay. */
function disprovedByIds(a: LoggedEmail, b: LoggedEmail): boolean {
  const differ = (kind: string) => {
    const [left, right] = [a, b].map((one) => idsOf(one).filter((id) => id.startsWith(kind)))
    return left?.length && right?.length && !left.some((id) => right.includes(id))
  }
  if (differ('rfc:')) return true
  return a.mailbox !== undefined && a.mailbox === b.mailbox && Boolean(differ('gmail:'))
}

/** What no two sightings of one message can disagree on. */
function contradict(a: ComparedEmail, b: ComparedEmail): boolean {
  return (
    sendersDiffer(a, b) ||
    (minutesApart(a, b) ?? 0) > SPREAD ||
    (a.subject !== undefined && b.subject !== undefined && !subjectsAgree(a, b))
  )
}

function sendersDiffer(a: LoggedEmail, b: LoggedEmail): boolean {
  if (a.from?.email && b.from?.email) return emailKey(a.from.email) !== emailKey(b.from.email)
  if (a.from?.name && b.from?.name) return fold(a.from.name) !== fold(b.from.name)
  return false
}

const subjectsAgree = (a: LoggedEmail, b: LoggedEmail) =>
  plainSubject(a.subject ?? '') === plainSubject(b.subject ?? '')

/** Nobody in common, though both say to whom. */
function recipientsDiffer(a: LoggedEmail, b: LoggedEmail): boolean {
  const [left, right] = [addressesOf(a), addressesOf(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one))
}

const addressesOf = (email: LoggedEmail): string[] =>
  [...new Set([...email.to, ...email.cc].flatMap(({ email }) => (email ? [emailKey(email)] : [])))].sort()

const sendersOf = ({ from }: LoggedEmail): string[] => [
  ...(from?.email ? [`~${emailKey(from.email)}`] : []),
  ...(from?.name ? [`~"${fold(from.name)}"`] : []),
]

function minutesApart(a: LoggedEmail, b: LoggedEmail): number | undefined {
  if (!a.sentAt || !b.sentAt) return undefined
  return Math.abs(Math.floor(Date.parse(a.sentAt) / 60_000) - Math.floor(Date.parse(b.sentAt) / 60_000))
}

const minuteOf = (email: LoggedEmail) => email.sentAt?.slice(0, 16)
/** The minute, else the page's own words where they hold a year and a time of day. */
function whenOf(email: LoggedEmail): string | undefined {
  const shown = email.dateShown
  return minuteOf(email) ?? (shown && /\d{4}/.test(shown) && /\d\D\d\d/.test(shown) ? fold(shown) : undefined)
}

function compareTexts(a: string | undefined, b: string | undefined): Sameness {
  const [left, right] = [lettersOf(a), lettersOf(b)]
  if (left === undefined || right === undefined) return 'maybe'
  const length = Math.min(FIRST_TEXT, left.length, right.length)
  return length >= LEAST_TEXT
    ? left.slice(0, length) === right.slice(0, length)
      ? 'same'
      : 'other'
    : left === right
      ? 'maybe'
      : 'other'
}

/** Letters and digits only: pages break lines and mark links each in their own way. */
const lettersOf = (text: string | undefined) => text && fold(text.slice(0, 2000)).replace(/[^\p{L}\p{N}]+/gu, '')

/** Prefixes of answers and forwards, in the languages of mail programs; pages show the subject of a thread without them. */
const PREFIX = foldedPattern(
  /^(?:(?:re|aw|sv|vs|rif|ref|odp|ynt|res|antw|回复|回覆|答复|答覆|返信|답장|fwd?|tr|wg|rv|enc|i|doorst|vb|vl|pd|转发|轉寄|轉發|転送|전달|на|пересл)(?:\[\d+\])?\s*[:：]\s*)+/u,
)
const plainSubject = (subject: string): string => fold(subject).replace(PREFIX, '')

/** FNV-1a over UTF-16 units, 64 bits as two of 32 with different starts, in hexadecimal. Tells texts apart; hides nothing. */
function hashOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15)
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
