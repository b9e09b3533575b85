/**
 * Yahoo Mail: list, open conversation, a message being written. Everything hangs on `data-test-id`; class names are hashes.
 * Bodies are known from a capture of 2019, headers from tools that read the page between 2023 and 2026: what stands
 * elsewhere is left out.
 */
import type { ListRow, PageFacts, PageMessage } from '../core/capture'
import { names } from '../core/siteNames'
import { instantOf, messageBody, shownAttachment } from './mailBody'
import { dateOnce, messageOnce } from './once'
import { known, maybe } from './pageText'
import { all, first, firstOf, isDrawn, words } from './shown'
import { accountInTitle, outermost, shownPeople, shownPerson } from './shownPerson'
import type { Site } from './site'
import { readDrafts } from './yahooDraft'

const id = (...names: string[]) => names.map((name) => `[data-test-id="${name}"]`)
const VIEW = '[data-test-id="message-view"]'
const BODY = [...id('message-view-body-content', 'message-view-body'), '.msg-body']
const SUBJECT = id('message-group-subject-text', 'message-subject')
const SENDER = id('message-from', 'message-sender')
/** One person in a header's line. */
const PILL = '[data-test-id="email-pill"]'
const LINES = { to: id('message-to'), cc: id('message-cc') }
const DATE = [...id('message-date'), 'time[datetime]']
const CARD = '[data-test-id^="attachment-card"]:not([data-test-id$="title"])'
const CARD_NAME = '[data-test-id="attachment-card-title"], [data-test-id="attachment-name"]'
const ROW = 'a[data-test-id="message-list-item"], [role="article"][data-test-read]'
const ROW_SENDER = id('senders', 'senders_list')
const ROW_SUBJECT = id('message-list-item-subject', 'message-subject')
const COMPOSE = '[data-test-id="compose-subject"], #message-to-field, [data-test-id="rte"]'
/** A message's own id, where the page gives one. */
const OWN_ID = ['data-test-msg-id', 'data-mid']

export const yahoo: Site = {
  ...names.yahoo,
  isPage: (doc) => doc.querySelector(`${VIEW}, ${ROW}, ${COMPOSE}, ${BODY[0]}`) !== null,
  read,
  tellsHidden: true,
  expects: {
    list: ['account', 'rows.from', 'rows.subject', 'rows.threadId'],
    thread: ['account', 'subject', 'threadId', 'messages.*.from', 'messages.*.sentAt', 'messages.text'],
  },
}

function read(doc: Document, url: URL): PageFacts {
  const account = accountInTitle(doc.title)
  const drafts = readDrafts(doc, url)
  const facts = {
    site: 'yahoo',
    url: url.href,
    ...maybe('account', account),
    messages: [],
    ...(drafts.length > 0 ? { drafts } : {}),
    rows: [],
    results: [],
  }
  const lang = doc.documentElement.lang
  const views = outermost(doc, VIEW).filter(isDrawn)
  const messages = views.map((view) => messageOnce(view, [lang], () => readMessage(view, lang)))
  const thread = threadIn(url)
  if (messages.length > 0) {
    if (!messages.some((message) => message.from || message.text !== undefined)) return { ...facts, page: 'unread' }
    const heading = SUBJECT.flatMap((each) => all(doc, each)).find((each) => !each.closest(ROW))
    const subject = known(words(heading))
    return { ...facts, page: 'thread', ...maybe('subject', subject), ...maybe('threadId', thread), messages }
  }
  const composing = all(doc, COMPOSE).some(isDrawn)
  if (thread && !composing) return { ...facts, page: 'unready' }
  if (composing) return { ...facts, page: 'compose' }
  const rows = outermost(doc, ROW)
    .filter(isDrawn)
    .map((row) => readRow(row, sentFolder(url)))
  return rows.length > 0 ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

/** `/d/folders/1/messages/<id>`, `/n/search/…/messages/<id>`. */
const threadIn = (url: URL): string | undefined => /\/messages\/([\w-]+)/.exec(url.pathname)?.[1]
/** Folders 2 and 3 hold what was sent and drafts: their rows show recipients. */
const sentFolder = (url: URL): boolean => /\/folders\/[23](?:\/|$)/.test(url.pathname)

function readMessage(view: Element, lang: string): PageMessage {
  const body = firstOf(view, BODY)
  const head = (selectors: readonly string[]) =>
    selectors.map((each) => all(view, each).find((found) => !body?.contains(found))).find(Boolean)
  const sender = head(SENDER)
  const pill = sender && first(sender, PILL) ? outermost(sender, PILL) : undefined
  // The address stands in the pill or right after it: the sender's element holds both.
  const from = sender && ((pill?.length ?? 0) > 1 ? undefined : shownPerson(sender))
  const date = head(DATE)
  const dateTitle = known(date?.getAttribute('title') ?? (date && first(date, '[title]'))?.getAttribute('title'))
  const dateShown = known(words(date))
  const sentAt = instantOf(date?.getAttribute('datetime')) ?? dateOnce(dateTitle ?? dateShown, lang)
  const own = OWN_ID.map((name) => known(view.getAttribute(name))).find(Boolean)
  return {
    ...maybe('messageId', own),
    ...maybe('from', from),
    to: peopleIn(head(LINES.to)),
    cc: peopleIn(head(LINES.cc)),
    ...maybe('dateTitle', dateTitle),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', sentAt),
    ...(body ? messageBody(body) : {}),
    attachments: outermost(view, first(view, CARD) ? CARD : CARD_NAME)
      .filter((card) => !body?.contains(card))
      .map(shownAttachment)
      .filter((each) => each !== undefined),
  }
}

/** A line of recipients: its pills, or itself if it is one person. Names without an address may be words like "and 2 others". */
function peopleIn(line: Element | undefined) {
  if (!line) return []
  const pills = outermost(line, PILL)
  const people = shownPeople(pills.length > 0 ? pills : [line]).filter((each) => each.email !== undefined)
  // Without a pill the word before the people ("Cc:") stands in the same text, and is no part of a name.
  return people.map(({ name, email }) => ({
    ...maybe('name', name && /[:：]/.test(name) ? undefined : name),
    ...maybe('email', email),
  }))
}

function readRow(row: Element, sent: boolean): ListRow {
  const sender = sent ? undefined : firstOf(row, ROW_SENDER)
  const titled = sender ? all(sender, '[title*="@"]') : []
  const href = row.getAttribute('href') ?? first(row, 'a[href*="/messages/"]')?.getAttribute('href')
  return {
    ...maybe('subject', ROW_SUBJECT.map((each) => known(words(first(row, each)))).find(Boolean)),
    from: sender ? shownPeople(titled.length > 0 ? titled : [sender]) : [],
    ...maybe('threadId', /\/messages\/([\w-]+)/.exec(href ?? '')?.[1]),
  }
}
