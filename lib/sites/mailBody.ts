/** What mail pages have in common around a message: its own text, its attachments, its date as a machine wrote it. */
import type { Attachment, TextLink } from '../core/capture'
import { ownTextAndLinks } from '../extract/quotedHtml'
import { known, maybe } from './pageText'
import { all, isDrawn, isLeftOut, viewsIn } from './shown'

/** "45 KB", "1,2 Mo", "12 КБ", "3 MB (application/pdf)" is none: a number and a unit of a few letters. */
const SIZE = /^\(?~?\s?\p{Nd}[\p{Nd}.,\s\u00a0\u202f]*\s?\p{L}{1,5}\)?$/u

/**
 * The author's own text of a shown body, and its links. A body that is one quoted box and nothing else is a message resent as
 * it was: then the box is the message.
 */
export function messageBody(body: Element): { text: string; links?: TextLink[] } {
  // What hides itself is left out by the reading of the text; only the browser knows of parts that a style sheet hides.
  const gone = new Set(viewsIn(body).filter((part) => !isDrawn(part)))
  const whole = ownTextAndLinks(body, gone)
  const { text, links } = whole.text ? whole : ownTextAndLinks(onlyBox(body), gone)
  return { text, ...(links.length > 0 ? { links } : {}) }
}

/** The innermost element that holds all that `body` shows, as far as there is one child after another. */
function onlyBox(body: Element): Element {
  let box = body
  for (;;) {
    const [only, ...more] = [...box.childNodes].filter(
      (node) =>
        ((node.textContent ?? '').trim() !== '' || (node as Element).localName === 'img') &&
        !(node.nodeType === node.ELEMENT_NODE && isLeftOut(node as Element)),
    )
    if (!only || more.length > 0 || only.nodeType !== only.ELEMENT_NODE) return box
    box = only as Element
  }
}

/** Whether a short text is the size of a file as a page shows it. */
export const isSize = (text: string | undefined): boolean => text !== undefined && text.length < 20 && SIZE.test(text)

/**
 * An attachment's card: its name and size are the texts (or titles) of its parts. The name is the first with a letter that
 * is no size.
 */
export function shownAttachment(card: Element): Attachment | undefined {
  const texts: string[] = []
  for (const each of [card, ...all(card, '*')]) {
    if (each.childElementCount === 0) texts.push(known(each.textContent) ?? '')
    if (each !== card) texts.push(known(each.getAttribute('title')) ?? '')
  }
  const told = texts.filter(Boolean)
  const name = told.find((text) => /\p{L}.*\.[\p{L}\p{N}]{1,10}$/u.test(text)) ?? undefined
  const size = told.find(isSize)?.replace(/^\(|\)$/g, '')
  return name ? { name, ...maybe('size', size) } : undefined
}

/** An instant from a `datetime` attribute, in UTC. Without a zone it is a wall time of somewhere, and none is told. */
export function instantOf(datetime: string | null | undefined): string | undefined {
  if (!datetime || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(datetime.trim())) return undefined
  const at = Date.parse(datetime.trim())
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
