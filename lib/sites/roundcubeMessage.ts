/** An open message of Roundcube, in the page or in the preview's frame: header table, subject, body, attachments. */
import type { Attachment, PageMessage, TextLink } from '../core/capture'
import { ownTextAndLinks } from '../extract/quotedHtml'
import { readShownDate } from '../extract/shownDate'
import { known, maybe } from './pageText'
import { isoDay } from './roundcubeDate'
import { readEnv } from './roundcubeEnv'
import { peopleIn } from './roundcubePeople'
import { all, first, isLeftOut, words } from './shown'

const BODY = '#messagebody'
/** A table of headers: of the message, or, inside the body, of a message that is attached to it. */
const HEADERS = 'table.headers-table, table.header-headers'
/** Elastic writes the date in full here, and shortened ("Today 13:20") in the table where the user chose that. */
const FULL_DATE = '.header-summary .text-nowrap'
const SUBJECT = '#message-header .subject, #messageheader .subject, td.header.subject'
const NO_SUBJECT = '.voice, a, button, .flag-icon'
const ATTACHMENT = '#attachment-list > li > a[href*="_part="]'

/** @param at the address of the document that holds the message */
export function readMessage(doc: Document, at: URL): PageMessage {
  const env = readEnv(doc)
  const place = placeOf(doc, at)
  const dateShown = known(words(outside(doc, FULL_DATE))) ?? withDay(known(words(cell(doc, 'date'))))
  const day = dateShown && isoDay(dateShown, env.dateFormat)
  const body = first(doc, BODY)
  const own = body ? ownPart(body) : undefined
  return {
    // Numbers belong to one folder of one user on one server.
    ...maybe('messageId', place && env.user && `${at.host}${folderOf(at)}${env.user}/${place.mailbox}/${place.uid}`),
    ...maybe('link', place && linkTo(at, place)),
    ...maybe('from', peopleIn(cell(doc, 'from'))[0]),
    to: peopleIn(cell(doc, 'to')),
    cc: peopleIn(cell(doc, 'cc')),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', day && readShownDate(day, doc.documentElement.lang || 'en')),
    ...maybe('text', own?.text),
    ...(own?.links.length ? { links: own.links } : {}),
    attachments: readAttachments(doc),
  }
}

/** A date that names its day, by numbers beside those of the hour: "Today 13:20" tells nothing once it is another day. */
const withDay = (date: string | undefined): string | undefined =>
  date && (date.match(/\d+/g)?.length ?? 0) >= 4 ? date : undefined

/** Folder and number of the message on display, from its document's address, else from what the page tells its scripts. */
export function placeOf(doc: Document, at: URL): { uid: string; mailbox: string } | undefined {
  const env = readEnv(doc)
  const uid = at.searchParams.get('_uid') ?? env.uid
  const mailbox = at.searchParams.get('_mbox') ?? env.mailbox
  // Found by a search over all folders, a number has its folder behind it: `42-Archive`.
  const [, number, folder] = /^(\d+(?:\.[\d.]+)?)(?:-(.+))?$/.exec(uid ?? '') ?? []
  return number && (folder ?? mailbox) ? { uid: number, mailbox: (folder ?? mailbox) as string } : undefined
}

function linkTo(at: URL, { uid, mailbox }: { uid: string; mailbox: string }): string {
  return new URL(`?${new URLSearchParams({ _task: 'mail', _mbox: mailbox, _uid: uid, _action: 'show' })}`, at).href
}

/** The folder of the program on its host; hosters put the session into it (`/cpsess123/…`), which is no part of the place. */
const folderOf = (at: URL): string => at.pathname.replace(/\/cpsess\d+/, '').replace(/[^/]*$/, '')

/** A cell of the message's own header table. */
const cell = (doc: Document, name: string): Element | undefined =>
  all(doc, `td.header.${name}`).find((found) => found.closest(HEADERS) && !found.closest(BODY))

const outside = (doc: Document, selector: string): Element | undefined =>
  all(doc, selector).find((found) => !found.closest(BODY))

/**
 * The subject, without the words that Roundcube puts before it. A message without one shows "(no subject)" in the reader's
 * language there, which is nobody's subject: the title tells, it has the subject only where there is one.
 */
export function readSubject(doc: Document): string | undefined {
  const element = outside(doc, SUBJECT)
  if (!element) return undefined
  const own = (node: Node): string => {
    if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
    if (node.nodeType !== node.ELEMENT_NODE) return ''
    return (node as Element).matches(NO_SUBJECT) || isLeftOut(node as Element)
      ? ''
      : [...node.childNodes].map(own).join('')
  }
  const shown = known(own(element))
  const title = known(doc.title)
  return shown && (!title || endsWith(title, shown)) ? shown : undefined
}

/** Whether a title ends in the subject, or in the beginning of a long one. */
const endsWith = (title: string, subject: string): boolean =>
  title.endsWith(subject) || (title.endsWith('...') && subject.length > 100 && title.includes(subject.slice(0, 100)))

/** The author's own text and its links: all parts of the body up to a message that is attached and shown below. */
function ownPart(body: Element): { text: string; links: TextLink[] } {
  const parts: { text: string; links: TextLink[] }[] = []
  for (const part of body.children) {
    if (part.matches(HEADERS) || part.querySelector(HEADERS)) break
    parts.push(ownTextAndLinks(part))
  }
  const text = parts.flatMap((part) => part.text || []).join('\n\n')
  return { text, links: parts.flatMap(({ links }) => links) }
}

function readAttachments(doc: Document): Attachment[] {
  return all(doc, ATTACHMENT).flatMap((link) => {
    const size = known(words(first(link, '.attachment-size')))
    const name = first(link, '.attachment-name')
    const inside = name ? words(name) : ownWords(link)
    const shown = known(inside)
    if (!shown) return []
    // A long name is shortened in the middle of its line, and whole in the title.
    const title = known(link.getAttribute('title'))
    const [start = '', end] = shown.split('...')
    const whole = end !== undefined && title?.startsWith(start) && title.endsWith(end) ? title : shown
    return [{ name: whole, ...maybe('size', size?.replace(/^\((.*)\)$/, '$1')) }]
  })
}

const ownWords = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === node.TEXT_NODE ? node.textContent : '')).join('')
