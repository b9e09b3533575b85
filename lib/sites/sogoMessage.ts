/** An open message of SOGo. Recipients show name or address, never both: the addresses of those with a name are not in the page. */
import type { Attachment, Correspondent, PageMessage } from '../core/capture'
import { isEmailAddress } from '../core/email'
import { readShownDate } from '../extract/shownDate'
import { messageBody } from './mailBody'
import { known, maybe } from './pageText'
import { all, first, firstOf, words } from './shown'
import type { Session } from './sogoSession'

export const SUBJECT = '[ng-bind="viewer.message.subject"], h5.sg-md-headline'
const CARD = 'md-card'
const DATE = 'time.msg-date'
const FROM = ['[sg-email*="message.from"]']
const FROM_NAME = ['[ng-bind*="message.from[0].name"]']
const FROM_EMAIL = ['[ng-bind*="message.from[0].email"]', 'a.md-caption']
const CHIP = 'md-chip-template'
/** The first part that is text; a message attached to this one is shown as a part of its own below it. */
const PART = '.msg-body .mailer_htmlcontent, .msg-body .mailer_plaincontent'
const ATTACHMENT = '.msg-body .sg-attachment-name'

/** Where the page is: `#!/Mail/<account>/<folder>[/<number>[/popupview]]`. Folders' names are encoded, twice where they have a slash. */
export function placeIn(url: URL): { account: string; mailbox: string; uid?: string } | undefined {
  const [kind, account, ...rest] = url.hash.replace(/^#!?\//, '').split('/')
  if (kind !== 'Mail' || !account) return undefined
  const [mailbox, uid] = rest[0] === 'virtual' ? rest.slice(1) : rest
  if (!mailbox) return undefined
  return { account, mailbox: decoded(decoded(mailbox)), ...(uid && /^\d+$/.test(uid) ? { uid } : {}) }
}

/** @param subject its subject's element, by which this message is told from others in the page */
export function readMessage(doc: Document, subject: Element, url: URL, session: Session): PageMessage {
  const card = subject.closest(CARD) ?? doc.body
  const place = placeIn(url)
  const dateShown = known(words(first(card, DATE)))
  const body = first(card, PART)
  const key =
    place?.uid && session.login && [url.host, session.login, place.account, place.mailbox, place.uid].join('/')
  return {
    ...maybe('messageId', key || undefined),
    ...maybe('from', readSender(card)),
    to: recipients(card, 'to'),
    cc: recipients(card, 'cc'),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', dateShown && instantOf(dateShown, doc, session.zone)),
    ...(body ? messageBody(body) : {}),
    attachments: readAttachments(card),
  }
}

function readSender(card: Element): Correspondent | undefined {
  const around = firstOf(card, FROM)?.parentElement ?? card
  const email = known(words(firstOf(around, FROM_EMAIL)))?.toLowerCase()
  const name = known(words(firstOf(around, FROM_NAME)))
  if (!email || !isEmailAddress(email)) return undefined
  // An address in the place of the name is none: the same tells nothing, another one is a disguise.
  return { ...maybe('name', name?.includes('@') ? undefined : name), email }
}

function recipients(card: Element, kind: 'to' | 'cc'): Correspondent[] {
  const found: Correspondent[] = []
  for (const chip of all(card, `md-chips[ng-model$="viewer.message.${kind}"] ${CHIP}`)) {
    const shown = known(words(chip))
    const email = shown?.toLowerCase() ?? ''
    if (isEmailAddress(email)) found.push({ email })
    else if (shown && !shown.includes('@')) found.push({ name: shown })
  }
  return found
}

/** The date ends in the zone's short name, which is not unique; its full name stands in the session. */
function instantOf(shown: string, doc: Document, zone: string | undefined): string | undefined {
  const words =
    /^(.*\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?) (?:[A-Z]{2,5}|[+-]\d{2}(?:\d{2})?|GMT[+-]\d{1,2}(?::\d{2})?)$/.exec(
      shown,
    )
  return zone && words?.[1] ? readShownDate(words[1], doc.documentElement.lang || 'en', zone) : undefined
}

function readAttachments(card: Element): Attachment[] {
  return all(card, ATTACHMENT).flatMap((element) => {
    const name = known(element.getAttribute('title')) ?? known(words(element))
    const around = element.closest('md-card')
    const size = known(words(around && first(around, '.sg-attachment-size')))
    return name ? [{ name, ...maybe('size', size) }] : []
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
