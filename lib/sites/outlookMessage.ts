/** One message of Outlook's reading pane: its people, date, text, attachments. */
import type { Attachment, Correspondent, PageMessage } from '../core/capture'
import { messageBody, shownAttachment } from './mailBody'
import { dateOnce, messageOnce } from './once'
import { DATE, isMixed, partOf } from './outlookMixed'
import { BODY, FROM, isDraft, messageBoxes } from './outlookPane'
import { known, maybe } from './pageText'
import { all, first, firstOf, words } from './shown'
import { shownPeople, shownPerson, unique, writtenPerson } from './shownPerson'
import { readWeekdayDate } from './weekdayDate'

/** Outlook's own cards of people: a class that its live cards look for, not a hash. */
const CARD = '[class*="lpc-hoverTarget"], [title*="@"]'
const WELL = '[data-testid="RecipientWell"]'
const TO = '[id^="MSG_"][id$="_TO"]'
const CC = '[id^="MSG_"][id$="_CC"]'
/** Parts of a message whose labels are not the sender's. */
const NOT_SENDER = `${WELL}, ${TO}, ${CC}, ${BODY}, [role="toolbar"], [role="listbox"], [role="document"], button`
/** "From: Claire Morel": a word, a colon, and the text that is shown. */
const LABELLED = /^[^:：]{1,30}\s?[:：]\s*(.+)$/

/** The messages of the pane in order. @param lang the interface's language, for dates @param apart what is being written */
export const outlookMessages = (pane: Element, lang: string, apart: readonly Element[]): PageMessage[] =>
  messageBoxes(pane, apart).flatMap((box) =>
    messageOnce(box, [lang], () => (isDraft(box) ? [] : [readMessage(box, lang)])),
  )

function readMessage(box: Element, lang: string): PageMessage {
  const own = box.matches(FROM) ? box : first(box, FROM)
  const mixed = own !== undefined && isMixed(box)
  const found = box.matches(BODY) ? box : first(box, BODY)
  // Whose text it is, nothing tells where there is another message's sender.
  const body = mixed ? undefined : found
  const date = mixed ? partOf(box, own, 'DATETIME') : own ? first(box, DATE) : nearest(box, body, DATE)
  const dateTitle = known(date?.getAttribute('title') ?? (date && first(date, '[title]'))?.getAttribute('title'))
  const dateShown = known(words(date))
  const [to, cc] = (['TO', 'CC'] as const).map((name) => partOf(box, own, name))
  return {
    ...maybe('messageId', idOf(own)),
    ...maybe('from', own ? senderIn(own) : labelledSender(box, body)),
    ...(mixed ? { to: to ? peopleIn(to) : [], cc: cc ? peopleIn(cc) : [] } : recipientsOf(box)),
    ...maybe('dateTitle', dateTitle),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', dateOnce(dateTitle ?? dateShown, lang, readWeekdayDate)),
    ...(body ? messageBody(body) : {}),
    attachments: mixed ? [] : attachmentsOf(box, body),
  }
}

/** The middle of `MSG_<id>_FROM`, where it is one of Exchange's ids and not a number of this session. */
const idOf = (own: Element | undefined): string | undefined =>
  /^MSG_(A[AQ]Mk[\w+/=-]{20,})_FROM$/.exec(own?.id ?? '')?.[1]

/** Without an element of his own, the sender is the labelled text of the header nearest to the body. */
function labelledSender(box: Element, body: Element | undefined): Correspondent | undefined {
  const found = nearest(box, body, '[aria-label]', isLabelled)
  return found && labelledPerson(found)
}

/** The sender: the labelled text in his own element. */
function senderIn(own: Element): Correspondent | undefined {
  const labelled = all(own, '[aria-label]').find(isLabelled)
  if (labelled) return labelledPerson(labelled)
  if (isLabelled(own)) return labelledPerson(own)
  const card = firstOf(own, ['[class*="lpc-hoverTarget"]', '[title*="@"]'])
  if (card) return shownPerson(card)
  return !first(own, 'button, img, [role="img"]') && saysOnce(own) ? shownPerson(own) : undefined
}

/**
 * The one match before the body, going up from it: a folded message beside it has a header too, which is further away. With
 * more than one, whose they are cannot be told.
 */
function nearest(
  box: Element,
  body: Element | undefined,
  selector: string,
  fits = (_: Element) => true,
): Element | undefined {
  for (let at = body?.parentElement; at && box.contains(at); at = at.parentElement) {
    const before = all(at, selector).filter(
      (each) => fits(each) && (each.compareDocumentPosition(body as Element) & each.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    if (before.length > 0) return before.length === 1 ? before[0] : undefined
  }
  return undefined
}

/** Whether one element alone holds the words: beside a name there may be initials, drawn as a picture. */
const saysOnce = (element: Element): boolean =>
  [element, ...all(element, '*')].filter((each) =>
    [...each.childNodes].some((node) => node.nodeType === node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? '')),
  ).length === 1

/** Whether the label for screen readers is a word before what is shown: so it is with the sender, and no control. */
function isLabelled(element: Element): boolean {
  const text = known(words(element))
  const said = LABELLED.exec(known(element.getAttribute('aria-label')) ?? '')?.[1]
  return text !== undefined && said === text && element.closest(NOT_SENDER) === null
}

const labelledPerson = (element: Element): Correspondent | undefined => {
  const card = first(element, '[title*="@"]')
  return card ? shownPerson(element) : writtenPerson(words(element))
}

/**
 * The recipients. Their wells follow one another as To, Cc, Bcc; the words before them are translated. A name counts only
 * from a card of its own: in a line of text it cannot be told from "and 3 others".
 */
function recipientsOf(box: Element): { to: Correspondent[]; cc: Correspondent[] } {
  const found: { to?: Correspondent[]; cc?: Correspondent[] } = {}
  const wells = all(box, `${WELL}, ${TO}, ${CC}`).filter(
    (each) => !each.closest(BODY) && !each.parentElement?.closest(`${WELL}, ${TO}, ${CC}`),
  )
  for (const well of wells) {
    const named = well.id ? well : (first(well, `${TO}, ${CC}`) ?? well)
    const line = named.matches(CC) ? 'cc' : named.matches(TO) || !found.to ? 'to' : 'cc'
    found[line] ??= peopleIn(well)
  }
  return { to: found.to ?? [], cc: found.cc ?? [] }
}

function peopleIn(well: Element): Correspondent[] {
  const cards = all(well, CARD).filter((each) => !each.parentElement?.closest(CARD))
  if (cards.length > 0) return shownPeople(cards).filter((each) => each.email || !/\p{Nd}/u.test(each.name ?? ''))
  const line = (known(words(well)) ?? '').replace(/^[^:：@<]{1,30}[:：]\s*/, '')
  return unique(line.split(/\s*[;；]\s*|(?<=[>)])\s*,\s*/).map(writtenPerson)).filter(
    (each) => each.email !== undefined,
  )
}

/** The attachments: a list of options in the message, outside its body. */
function attachmentsOf(box: Element, body: Element | undefined): Attachment[] {
  return all(box, '[role="listbox"] [role="option"]')
    .filter((card) => !body?.contains(card) && !card.hasAttribute('data-convid'))
    .map(shownAttachment)
    .filter((each) => each !== undefined)
}
