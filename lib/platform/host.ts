/**
 * The one element that Margin adds to a page: a host with a closed shadow root, outside the body, where page scripts that
 * rebuild the body do not meet it. Page styles do not reach inside, and the page cannot look inside.
 */
import css from './shell.css?inline'

const TAG = 'margin-sidebar'

/** How often a page that takes the host out is answered, within `WINDOW` milliseconds. Past that the page has its will. */
const MOST_RETURNS = 5
const WINDOW = 60_000

export type Host = { element: HTMLElement; shadow: ShadowRoot; remove: () => void }

/**
 * Puts the host into the document, and back where the page removes it. Takes out any host that an earlier content script
 * left behind, so that a page never has two.
 * @param stays asked before the host is put back: an orphaned script must leave the place to its successor
 */
export function addHost(doc: Document, stays: () => boolean): Host {
  for (const old of doc.querySelectorAll(TAG)) old.remove()
  const element = doc.createElement(TAG)
  const shadow = element.attachShadow({ mode: 'closed' })
  addStyle(shadow)
  for (const type of ['keydown', 'keypress', 'keyup'])
    element.addEventListener(type, (event) => event.stopPropagation())
  const put = () => doc.documentElement.append(element)
  put()

  const returns: number[] = []
  const observer = new MutationObserver(() => {
    if (element.isConnected) return
    const now = performance.now()
    while (returns[0] !== undefined && now - returns[0] > WINDOW) returns.shift()
    if (!stays() || returns.length >= MOST_RETURNS || doc.querySelector(TAG)) return observer.disconnect()
    returns.push(now)
    put()
    watch()
  })
  // The document too: `document.open` replaces the root element itself.
  const watch = () => {
    observer.disconnect()
    observer.observe(doc, { childList: true })
    observer.observe(doc.documentElement, { childList: true })
  }
  watch()
  const remove = () => {
    observer.disconnect()
    element.remove()
  }
  return { element, shadow, remove }
}

/** A constructed sheet is outside the page's content policy; Firefox refuses it from a content script and takes the element. */
function addStyle(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    shadow.append(style)
  }
}
