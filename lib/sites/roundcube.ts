/**
 * Roundcube, on any host: mail list, open message (its own page, or the preview beside the list, which is a document of its own
 * in a frame), message being written. Skins elastic, larry and classic, versions 1.0 to 1.7 [captures and source].
 */
import type { PageFacts } from '../core/capture'
import { isEmailAddress } from '../core/email'
import { names } from '../core/siteNames'
import { frameDocument, isShown, known, maybe } from './pageText'
import { readDraft } from './roundcubeDraft'
import { readEnv } from './roundcubeEnv'
import { selectedUids, shownRows } from './roundcubeList'
import { placeOf, readMessage, readSubject } from './roundcubeMessage'
import { first, words } from './shown'
import type { Site } from './site'

/** The frame of the preview, in every skin since 1.0. */
const PREVIEW = 'iframe#messagecontframe'
const BODY = '#messagebody'
const LIST = '#messagelist'
const HOLDER = 'table#messagelist, #messagebody, textarea[name="_message"]'
const USER = '.header-title.username, #topline .username, #taskbar .username'
const WRITING = 'textarea[name="_message"]'

export const roundcube: Site = {
  ...names.roundcube,
  // The sign in two looks, each of them quick.
  isPage: (doc) => doc.querySelector(HOLDER) !== null && doc.querySelector('[id^="rcm"]') !== null,
  // Larry holds its preview in a part that says of itself that it stands aside, and all skins hide the field under an editor.
  tellsHidden: true,
  read,
  expects: {
    list: ['rows.from', 'rows.subject', 'rows.dateTitle'],
    thread: ['account', 'messages.*.from', 'messages.*.messageId', 'messages.*.dateShown', 'messages.text'],
  },
}

function read(doc: Document, url: URL): PageFacts {
  const facts = {
    site: 'roundcube',
    url: url.href,
    ...maybe('account', accountOf(doc)),
    messages: [],
    rows: [],
    results: [],
  }
  if (first(doc, BODY)) return readOpen(doc, url, facts)
  const draft = doc.querySelector(WRITING) ? readDraft(doc, url) : undefined
  if (draft) return { ...facts, page: 'compose', drafts: [draft] }
  const frame = doc.querySelector(PREVIEW)
  const preview = frame && isShown(frame) ? frameDocument(frame) : undefined
  if (preview && first(preview, BODY)) {
    const at = new URL(preview.URL)
    // The row goes first, the frame follows: until both name one message, nothing is said of either.
    const selected = selectedUids(doc)
    const uid = placeOf(preview, at)?.uid
    if (uid && selected.length === 1 && selected[0] !== uid) return { ...facts, page: 'unready' }
    return readOpen(preview, at, facts)
  }
  const rows = shownRows(doc)
  return rows.length > 0 || first(doc, LIST) ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

/** The user's address as elastic and larry show it, else the name she signs in with where that is one. */
function accountOf(doc: Document): string | undefined {
  const shown = known(words(first(doc, USER)))?.toLowerCase()
  return shown && isEmailAddress(shown) ? shown : readEnv(doc).account
}

/** @param doc the document that holds the message: the page, or the one in its preview */
function readOpen(doc: Document, at: URL, facts: Omit<PageFacts, 'page'>): PageFacts {
  const message = readMessage(doc, at)
  if (!message.from && message.to.length === 0) return { ...facts, page: 'unread' }
  return {
    ...facts,
    ...maybe('account', facts.account ?? readEnv(doc).account),
    // Two messages in one preview are two things to look at, though the page's address stays.
    ...maybe('url', message.link),
    page: 'thread',
    ...maybe('subject', readSubject(doc)),
    messages: [message],
  } as PageFacts
}
