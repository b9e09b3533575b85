/** Outlook's reading pane: where it is, and where in it each message begins and ends. */
import { isShown } from './pageText'
import { all, first, isDrawn } from './shown'

/** A body keeps this beginning of its id in every language and build; a folded signature beside it has none. */
export const BODY = '[id^="UniqueMessageBody"]'
export const FROM = '[id^="MSG_"][id$="_FROM"]'
/** From the outermost to the innermost. */
const PANES = [
  '#ReadingPaneContainerId',
  '[data-app-section="MailReadCompose"]',
  '#ConversationReadingPaneContainer',
  '[data-app-section="ConversationContainer"]',
]
/** A message's own box, open or closed. */
const FOLDING = ':not(button)[aria-expanded], .wide-content-host'
const EDITOR = '[id^="editorParent_"] [contenteditable="true"], [contenteditable="true"][role="textbox"]'
/** A draft shown in its conversation can be gone on with, and not be answered. */
const EDIT_ICON = '[data-icon-name^="Edit"]'
const ANSWER_ICON = '[data-icon-name^="ArrowReply"], [data-icon-name^="ArrowForward"]'

/** Whether a message is being written, in the pane or in a window of its own. */
export const isWriting = (doc: Document): boolean => all(doc, EDITOR).some(isDrawn)

/** Where something is written in answer to a message: not in the body of one, where a draft of the conversation is gone on with. */
export const answersIn = (doc: Document): Element[] =>
  all(doc, `[id^="editorParent_"], ${EDITOR}`).filter((editor) => !editor.closest(BODY) && !editor.querySelector(BODY))

/** The part of the page that holds the open conversation; the whole body where none of its names is known any more. */
export function paneOf(doc: Document): Element {
  for (const selector of PANES) {
    const shown = all(doc, selector).find((each) => isShown(each) && first(each, `${BODY}, ${FROM}`))
    if (shown) return shown
  }
  return doc.body ?? doc.documentElement
}

/**
 * The boxes of the pane's messages, in order, drafts among them.
 * @param apart what is written in answer to them: it has recipients and a text too, and is in no message's box
 */
export function messageBoxes(pane: Element, apart: readonly Element[]): Element[] {
  const anchors = all(pane, `${BODY}, ${FROM}`).filter(
    (each) => !each.parentElement?.closest(BODY) && isDrawn(each) && !apart.some((one) => one.contains(each)),
  )
  const boxes: Element[] = []
  for (let i = 0; i < anchors.length; i++) {
    const anchor = anchors[i] as Element
    const next = anchors[i + 1]
    const pair =
      next && anchor.matches(FROM) && next.matches(BODY) && areOne(anchor, next, anchors[i - 1], anchors[i + 2])
    const box = boxOf(anchor, pair ? next : undefined, [anchors[i - 1], anchors[pair ? i + 2 : i + 1], ...apart], pane)
    if (pair) i++
    boxes.push(box)
  }
  return boxes
}

/** The largest element that holds an anchor, and the body that goes with it, without holding a neighbour of theirs. */
function boxOf(
  anchor: Element,
  body: Element | undefined,
  neighbours: (Element | undefined)[],
  pane: Element,
): Element {
  let box = anchor
  for (let at = anchor.parentElement; at && pane.contains(at); at = at.parentElement) {
    if (neighbours.some((each) => each && at?.contains(each))) break
    box = at
  }
  return body && !box.contains(body) ? anchor : box
}

/**
 * Whether a sender and the body after it are one message: something holds the two and no other, and they do not stand in
 * two of the boxes that Outlook opens and closes one by one.
 */
function areOne(from: Element, body: Element, before: Element | undefined, after: Element | undefined): boolean {
  let both = from.parentElement
  while (both && !both.contains(body)) both = both.parentElement
  if (!both || (before && both.contains(before)) || (after && both.contains(after))) return false
  const [own, other] = [from.closest(FOLDING), body.closest(FOLDING)]
  // A folded message shows no text.
  if (own?.getAttribute('aria-expanded') === 'false') return false
  return !own || !other || own.contains(other) || other.contains(own)
}

/** Whether a box holds a message that is being written. */
export function isDraft(box: Element): boolean {
  if (first(box, `${BODY}[contenteditable="true"], ${BODY} [contenteditable="true"]`)) return true
  return first(box, EDIT_ICON) !== undefined && first(box, ANSWER_ICON) === undefined
}
