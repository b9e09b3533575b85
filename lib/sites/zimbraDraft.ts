/**
 * Messages being written in Zimbra's classic interface, each in a view of its own, and the short answer between the messages of a
 * conversation [source of 8 to 10, and its own tests of the page]. All ids begin with the view's: `zv__COMPOSE-1_to_cell`.
 */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondents } from '../extract/correspondents'
import { ownText } from '../extract/quotedHtml'
import { typedIn, writtenIn } from './draftParts'
import { frameDocument, maybe } from './pageText'
import { all, first } from './shown'
import { outermost, shownPeople } from './shownPerson'
import { isBehind, isHere } from './zimbraViews'

const PART = '[id^="zv__COMPOSE"]'
const VIEW = /^zv__COMPOSE-?\d*$/
/** The short answer: a field of plain text, and no subject. */
const SHORT = '.Conv2Reply'
/** A recipient; the class tells too whether it is chosen. */
const BUBBLE = '.addrBubble, .addrBubble-selected, .addrBubble-actioned'
/** The editor's frame is named by its field (TinyMCE); the field alone is there for a message without styles. */
const FRAME = 'iframe[id$="_body_ifr"]'
const PLAIN = 'textarea[id$="_body"], textarea[id$="_replyInput"]'
/** What begins the message that is answered or sent on, in Zimbra's own markup. */
const QUOTE = '#zwchr'

export const readDrafts = (doc: Document): PageDraft[] =>
  all(doc, `${PART}, ${SHORT}`)
    .filter((part) => (VIEW.test(part.id) || part.matches(SHORT)) && isHere(part))
    .flatMap((view) => {
      const part = (name: string) => first(view, `[id="${view.id}_${name}"]`)
      const to = part('to_cell') ?? part('replyToDiv')
      const cc = part('cc_cell') ?? part('replyCcDiv')
      if (!to) return []
      const text = textIn(view)
      return [
        {
          key: view.id,
          to: peopleIn(to),
          // The row of copies stays hidden until it is wanted.
          cc: cc ? peopleIn(cc) : [],
          ...maybe('subject', typedIn(part('subject_control'))),
          ...maybe('text', text),
        },
      ]
    })

/** The keys of those in tabs behind: neither sent nor closed. Nothing where there are none. */
export function draftsBehind(doc: Document): string[] | undefined {
  const keys = [...doc.querySelectorAll(PART)]
    .filter((part) => VIEW.test(part.id) && isBehind(part))
    .map(({ id }) => id)
  return keys.length > 0 ? keys : undefined
}

/** Bubbles, written as name and address or as the name alone, as the account is set; without bubbles, a field of text. */
function peopleIn(cell: Element): Correspondent[] {
  const bubbles = outermost(cell, BUBBLE)
  const field = first(cell, 'textarea')
  if (bubbles.length > 0 || !field) return shownPeople(bubbles)
  const written = parseCorrespondents((field as HTMLTextAreaElement).value)
  return written.filter((one): one is Correspondent => one.email !== undefined)
}

function textIn(view: Element): string | undefined {
  const frame = first(view, FRAME)
  const body = frame && frameDocument(frame)?.body
  const quote = body?.querySelector(QUOTE)
  if (!body || !quote) return writtenIn(frame ?? first(view, PLAIN))
  const before = body.ownerDocument.createRange()
  before.setStart(body, 0)
  before.setEndBefore(quote)
  return ownText(before.cloneContents()).trim() || undefined
}
