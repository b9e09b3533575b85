/**
 * Which message each of SOGo's views is of. Where the address goes first (a link, back and forward), the view of the message before
 * stays until the next is loaded, and nothing in it says whose it is; but each message gets a view of its own.
 */
import { placeIn, SUBJECT } from './sogoMessage'

/** The message of each view, by its subject's element: that of the address at which it came, or was first seen. */
const messageOf = new WeakMap<Element, string>()
const watched = new WeakSet<Document>()

/** Whether the view is that of the message that the address names, as far as anything tells. */
export function belongs(view: Element, url: URL): boolean {
  const message = keyIn(url)
  const before = messageOf.get(view)
  if (before === undefined && message) messageOf.set(view, message)
  return before === undefined || before === message
}

/**
 * From now on keeps the address at which each view comes into the page: between two looks it may have gone on twice. A page that is
 * not open in a window (a saved one) has none to come.
 */
export function watchViews(doc: Document): void {
  const shown = doc.defaultView
  if (!shown?.MutationObserver || watched.has(doc)) return
  watched.add(doc)
  const observer = new shown.MutationObserver((changes) => {
    const message = URL.canParse(shown.location.href) && keyIn(new URL(shown.location.href))
    if (!message) return
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === node.ELEMENT_NODE)
          for (const view of viewsIn(node as Element)) if (!messageOf.has(view)) messageOf.set(view, message)
  })
  observer.observe(doc, { childList: true, subtree: true })
}

const viewsIn = (added: Element): Iterable<Element> =>
  added.matches(SUBJECT) ? [added] : added.querySelectorAll(SUBJECT)

function keyIn(url: URL): string | undefined {
  const place = placeIn(url)
  return place?.uid && `${place.account}/${place.mailbox}/${place.uid}`
}
