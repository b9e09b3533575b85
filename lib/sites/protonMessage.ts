/** One message of an open Proton Mail conversation: its people, date, text, attachments. */
import type { Attachment, Correspondent, PageMessage } from '../core/capture'
import { instantOf, messageBody, shownAttachment } from './mailBody'
import { frameDocument, known, maybe } from './pageText'
import { all, first, firstOf, words } from './shown'
import { outermost, shownPeople, shownPerson } from './shownPerson'

const id = (name: string) => `[data-testid="${name}"]`
const SENDER = [id('recipients:sender'), id('message-header:from'), id('message-header-from')]
/** A recipient wherever one is shown: an address in `title`, or behind the name. */
const LABEL = `${id('recipient-label')}, .message-recipient-item`
/** The folded line of recipients, and the open one, whose end names the kind in the interface's language. */
const LINE = [id('message-header:to'), id('recipients:partial-recipients-list')]
const OPEN_LINE = '[data-testid^="message-header-expanded:"]'
const FRAME = `iframe${id('content-iframe')}`
const INLINE_BODY = id('message-content:body')
const DATE = 'time[datetime]'
const CARD = '[data-testid^="attachment-item"]'

/** The message in an article of the page. A folded one has no body there. */
export function readMessage(article: Element): PageMessage {
  const sender = firstOf(article, SENDER)
  const date = first(article, DATE)
  const body = bodyOf(article)
  return {
    ...maybe('messageId', known(article.getAttribute('data-message-id'))),
    ...maybe('from', sender && shownPerson(sender)),
    ...recipientsOf(article, sender),
    ...maybe('dateShown', known(words(date))),
    ...maybe('sentAt', instantOf(date?.getAttribute('datetime'))),
    ...(body ? messageBody(body) : {}),
    attachments: attachmentsOf(article),
  }
}

/** The body: in its frame once that has been filled, or in the page where a version without frames shows it. */
function bodyOf(article: Element): Element | undefined {
  const frame = first(article, FRAME)
  const inside = frame ? frameDocument(frame) : undefined
  const root = inside?.getElementById('proton-root') ?? inside?.body
  if (root && (root.childElementCount > 0 || known(root.textContent))) return root
  return frame ? undefined : first(article, INLINE_BODY)
}

/**
 * The folded line names everybody together: they count as addressed. In the open ones each kind has its line, To first; the
 * word at the end of the id is translated, "CC" is not.
 */
function recipientsOf(article: Element, sender: Element | undefined): { to: Correspondent[]; cc: Correspondent[] } {
  const lines = all(article, OPEN_LINE).filter((line) => !sender || !line.contains(sender))
  const kindOf = (line: Element) => line.getAttribute('data-testid')?.split(':')[1]?.trim().toUpperCase() ?? ''
  if (lines.length > 0) {
    const copies = lines.filter((line) => kindOf(line) === 'CC')
    const [first] = lines.filter((line) => !/^(?:CC|BCC|CCI|CCO|CCN)$/.test(kindOf(line)))
    return { to: first ? peopleIn(first) : [], cc: copies.flatMap(peopleIn) }
  }
  const line = firstOf(article, LINE)
  return { to: line ? peopleIn(line) : [], cc: [] }
}

const peopleIn = (line: Element): Correspondent[] => {
  const labels = outermost(line, LABEL)
  return shownPeople(labels.length > 0 ? labels : outermost(line, '[title*="@"]'))
}

const attachmentsOf = (article: Element): Attachment[] =>
  outermost(article, CARD)
    .map(shownAttachment)
    .filter((each) => each !== undefined)
