/** One message of an open Gmail thread: its header, ids, body, attachments. */
import type { Attachment, Correspondent, PageMessage } from '../core/capture'
import { ownTextAndLinks } from '../extract/quotedHtml'
import { type GmailId, idsFrom, idsFromBodyClass, idsFromLog } from './gmailIds'
import { peopleFrom, personFrom } from './gmailPeople'
import { dateOnce } from './once'
import { hidesItself, known, maybe, shownMatch, shownMatches } from './pageText'

/** Where the header stands: 2014 → 2026; without it (seen 2025) the small table around the sender. */
const HEADER = '.gE, .cf.ix'
/** The sender: `.gD` 2014 → 2026. */
const SENDER = '.gD[email]'
/** Where a sender without the mark stands. */
const SENDER_PLACE = 'h3, .qu, .cf.ix'
/** The recipients' line, shown without opening the details, and one of them. */
const RECIPIENTS = '.hb'
const RECIPIENT = '.hb [email], .g2'
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
  const attributes = idsFrom('msg', root.getAttribute('data-message-id'), root.getAttribute('data-legacy-message-id'))
  const logged = idsFromLog(
    (body?.closest('[jslog]') ?? root.querySelector('[jslog*="4:"]'))?.getAttribute('jslog') ?? null,
    attributes,
  )
  const own = logged.message.id ? logged.message : idsFromBodyClass(body?.className ?? '')
  return { thread: logged.thread, message: own }
}

/** One message. A collapsed one has no body in the page: its header is told, its snippet is not its text. */
export function readMessage(root: Element, ids: GmailId, context: Context): PageMessage {
  const header = shownMatch(root, HEADER) ?? root
  const sender = senderOf(header)
  const date = shownMatch(header, DATE)
  const dateTitle = known(date?.getAttribute('title'))
  const body = shownMatch(root, BODY)
  const clipped = body?.querySelector(CLIPPED) != null
  const own = body ? ownTextAndLinks(body) : undefined
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

/**
 * The sender's element. Without the mark of a sender it is the addressed element before the recipients, or the only one:
 * of several the first may be a recipient whose sender is late. What looks like one inside the body is not one.
 */
function senderOf(header: Element): Element | undefined {
  const marked = shownMatch(header, SENDER)
  if (marked && !marked.closest(BODY_FRAME)) return marked
  const addressed = shownMatches(header, '[email]').filter((each) => !each.closest(BODY_FRAME))
  const others = addressed.filter((each) => !each.matches(RECIPIENT))
  const recipients = shownMatch(header, RECIPIENTS)
  const [first] = others
  if (!first || !(recipients ? follows(recipients, first) : first.closest(SENDER_PLACE))) return undefined
  return new Set(others.map((each) => each.getAttribute('email'))).size === 1 ? first : undefined
}

const follows = (second: Element, first: Element): boolean =>
  (first.compareDocumentPosition(second) & first.DOCUMENT_POSITION_FOLLOWING) !== 0

/**
 * The people of the recipients' line. The words before them ("to", "cc") are translated, so they are not read: a second
 * run of letters between the names starts the copies, and where the line starts without letters (languages that put the
 * word after the names) everybody counts as addressed.
 */
function readRecipients(header: Element, account: string | undefined): { to: Correspondent[]; cc: Correspondent[] } {
  const groups: Element[][] = []
  let unclear = false
  for (const line of shownMatches(header, RECIPIENTS)) {
    let wordsFirst: boolean | undefined
    let words: Node | undefined
    let between = ''
    const walk = (node: Node) => {
      if (node.nodeType === node.TEXT_NODE) {
        const text = node.textContent ?? ''
        const letters = /\p{L}/u.test(text)
        between += text
        if (letters || node.parentNode === line) wordsFirst ??= letters
        if (!letters) return
        // A word after a word: one of them is somebody whose address was not found.
        if (words && words.parentNode !== node.parentNode) unclear = true
        if (!words && wordsFirst) groups.push([])
        words = node
      } else if (node.nodeType === node.ELEMENT_NODE && !hidesItself(node as Element)) {
        const element = node as Element
        if (!element.hasAttribute('email')) return element.childNodes.forEach(walk)
        // A word before a comma, too: the word that says how people are addressed stands right before them.
        if (/\p{L}.*[,;、،]/su.test(between)) unclear = true
        words = undefined
        between = ''
        wordsFirst ??= false
        if (groups.length === 0) groups.push([])
        groups.at(-1)?.push(element)
      }
    }
    line.childNodes.forEach(walk)
  }
  if (unclear) return { to: [], cc: [] }
  const [to = [], ...copies] = groups.filter((group) => group.length > 0)
  return { to: peopleFrom(to, account), cc: peopleFrom(copies.flat(), account) }
}

/** Name and shown size of each attachment. Cards drawn inside the body belong to what was quoted there. */
function readAttachments(root: Element): Attachment[] {
  const found: Attachment[] = []
  let last: Element | undefined
  for (const card of shownMatches(root, CARD)) {
    if (last?.contains(card) || card.closest(BODY)) continue
    last = card
    const name =
      known(shownMatch(card, CARD_NAME)?.textContent) ?? known(card.getAttribute('download_url')?.split(':')[1])
    const size = CARD_SIZE.map((selector) => known(shownMatch(card, selector)?.textContent)).find(Boolean)
    if (name) found.push({ name, ...maybe('size', size) })
  }
  return found
}
