/** One open message of Zimbra's: its people, date, text, attachments. */
import type { Correspondent, PageMessage } from '../core/capture'
import { messageBody, shownAttachment } from './mailBody'
import { dateOnce } from './once'
import { frameDocument, known, maybe } from './pageText'
import { all, first, words } from './shown'
import { outermost, shownPeople, shownPerson } from './shownPerson'

/** The rows of people; the end of their ids tells the kind: `_from` always, the others in the interface's language. */
const FROM = '[id^="OBJ_PREFIX_"][id$="_from"]'
const PEOPLE_ROW = 'tr[id^="OBJ_PREFIX_"]'
const BUBBLE = '.addrBubble'
const BODY = '.MsgBody, [id$="__body"], [id$="_body"]'
const FRAME = 'iframe'
const FILE = '[id$="_attLinks"] tr, .AttLink'
const DATE = '.DateCol'

/** @param header the table of its headers @param box all of the message @param lang the interface's language, for dates */
export function readMessage(header: Element, box: Element, lang: string): PageMessage {
  const date = first(header, DATE)
  const dateTitle = known(date?.getAttribute('title'))
  const dateShown = known(words(date))
  const sender = first(header, `td${FROM}`) ?? first(header, FROM)
  const body = bodyOf(box, header)
  return {
    ...maybe('from', sender ? peopleIn(sender)[0] : undefined),
    ...recipientsOf(header),
    ...maybe('dateTitle', dateTitle),
    ...maybe('dateShown', dateShown),
    ...maybe('sentAt', dateOnce(dateTitle ?? dateShown, lang.replace('_', '-'))),
    ...(body ? messageBody(body) : {}),
    attachments: outermost(box, FILE)
      .filter((each) => !body?.contains(each))
      .map(shownAttachment)
      .filter((each) => each !== undefined),
  }
}

function bodyOf(box: Element, header: Element): Element | undefined {
  const frame = all(box, FRAME).find((each) => !header.contains(each))
  const inside = frame ? frameDocument(frame)?.body : undefined
  if (inside) return inside.childNodes.length > 0 ? inside : undefined
  return all(box, BODY).find((each) => !header.contains(each) && !each.contains(header))
}

/** The row after the sender's is To unless its id says Cc: "cc" is the same word in most languages. Other rows are headers of other kinds. */
function recipientsOf(header: Element): { to: Correspondent[]; cc: Correspondent[] } {
  const rows = all(header, PEOPLE_ROW).filter((row) => !row.matches(FROM))
  const isCopy = (row: Element) => /_cc$/i.test(row.id)
  const [first] = rows
  const copies = rows.filter(isCopy)
  return {
    to: first && !isCopy(first) && !/_(?:bcc|cci|cco|ccn)$/i.test(first.id) ? peopleIn(first) : [],
    cc: copies.flatMap(peopleIn),
  }
}

/** Bubbles are written as name or address, as the account is set; without bubbles the cell is one person or a text of several. */
function peopleIn(cell: Element): Correspondent[] {
  const bubbles = outermost(cell, BUBBLE)
  if (bubbles.length > 0) return shownPeople(bubbles)
  const value = first(cell, '.LabelColValue') ?? cell
  const person = shownPerson(value)
  return person?.email ? [person] : []
}
