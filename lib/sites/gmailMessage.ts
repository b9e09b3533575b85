/** One message of an open Gmail thread: its header, ids, body, attachments. */
import type { Attachment, Correspondent, PageMessage } from '../core/capture'
import { ownTextAndLinks } from '../extract/quotedHtml'
import { type GmailId, idsFrom, idsFromBodyClass, idsFromLog } from './gmailIds'
import { peopleFrom, personFrom } from './gmailPeople'
import { bodyOnce, dateOnce } from './once'
import { known, maybe } from './pageText'

/** Where the header stands: 2014 → 2026; without it (seen 2025) the small table around the sender. */
const HEADER = '.gE, .cf.ix'
/** The sender: `.gD` 2014 → 2026; any addressed element of the sender's table otherwise. */
const SENDER = ['.gD[email]', '.cf.ix [email]', '[email]']
/** The recipients' line, shown without opening the details. */
const RECIPIENTS = '.hb'
const DATE = '.g3'
/** The body as it came; what is written in it is the sender's and never read as a header. */
const BODY = '.a3s'
const BODY_FRAME = '.ii'
/** "[Message clipped]" and its link: Gmail's words, not the sender's. */
const CLIPPED = '.iX'
/** An attachment's card (2012 → 2026), its name and its size; `download_url` is `type:name:address`. */
const CARD = '.aZo, .aQy[download_url]'
const CARD_NAME = '.aV3'
const CARD_SIZE = ['.SaH2Ve', '.aYp', '.aQG']

export type Context = { account: string | undefined; lang: string }

/** The ids of a message's element, from the newest place to the oldest: attributes, the click log, the body's class. */
export function messageIds(root: Element): { thread: GmailId; message: GmailId } {
  const body = root.querySelector(BODY)
  const logged = idsFromLog(
    (body?.closest('[jslog]') ?? root.querySelector('[jslog*="4:"]'))?.getAttribute('jslog') ?? null,
  )
  const attributes = idsFrom('msg', root.getAttribute('data-message-id'), root.getAttribute('data-legacy-message-id'))
  const own = attributes.id ? attributes : logged.message.id ? logged.message : idsFromBodyClass(body?.className ?? '')
  return { thread: logged.thread, message: own }
}

/** One message. A collapsed one has no body in the page: its header is told, its snippet is not its text. */
export function readMessage(root: Element, ids: GmailId, context: Context): PageMessage {
  const header = root.querySelector(HEADER) ?? root
  const sender = senderOf(header)
  const date = header.querySelector(DATE)
  const dateTitle = known(date?.getAttribute('title'))
  const body = root.querySelector(BODY)
  const clipped = body?.querySelector(CLIPPED) != null
  const own = body ? bodyOnce(body, ownTextAndLinks) : undefined
  return {
    ...maybe('messageId', ids.id),
    ...maybe('legacyMessageId', ids.legacy),
    ...maybe('from', sender ? personFrom(sender, context.account, true) : undefined),
    ...readRecipients(header, context.account),
    ...maybe('dateTitle', dateTitle),
    ...maybe('dateShown', known(date?.textContent)),
    ...maybe('sentAt', dateOnce(dateTitle, context.lang)),
    ...maybe('text', own?.text),
    ...(own?.links.length ? { links: own.links } : {}),
    ...(clipped ? { clipped } : {}),
    attachments: readAttachments(root),
  }
}

/** The sender's element. Where the header is not found, what looks like one inside the body is not one. */
function senderOf(header: Element): Element | undefined {
  for (const selector of SENDER) {
    const found = header.querySelector(selector)
    if (found && !found.closest(BODY_FRAME)) return found
  }
  return undefined
}

/**
 * The people of the recipients' line. The words before them ("to", "cc") are translated, so they are not read: a second
 * run of letters between the names starts the copies, and where the line starts without letters (languages that put the
 * word after the names) everybody counts as addressed.
 */
function readRecipients(header: Element, account: string | undefined): { to: Correspondent[]; cc: Correspondent[] } {
  const groups: Element[][] = []
  for (const line of header.querySelectorAll(RECIPIENTS)) {
    let wordsFirst: boolean | undefined
    for (const node of line.childNodes) {
      if (node.nodeType === node.TEXT_NODE) {
        const letters = /\p{L}/u.test(node.textContent ?? '')
        wordsFirst ??= letters
        if (letters && wordsFirst) groups.push([])
        continue
      }
      if (node.nodeType !== node.ELEMENT_NODE) continue
      wordsFirst ??= false
      const element = node as Element
      const people = element.hasAttribute('email') ? [element] : element.querySelectorAll('[email]')
      if (groups.length === 0) groups.push([])
      groups.at(-1)?.push(...people)
    }
  }
  const [to = [], ...copies] = groups.filter((group) => group.length > 0)
  return { to: peopleFrom(to, account), cc: peopleFrom(copies.flat(), account) }
}

/** Name and shown size of each attachment. Cards drawn inside the body belong to what was quoted there. */
function readAttachments(root: Element): Attachment[] {
  const found: Attachment[] = []
  let last: Element | undefined
  for (const card of root.querySelectorAll(CARD)) {
    if (last?.contains(card) || card.closest(BODY)) continue
    last = card
    const name =
      known(card.querySelector(CARD_NAME)?.textContent) ?? known(card.getAttribute('download_url')?.split(':')[1])
    const size = CARD_SIZE.map((selector) => known(card.querySelector(selector)?.textContent)).find(Boolean)
    if (name) found.push({ name, ...maybe('size', size) })
  }
  return found
}
