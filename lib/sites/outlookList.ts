/** Outlook's message list. It is virtual: only the rows near the visible ones are in the page. */
import type { ListRow } from '../core/capture'
import { isShown, known, maybe } from './pageText'
import { all, first, words } from './shown'
import { addressesIn, shownPerson } from './shownPerson'

const ROW = '[role="option"][data-convid]'
/** The list itself keeps its place by id; rows elsewhere (a pane, a dialog) are no list. */
const LIST = '#MailList'

/** @param received false in folders whose rows show the recipients where others show the sender */
export function outlookRows(doc: Document, received: boolean): ListRow[] {
  const list = first(doc, LIST)
  if (!list || !isShown(list)) return []
  return all(list, ROW).map((row) => {
    const sender = received ? senderOf(row) : undefined
    const from = sender && shownPerson(sender)
    return {
      ...maybe('subject', sender && subjectOf(row, sender)),
      from: from ? [from] : [],
      ...maybe('threadId', known(row.getAttribute('data-convid'))),
    }
  })
}

/** The sender's element is titled with the address. */
function senderOf(row: Element): Element | undefined {
  const [only, ...others] = all(row, '[title*="@"]').filter(
    (each) => addressesIn(each.getAttribute('title')).length === 1 && known(words(each)),
  )
  return others.length === 0 ? only : undefined
}

/**
 * The text that follows the sender's, if the row's label for screen readers says the same two in the same order: the
 * classes say nothing, and what else stands there may be a flag, a time or the preview.
 */
function subjectOf(row: Element, sender: Element): string | undefined {
  const label = known(row.getAttribute('aria-label'))
  const name = known(words(sender))
  if (!label || !name) return undefined
  for (const leaf of all(row, '*')) {
    if (leaf.childElementCount > 0 || !(sender.compareDocumentPosition(leaf) & leaf.DOCUMENT_POSITION_FOLLOWING))
      continue
    const text = known(leaf.textContent)
    if (text && !sender.contains(leaf) && /\p{L}/u.test(text) && label.includes(`${name} ${text}`)) return text
  }
  return undefined
}

/**
 * The open conversation: named by the pane itself, else by the one selected row. Several rows are selected where the user
 * has ticked them: then none is the open one.
 */
export function selectedConversation(doc: Document, pane: Element): string | undefined {
  const inPane = new Set(
    all(pane, '[data-convid]:not([role="option"])').map((each) => each.getAttribute('data-convid')),
  )
  if (inPane.size === 1) return known([...inPane][0])
  const [only, ...others] = all(doc, `${ROW}[aria-selected="true"]`)
  return others.length === 0 ? known(only?.getAttribute('data-convid')) : undefined
}
