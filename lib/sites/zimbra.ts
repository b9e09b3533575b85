/**
 * Zimbra's classic interface (8 to 10), on any host: known by its own structure. From its published source: header tables of
 * fixed class names, ids that begin with the kind of view, bodies in frames of the page's own origin.
 */
import type { ListRow, PageFacts } from '../core/capture'
import { names } from '../core/siteNames'
import { messageOnce } from './once'
import { known, maybe } from './pageText'
import { all, first, words } from './shown'
import { addressesIn, outermost, shownPeople } from './shownPerson'
import type { Site } from './site'
import { draftsBehind, readDrafts } from './zimbraDraft'
import { readMessage } from './zimbraMessage'
import { isHere } from './zimbraViews'

/** A message's header: the table of a message view, and of one in a conversation. */
const HEADER = 'table.MsgHeaderTable, table[id$="_headerElement"]'
const SUBJECT = '.SubjectCol'
/** The subject of a conversation, above its messages. */
const CONVERSATION = ['.subject[role="heading"]', '.SubjectBar .Subject']
const ROW = '[id^="zli__"]'
const SELECTED = '[id^="zli__"][class*="Row-selected"], [id^="zli__"][aria-selected="true"]'
const COMPOSE = '[id^="zv__COMPOSE"]'
const ACCOUNT = '#skin_container_username, [id$="_username"]'

/** What only Zimbra has: its skin's or shell's element together with its views, or a header of its own. */
const SHELL = '#z_shell, #skin_outer, #z_toast, .DwtShell'
const VIEWS = '[id^="zv__"], [id^="zli__"], [id^="zb__"]'

export const zimbra: Site = {
  ...names.zimbra,
  isPage: (doc) => doc.querySelector(SHELL) !== null && doc.querySelector(VIEWS) !== null,
  read,
  tellsHidden: true,
  expects: {
    list: ['account', 'rows.from', 'rows.subject', 'rows.threadId'],
    thread: ['account', 'subject', 'messages.*.from', 'messages.*.sentAt', 'messages.text'],
  },
}

function read(doc: Document, url: URL): PageFacts {
  const account = first(doc, ACCOUNT)
  const [address, ...others] = addressesIn(
    account &&
      `${account.getAttribute('title') ?? ''} ${first(account, '[title]')?.getAttribute('title') ?? ''} ${words(account)}`,
  )
  const selected = all(doc, SELECTED).filter(isHere)
  const item = selected.length === 1 ? itemOf(selected[0] as Element) : undefined
  const threadId = maybe('threadId', item?.kind === 'conversation' ? item.id : undefined)
  const drafts = readDrafts(doc).map((draft) => ({ ...draft, ...threadId }))
  const facts = {
    site: 'zimbra',
    url: url.href,
    ...maybe('account', others.length === 0 ? address : undefined),
    messages: [],
    ...(drafts.length > 0 ? { drafts } : {}),
    ...maybe('draftsBehind', draftsBehind(doc)),
    rows: [],
    results: [],
  }
  const composing = all(doc, COMPOSE).some(isHere)
  const headers = outermost(doc, HEADER).filter((each) => isHere(each) && !each.closest(COMPOSE))
  if (headers.length > 0 && !composing) {
    const lang = doc.documentElement.lang
    const messages = headers.map((header, i) => {
      const box = boxOf(header, [headers[i - 1], headers[i + 1]])
      return messageOnce(box, [header, lang], () => readMessage(header, box, lang))
    })
    if (!messages.some((message) => message.from || message.text !== undefined)) return { ...facts, page: 'unread' }
    const [only] = messages
    if (messages.length === 1 && only && item?.kind === 'message') messages[0] = { ...only, messageId: item.id }
    const subject =
      CONVERSATION.map((each) => all(doc, each).find(isHere)).find(Boolean) ?? first(headers[0] as Element, SUBJECT)
    return { ...facts, page: 'thread', ...maybe('subject', known(words(subject))), ...threadId, messages }
  }
  if (composing) return { ...facts, page: 'compose' }
  const rows = outermost(doc, ROW).filter(isHere).map(readRow)
  return rows.length > 0 ? { ...facts, page: 'list', rows } : { ...facts, page: 'none' }
}

/** The largest element around a header that holds no other header: its message. */
function boxOf(header: Element, neighbours: (Element | undefined)[]): Element {
  let box = header
  for (let at = header.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (at.matches(SHELL) || neighbours.some((each) => each && at?.contains(each)) || at.querySelector(ROW)) break
    box = at
  }
  return box
}

/** A row of the list of conversations (`zli__CLV…__<id>`) or of messages (`zli__TV…__<id>`). */
function itemOf(row: Element): { kind: 'message' | 'conversation'; id: string } | undefined {
  const found = /^zli__(CLV|CV|TV)[^_]*(?:-[^_]+)?__(-?\d+)$/.exec(row.id)
  return found?.[2] ? { kind: found[1] === 'CLV' ? 'conversation' : 'message', id: found[2] } : undefined
}

/** The cells of a row carry the field in their id: `fr` and `pa` people, `su` subject, with the beginning of the text inside it. */
function readRow(row: Element): ListRow {
  const cell = (...fields: string[]) =>
    fields.map((field) => first(row, `[id^="zlif__"][id$="__${field}"]`)).find(Boolean)
  const people = cell('fr', 'pa')
  const subject = cell('su')
  const fragment = words(subject && first(subject, '[class*="Fragment"]'))
  // Without the mark of the fragment nothing tells where the subject ends: the dash before a fragment may be its own.
  const alone = subject?.childElementCount === 0 && !words(subject).includes(' - ')
  const whole = fragment || alone ? words(subject) : undefined
  const text = known(fragment ? whole?.replace(fragment, '') : whole)
  return {
    ...maybe('subject', text),
    from: people && !words(people).includes(',') ? shownPeople([people]) : [],
    ...maybe('threadId', itemOf(row)?.id),
  }
}
