/**
 * SOGo 5, on any host: one page for all mail (AngularJS Material), the open message in a column of it or in a window of its
 * own, messages being written in a dialog above [source, and a running 5.8]. Texts are bound by expressions that stand in the
 * markup: they say what a text is, in every language.
 */
import type { PageFacts } from '../core/capture'
import { names } from '../core/siteNames'
import { known, maybe } from './pageText'
import { all, first, isDrawn, words } from './shown'
import type { Site } from './site'
import { isWriting, readDrafts } from './sogoDraft'
import { placeIn, readMessage, SUBJECT } from './sogoMessage'
import { readSession } from './sogoSession'
import { belongs, watchViews } from './sogoViews'

const ROW = 'md-list-item.sg-message-list-item'
/** A view on its way out while the next one comes in. */
const LEAVING = '.ng-leave'

export const sogo: Site = {
  ...names.sogo,
  isPage: (doc) => doc.querySelector(names.sogo.anyHost) !== null,
  read,
  // A copy of the page has new elements each time, and `belongs` knows views by their elements.
  tellsHidden: true,
  expects: {
    list: ['rows.from', 'rows.subject'],
    thread: ['account', 'messages.*.from', 'messages.*.messageId', 'messages.*.sentAt', 'messages.text'],
  },
}

function read(doc: Document, url: URL): PageFacts {
  watchViews(doc)
  const session = readSession(doc)
  const facts = {
    site: 'sogo',
    url: url.href,
    ...maybe('account', session.account),
    messages: [],
    rows: [],
    results: [],
  }
  const written = readDrafts(doc, url)
  const drafts = written.length > 0 ? { drafts: written } : {}
  const place = placeIn(url)
  const subjects = all(doc, SUBJECT).filter((one) => !one.closest(LEAVING) && isDrawn(one))
  const [subject] = subjects
  if (subject && place?.uid) {
    if (subjects.length > 1 || !belongs(subject, url)) return { ...facts, ...drafts, page: 'unready' }
    const message = readMessage(doc, subject, url, session)
    if (!message.from && message.to.length === 0) return { ...facts, ...drafts, page: 'unread' }
    return { ...facts, ...drafts, page: 'thread', ...maybe('subject', known(words(subject))), messages: [message] }
  }
  // A message without its address, or the other way round: the page is between two views.
  if (subject || place?.uid) return { ...facts, ...drafts, page: 'unready' }
  if (written.length > 0) return { ...facts, ...drafts, page: 'compose' }
  if (isWriting(doc)) return { ...facts, page: 'compose', unsure: ['drafts'] }
  const own = place !== undefined && session.ownFolders.includes(place.mailbox)
  return { ...facts, page: 'list', rows: readRows(doc, own) }
}

/** @param own the folder holds what the user wrote: its list shows who it went to in the place of who it came from */
function readRows(doc: Document, own: boolean): PageFacts['rows'] {
  return all(doc, ROW).flatMap((row) => {
    // Rows that wait to be used again as the list scrolls stay in the page without content.
    const subject = known(words(first(row, '.sg-tile-subject')))
    const who = known(words(first(row, '.sg-md-subhead > div:first-child > span:not([class])')))
    if (!subject && !who) return []
    const from = own || !who ? [] : [who.includes('@') ? { email: who.toLowerCase() } : { name: who }]
    return [
      {
        ...maybe('subject', subject),
        from,
        ...maybe('dateTitle', known(words(first(row, '.sg-tile-date')))),
      },
    ]
  })
}
