/**
 * Outlook on the web: message list, reading pane, a message in a window of its own, a message being written. All class
 * names are hashes that change with each build; what stays are ids with a fixed beginning or end, roles, and `data-`
 * attributes (seen in 2025 and 2026, in several languages).
 */
import type { PageFacts } from '../core/capture'
import { names } from '../core/siteNames'
import { composersIn, readDrafts } from './outlookDraft'
import { outlookRows, selectedConversation } from './outlookList'
import { outlookMessages } from './outlookMessage'
import { answersIn, isWriting, paneOf } from './outlookPane'
import { isShown, known, maybe } from './pageText'
import { all, first, firstOf, words } from './shown'
import { accountInTitle, addressesIn } from './shownPerson'
import type { Site } from './site'

const ANCHORS =
  '[id^="UniqueMessageBody"], #MailList, [data-app-section], [id^="primaryMailboxRoot_"], [id^="editorParent_"], [id^="MSG_"][id$="_FROM"]'
/** The folder tree's root carries the mailbox's address; the account card of Microsoft's header does too. */
const ACCOUNT = ['[id^="primaryMailboxRoot_"]', '#mectrl_currentAccount_secondary', '#O365_MainLink_Me']
/** The conversation's subject; its `title` is the whole of it. A single message may have its own. */
const SUBJECT = [
  '[role="heading"][id^="CONV_"][id$="_SUBJECT"]',
  '[id^="CONV_"][id$="_SUBJECT"]',
  '[id^="MSG_"][id$="_SUBJECT"]',
]

export const outlook: Site = {
  ...names.outlook,
  isPage: (doc) => doc.querySelector(ANCHORS) !== null,
  read,
  tellsHidden: true,
  expects: {
    list: ['account', 'rows.from', 'rows.subject', 'rows.threadId'],
    thread: ['account', 'subject', 'threadId', 'messages.*.from', 'messages.*.sentAt', 'messages.text'],
  },
}

/** Reads what the page shows. The address names folder and item; it changes without a new document. */
function read(doc: Document, url: URL): PageFacts {
  const account = accountOf(doc)
  const composers = composersIn(doc)
  const draftsIn = (thread: string | undefined) =>
    composers.length > 0 ? { drafts: readDrafts(composers, thread) } : {}
  const facts = {
    site: 'outlook',
    url: url.href,
    ...maybe('account', account),
    messages: [],
    ...draftsIn(undefined),
    rows: [],
    results: [],
  }
  const pane = paneOf(doc)
  const apart = [...composers.map(({ box }) => box), ...answersIn(doc)]
  const messages = outlookMessages(pane, doc.documentElement.lang, apart)
  if (messages.length > 0) {
    // Headers that are all unknown, with no text either: a page that we no longer understand.
    if (!messages.some((message) => message.from || message.text !== undefined)) return { ...facts, page: 'unread' }
    const item = itemInAddress(url)
    const [only] = messages
    // A mailbox that does not group by conversation names the message itself in the address.
    if (messages.length === 1 && only && !only.messageId && item?.kind === 'message')
      messages[0] = { ...only, messageId: item.id }
    const threadId = selectedConversation(doc, pane) ?? (item?.kind === 'conversation' ? item.id : undefined)
    return {
      ...facts,
      page: 'thread',
      ...maybe('subject', subjectOf(pane)),
      ...maybe('threadId', threadId),
      ...draftsIn(threadId),
      messages,
    }
  }
  if (isWriting(doc)) return { ...facts, page: 'compose' }
  if (itemInAddress(url)) return { ...facts, page: 'unready' }
  const rows = outlookRows(doc, !/\/(?:sentitems|drafts|outbox)(?:\/|$)/i.test(url.pathname))
  return rows.length > 0 ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

function accountOf(doc: Document): string | undefined {
  for (const selector of ACCOUNT) {
    for (const element of all(doc, selector)) {
      const said = ['data-folder-name', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? '')
      const [address, ...others] = addressesIn([...said, words(element)].join(' '))
      if (address && others.length === 0) return address
    }
  }
  return accountInTitle(doc.title)
}

function subjectOf(pane: Element): string | undefined {
  const heading = firstOf(pane, SUBJECT)
  if (!heading || !isShown(heading)) return undefined
  return (
    known(heading.getAttribute('title')) ??
    known(first(heading, '[title]')?.getAttribute('title')) ??
    known(words(heading))
  )
}

/**
 * The item that the address opens: `/mail/inbox/id/<id>`, `/mail/deeplink/read/<id>`. Exchange's ids of messages begin
 * with `AAMk` or `AQMk`, those of conversations with `AAQk` or `AQQk`.
 */
function itemInAddress(url: URL): { kind: 'message' | 'conversation'; id: string } | undefined {
  const part = /\/(?:id|read|readconv)\/([^/]+)/.exec(url.pathname)?.[1]
  if (!part) return undefined
  let id = part
  try {
    id = decodeURIComponent(part)
  } catch {
    // Kept as it is written.
  }
  if (/^A[AQ]Mk/.test(id)) return { kind: 'message', id }
  return /^A[AQ]Qk/.test(id) ? { kind: 'conversation', id } : undefined
}
