/**
 * Proton Mail: list, open conversation, a message being written. Known from its published source (2021 → 2026): everything
 * hangs on `data-testid` and `data-` attributes. Bodies stand in frames of the page's own origin, without scripts.
 */
import type { ListRow, PageFacts } from '../core/capture'
import { names } from '../core/siteNames'
import { messageOnce } from './once'
import { known, maybe } from './pageText'
import { readDrafts } from './protonDraft'
import { readMessage } from './protonMessage'
import { all, first, firstOf, isDrawn, words } from './shown'
import { accountInTitle, addressesIn, outermost, shownPeople } from './shownPerson'
import type { Site } from './site'

/** An element by its `data-testid`. */
const id = (name: string) => `[data-testid="${name}"]`
const MESSAGE = 'article[data-message-id], [data-shortcut-target="message-container"][data-message-id]'
const SUBJECT = [id('conversation-header:subject'), 'h1.message-conversation-summary-header']
const ROW = '[data-element-id][data-shortcut-target="item-container"], [data-testid^="message-item:"]'
const ROW_SENDER = '[data-testid$=":sender-address"]'
const ROW_SUBJECT = '[data-testid="message-row:subject"], [data-testid="message-column:subject"]'
const COMPOSER = '[data-testid^="composer"] iframe, [data-testid="composer:subject"], .composer'
const ACCOUNT = [id('heading:userdropdown'), '.user-dropdown-email', '[data-testid="user-dropdown:email"]']

export const proton: Site = {
  ...names.proton,
  isPage: (doc) => doc.querySelector(`${MESSAGE}, ${ROW}, ${COMPOSER}, ${SUBJECT[0]}`) !== null,
  read,
  tellsHidden: true,
  expects: {
    list: ['account', 'rows.from', 'rows.subject', 'rows.threadId'],
    thread: [
      'account',
      'subject',
      'threadId',
      'messages.*.from',
      'messages.*.messageId',
      'messages.*.sentAt',
      'messages.text',
    ],
  },
}

function read(doc: Document, url: URL): PageFacts {
  const drafts = readDrafts(doc)
  const facts = {
    site: 'proton',
    url: url.href,
    ...maybe('account', accountOf(doc)),
    messages: [],
    ...(drafts.length > 0 ? { drafts } : {}),
    rows: [],
    results: [],
  }
  const open = openIn(url)
  const messages = outermost(doc, MESSAGE)
    .filter(isDrawn)
    .map((article) => messageOnce(article, [], () => readMessage(article)))
  if (messages.length > 0) {
    if (!messages.some((message) => message.from || message.text !== undefined)) return { ...facts, page: 'unread' }
    const heading = firstOf(doc, SUBJECT)
    const subject = heading && (known(heading.getAttribute('title')) ?? subjectIn(heading))
    return { ...facts, page: 'thread', ...maybe('subject', subject), ...maybe('threadId', open), messages }
  }
  if (all(doc, COMPOSER).some(isDrawn)) return { ...facts, page: 'compose' }
  if (open) return { ...facts, page: 'unready' }
  const sent = /\/(?:all-)?(?:sent|drafts|scheduled|outbox)(?:\/|$)/.test(url.pathname)
  const rows = outermost(doc, ROW)
    .filter(isDrawn)
    .map((row) => readRow(row, sent))
  return rows.length > 0 ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

/** How many messages there are, before the subject of more than one. */
const COUNT = /^\[\d+\]/

/** The subject of a heading without `title`: what stands alone in it, or after the count; nothing where the two cannot be told apart. */
function subjectIn(heading: Element): string | undefined {
  const parts = all(heading, ':scope > *')
  const loose = [...heading.childNodes].some((node) => node.nodeType === node.TEXT_NODE && known(node.textContent))
  const [first, second] = parts
  if (first && parts.length === 1 && !loose) return subjectIn(first)
  const counted = second && parts.length === 2 && !loose && known(words(first))?.replace(COUNT, '') === ''
  const text = known(words(counted ? second : parts.length === 0 ? heading : undefined))
  return text && (counted || !COUNT.test(text)) ? text : undefined
}

/** `/u/0/inbox/<conversation>[/<message>]`. */
function openIn(url: URL): string | undefined {
  const part = /^\/u\/\d+\/[^/]+\/([^/]+)/.exec(url.pathname)?.[1]
  try {
    return part && decodeURIComponent(part)
  } catch {
    return part
  }
}

function accountOf(doc: Document): string | undefined {
  for (const selector of ACCOUNT) {
    const element = first(doc, selector)
    const [address, ...others] = addressesIn(
      element &&
        `${element.getAttribute('title') ?? ''} ${first(element, '[title*="@"]')?.getAttribute('title') ?? ''} ${words(element)}`,
    )
    if (address && others.length === 0) return address
  }
  return accountInTitle(doc.title)
}

function readRow(row: Element, sent: boolean): ListRow {
  const sender = sent ? undefined : first(row, ROW_SENDER)
  const addresses = addressesIn(sender?.getAttribute('title'))
  const subject = first(row, ROW_SUBJECT)
  return {
    ...maybe('subject', known(subject?.getAttribute('title')) ?? known(words(subject))),
    // Several senders stand in one text: their names cannot be told apart, their addresses can.
    from: sender && addresses.length < 2 ? shownPeople([sender]) : addresses.map((email) => ({ email })),
    ...maybe('threadId', known(row.getAttribute('data-element-id'))),
  }
}
