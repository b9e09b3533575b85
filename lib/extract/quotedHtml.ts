/**
 * Which parts of an HTML body quote another message, told by the marks that mail programs leave in the structure, never
 * by words. The body is only looked at: a quote is skipped while reading, nothing is cloned or removed.
 */
import type { TextLink } from '../core/capture'
import { isHidden, type Mark, textUnder } from './bodyText'

/** Sites prefix the classes and ids of a mail's HTML: Outlook `x_`, Yahoo `yiv123`, `ydp1a2b`. */
const PREFIX = '(?:^|\\s)(?:x_|yiv\\d+|ydp[0-9a-f]+)*'
const named = (names: string) => new RegExp(`${PREFIX}(?:${names})(?:\\s|$)`)

/** Elements that hold a quote and nothing else. Sources: Gmail, Thunderbird, Yahoo, Proton, Tuta, Zoho, Apple, Outlook, Netease, Yandex. */
const QUOTE_CLASS = named(
  'gmail_attr|moz-cite-prefix|moz-forward-container|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|' +
    'AppleOriginalContents|ms-outlook-mobile-reference-message|ntes-mailmaster-quote|mail-quote-collapse|OutlookMessageHeader',
)
const QUOTE_ID = named(
  'mail-editor-reference-message-container|OLK_SRC_BODY_SECTION|isReplyContent|isForwardContent|ntes-iosmail-quote|reply-intro',
)
/** Elements from which on everything is the quoted message. */
const TAIL_ID = named('divRplyFwdMsg|appendonsend|stopSpelling')
const GMAIL_QUOTE = named('gmail_quote')
/** What Gmail itself puts into a shown body: the folded part, its button, the image bar, the notice of a cut body. */
const GMAIL_FOLDED = /(?:^|\s)(?:adL|h5|im)(?:\s|$)/
const GMAIL_TOOLS = /(?:^|\s)(?:adm|ajR|ajT|yj6qo|a6S|iX)(?:\s|$)/
const INDENT_ONLY = /border(?:-left)?\s*:\s*(?:none|0|medium none)/i
const TOP_RULE = /border-top(?:-style)?\s*:[^;]*(?:solid|groove)/i
const ENDS_IN_COLON = /[:：]\s*$/

/** The last line, or the one before it, tells a time or an address, and a colon ends it: it says who wrote what follows, and when. */
const SAYS_WHEN = /[\p{Nd}@][^\n]*(?:\n[^\n]*)?[:：]$/u

/**
 * Outlook and Windows Mail open a quote by a box with a rule on top that holds the header: several bold words that end in a
 * colon, the first of them at the beginning, and somebody's address. Without an address it is left to the words of the header.
 */
function isOutlookHead(el: Element): boolean {
  const style = el.getAttribute('style')
  if (!style || !TOP_RULE.test(style)) return false
  const all = (el.textContent ?? '').trim()
  if (!all.includes('@') && !el.querySelector('a[href^="mailto:" i]')) return false
  const labels = [...el.querySelectorAll('b, strong')].filter((bold) => ENDS_IN_COLON.test(bold.textContent ?? ''))
  return labels.length > 2 && all.startsWith((labels[0]?.textContent ?? '').trim())
}

/** Gmail keeps answers written between the quotes inside its quote box. */
function hasAnswersInside(box: Element): boolean {
  let afterQuote = false
  for (let node = box.firstChild; node; node = node.nextSibling) {
    const quote =
      node.nodeType === 1 &&
      ((node as Element).localName === 'blockquote' || GMAIL_QUOTE.test((node as Element).className))
    if (quote) afterQuote = true
    else if (afterQuote && (node.textContent ?? '').trim() && !(node.nodeType === 1 && isHidden(node as Element)))
      return true
  }
  return false
}

const markWith =
  (folded: RegExp | undefined) =>
  (el: Element, soFar: () => string): Mark => {
    const tag = el.localName
    if (tag !== 'blockquote' && !el.hasAttributes()) return 'read'
    const names = el.getAttribute('class')
    const id = el.id
    if (id) {
      if (TAIL_ID.test(id)) return 'stop'
      if (QUOTE_ID.test(id)) return 'skip'
    }
    if (names) {
      if (GMAIL_TOOLS.test(names) || folded?.test(names) || QUOTE_CLASS.test(names)) return 'skip'
      if (GMAIL_QUOTE.test(names)) return tag === 'blockquote' ? 'quote' : hasAnswersInside(el) ? 'read' : 'skip'
    }
    if (tag === 'blockquote') {
      const style = el.getAttribute('style') ?? ''
      if (el.getAttribute('type') === 'cite' || /border-left/i.test(style.replace(INDENT_ONLY, ''))) return 'quote'
      return SAYS_WHEN.test(soFar().slice(-200)) && !INDENT_ONLY.test(style) ? 'quote' : 'read'
    }
    return tag === 'div' && isOutlookHead(el) ? 'stop' : 'read'
  }

/**
 * The author's own text: the body without the quotes that its structure marks. Quotes marked only by words or by `>` are
 * left to `splitReply`. Pieces between quotes are parted by an empty line, and a line that ends in a colon from what stands below
 * its quote by a line `>`, so that who reads on knows what it belongs to.
 *
 * Gmail folds what repeats an earlier message; where that is all there is, it is read after all.
 */
export function ownText(root: Element | DocumentFragment): string {
  return textUnder(root, markWith(GMAIL_FOLDED)) || textUnder(root, markWith(undefined))
}

/** Links kept of a body: a signature stands at its end and has few. */
const MOST_LINKS = 40

/**
 * The author's own text and its links in one walk, for pages that hold many messages.
 * @param gone parts that are hidden by other means than their own attributes
 * @returns the last links, in order; none beside a text without any
 */
export function ownTextAndLinks(
  root: Element | DocumentFragment,
  gone?: ReadonlySet<Element>,
): { text: string; links: TextLink[] } {
  for (const folded of [GMAIL_FOLDED, undefined]) {
    const mark = markWith(folded)
    const anchors: Element[] = []
    const text = textUnder(root, (el, soFar) => {
      const said = gone?.has(el) ? 'skip' : mark(el, soFar)
      if (said === 'read' && el.localName === 'a' && el.hasAttribute('href')) anchors.push(el)
      return said
    })
    if (text || !folded) return { text, links: anchors.slice(-MOST_LINKS).map(asLink) }
  }
  return { text: '', links: [] }
}

const asLink = (el: Element): TextLink => ({ href: el.getAttribute('href') ?? '', text: textUnder(el) })

/** The links of the author's own text, in order. */
export const ownLinks = (root: Element | DocumentFragment): TextLink[] => ownTextAndLinks(root).links
