/**
 * Fastmail (app.fastmail.com): list, open conversation, a message being written. Its class names are words and have lasted
 * since 2013 (`v-MailboxItem`, `v-MessageCard`); read by tools as late as 2026. The interface is translated, the names are not.
 */
import type { ListRow, PageFacts, PageMessage } from '../core/capture'
import { names } from '../core/siteNames'
import { readDrafts } from './fastmailDraft'
import { instantOf, messageBody, shownAttachment } from './mailBody'
import { dateOnce, messageOnce } from './once'
import { known, maybe } from './pageText'
import { all, first, firstOf, isDrawn, words } from './shown'
import { accountInTitle, outermost, shownPeople, shownPerson } from './shownPerson'
import type { Site } from './site'

/** A message, open or folded; drafts have a mark of their own. */
const CARD = '.v-MessageCard'
const DRAFT = '.v-MessageCard--draft'
const SUBJECT = ['.v-Thread-title h1', '.v-Thread-title']
const SENDER = '.v-MessageCard-from'
/** Shown beside the name of somebody who is in no address book. */
const UNKNOWN_SENDER = '.v-MessageCard-unknownSender'
const TO = '.v-Message-toName'
const DATE = ['.v-MessageCard-time', '.v-Message-time', 'time']
const BODY = ['.v-Message-body', '.v-MailMessage-body']
const ROW = '.v-MailboxItem'
const ROW_NAME = '.v-MailboxItem-name'
const ROW_SUBJECT = '.v-MailboxItem-subject'
const COMPOSE = '.v-Compose'
/** A file to save carries its name (HTML, `download`). */
const FILE = 'a[download]:not([download=""])'

export const fastmail: Site = {
  ...names.fastmail,
  isPage: (doc) => doc.querySelector(`${CARD}, ${ROW}, ${COMPOSE}, .v-Thread`) !== null,
  read,
  tellsHidden: true,
  expects: {
    list: ['rows.from', 'rows.subject', 'rows.threadId'],
    thread: ['subject', 'threadId', 'messages.*.from', 'messages.*.sentAt', 'messages.text'],
  },
}

function read(doc: Document, url: URL): PageFacts {
  const drafts = readDrafts(doc)
  const facts = {
    site: 'fastmail',
    url: url.href,
    ...maybe('account', accountInTitle(doc.title)),
    messages: [],
    ...(drafts.length > 0 ? { drafts } : {}),
    rows: [],
    results: [],
  }
  const thread = threadIn(url.pathname)
  const cards = outermost(doc, CARD).filter((card) => isDrawn(card) && !card.matches(DRAFT))
  if (cards.length > 0) {
    const lang = doc.documentElement.lang
    const messages = cards.map((card) => messageOnce(card, [lang], () => readMessage(card, lang)))
    if (!messages.some((message) => message.from || message.text !== undefined)) return { ...facts, page: 'unread' }
    const heading = firstOf(doc, SUBJECT)
    return {
      ...facts,
      page: 'thread',
      ...maybe('subject', known(words(heading))),
      ...maybe('threadId', thread),
      messages,
    }
  }
  if (all(doc, COMPOSE).some(isDrawn)) return { ...facts, page: 'compose' }
  if (thread) return { ...facts, page: 'unready' }
  const sent = /^\/mail\/(?:sent|drafts|scheduled)(?:[/ ]|$)/i.test(decoded(url.pathname))
  const rows = outermost(doc, ROW)
    .filter(isDrawn)
    .map((row) => readRow(row, sent))
  return rows.length > 0 ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

/**
 * `/mail/Inbox/<thread>.<message>`: JMAP ids, the thread's begins with T, the message's with M or S. Which card that message is,
 * nothing tells: even one that stands alone may be the first to come of several.
 */
const threadIn = (path: string): string | undefined => /\/(T[\w-]{4,})(?:\.[MS][\w-]{4,})?(?=[/?]|$)/.exec(path)?.[1]

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readMessage(card: Element, lang: string): PageMessage {
  // What is written in the body is the sender's, and no header.
  const body = firstOf(card, BODY)
  const head = (selector: string) => all(card, selector).find((each) => !body?.contains(each))
  const date = DATE.map(head).find(Boolean)
  const dateTitle = known(date?.getAttribute('title'))
  const dateShown = known(words(date))
  return {
    ...maybe('from', senderOf(head(SENDER), head(UNKNOWN_SENDER))),
    to: shownPeople(all(card, TO).filter((each) => !body?.contains(each))).filter((each) => each.email),
    cc: [],
    ...maybe('dateTitle', dateTitle),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', instantOf(date?.getAttribute('datetime')) ?? dateOnce(dateTitle ?? dateShown, lang)),
    ...(body ? messageBody(body) : {}),
    attachments: all(card, FILE)
      .filter((each) => !body?.contains(each))
      .map((each) => ({ ...shownAttachment(each), name: each.getAttribute('download') as string })),
  }
}

/** The name, with the address as its title or beside it. */
function senderOf(sender: Element | undefined, beside: Element | undefined) {
  const person = sender && shownPerson(sender)
  const address = beside && shownPerson(beside)?.email
  return person && !person.email && address ? { ...person, email: address } : person
}

function readRow(row: Element, sent: boolean): ListRow {
  const name = sent ? undefined : first(row, ROW_NAME)
  const titled = name ? outermost(name, '[title*="@"]') : []
  const subject = first(row, ROW_SUBJECT)
  const href = row.getAttribute('href') ?? first(row, 'a[href*="/mail/"]')?.getAttribute('href') ?? ''
  return {
    ...maybe('subject', known(subject?.getAttribute('title')) ?? known(words(subject))),
    // "Anna, Bo, me": a name alone is one person only where no comma parts several.
    from: name ? shownPeople(titled.length > 0 ? titled : words(name).includes(',') ? [] : [name]) : [],
    ...maybe('threadId', threadIn(href)),
  }
}
