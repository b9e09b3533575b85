/** Gmail (mail.google.com): open threads, mail lists, messages being written. */
import type { PageFacts } from '../core/capture'
import { names } from '../core/siteNames'
import { readDrafts, readSending } from './gmailDraft'
import { threadInAddress } from './gmailIds'
import { labelsOf } from './gmailLabels'
import { openedRowIds, shownRows } from './gmailList'
import { shownThreads, type Thread } from './gmailThread'
import { accountOf, hasCompose, openViews } from './gmailView'
import { maybe } from './pageText'
import type { Site } from './site'

export const gmail: Site = {
  ...names.gmail,
  // Where the address names a thread there is one, known to us or not.
  isPage: (doc, url) =>
    doc.querySelector('[role="main"], tr.zA, .adn, .gs, form.bAs') !== null || threadInAddress(url).names,
  read,
  tellsHidden: true,
  expects: {
    list: ['account', 'rows.from', 'rows.subject', 'rows.dateTitle', 'rows.legacyThreadId'],
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

/** Reads what the page shows. `url` is the page's own address, hash included. */
function read(doc: Document, url: URL): PageFacts {
  const account = accountOf(doc)
  const facts = {
    site: 'gmail',
    url: url.href,
    ...maybe('account', account),
    messages: [],
    ...readDrafts(doc, account),
    sending: readSending(doc),
    rows: [],
    results: [],
  }
  const views = openViews(doc)
  const context = { account, lang: doc.documentElement.lang || 'en' }
  const rows = views.flatMap((view) => shownRows(view, account))
  const threads = views.flatMap((view) => shownThreads(view, context))
  const address = threadInAddress(url)
  const thread = threads.find((each) => address.legacy !== undefined && isThread(each, address.legacy)) ?? threads[0]

  if (thread) {
    if (threads.length > 1 && !(address.legacy && isThread(thread, address.legacy)))
      return { ...facts, page: 'unready' }
    if (isElsewhere(thread, url, address, rows.length > 0)) return { ...facts, page: 'unready' }
    // A thread whose headers are all unknown is a page that we no longer understand.
    if (!thread.messages.some((message) => message.from))
      return { ...facts, page: thread.messages.length ? 'unread' : 'unready' }
    const ids = thread.ids.id ? thread.ids : views.map(openedRowIds).find((found) => found.id)
    return {
      ...facts,
      page: 'thread',
      ...maybe('subject', thread.subject),
      ...maybe('threadId', ids?.id),
      ...maybe('legacyThreadId', ids?.legacy),
      ...maybe('labels', labelsOf(thread.around, url)),
      messages: thread.messages,
    }
  }
  if (rows.length > 0) return { ...facts, page: 'list', rows }
  // A message is being written over a thread that was not found.
  if (hasCompose(doc)) return { ...facts, page: 'compose', ...(address.names ? { unsure: ['messages'] } : {}) }
  return { ...facts, page: address.names ? 'unready' : 'none' }
}

/** Whether a hexadecimal id of the address is this thread's, or that of one of its messages (old links). */
const isThread = (thread: Thread, legacy: string): boolean =>
  thread.ids.legacy === legacy || thread.messages.some((message) => message.legacyMessageId === legacy)

/**
 * Whether the address has gone on while the thread is still in the page: it names another thread, or a list without one
 * (beside a list, in the split view, a thread may be open without being named).
 */
function isElsewhere(
  thread: Thread,
  url: URL,
  address: { names: boolean; legacy?: string },
  besideList: boolean,
): boolean {
  if (address.legacy && thread.ids.legacy) return !isThread(thread, address.legacy)
  return !address.names && !besideList && url.hash.length > 1
}
