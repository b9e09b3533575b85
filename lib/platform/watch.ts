/**
 * When to look at the page again: after it went to another address, and after it changed. It looks only while it is
 * wanted, when the browser is idle, and never so often that looking takes more than a twentieth of the time.
 */

const BUDGET = 20
/** Milliseconds between two looks at one page. Busy pages change a hundred times a second, and nobody reads that fast. */
const REST = 300

/** Attributes by which pages swap one view for another without new nodes, or name a view after it was drawn. */
const ATTRIBUTES = [
  'style',
  'class',
  'hidden',
  'data-thread-perm-id',
  'data-legacy-thread-id',
  'data-legacy-message-id',
  'aria-expanded',
  'aria-selected',
  'data-message-id',
  'data-expanded',
  'data-test-expanded',
]

export type Watch = { start: () => void; stop: () => void; look: () => void }

/**
 * @param look reads the page and says what it found; true where that was a slice, and more of the same page is to be read
 * @param onMove the page went to another address; called before the look that follows
 */
export function watchPage(look: () => boolean, onMove: () => void): Watch {
  let running = false
  let asked = false
  let address = location.href
  let notBefore = 0
  /** What the slices of one look took so far, in milliseconds. */
  let spent = 0
  let rest: ReturnType<typeof setTimeout> | undefined

  const run = () => {
    const wanted = running && !document.hidden
    const from = performance.now()
    // Asked for still: what moved is looked at here, and not once more.
    if (wanted) moved()
    asked = false
    if (!wanted) return
    const more = look()
    const to = performance.now()
    spent += to - from
    if (more) {
      asked = true
      whenIdle()
      return
    }
    notBefore = to + Math.max(spent * BUDGET, REST)
    spent = 0
  }
  // One wait and one idle moment for any number of changes; nothing is asked again until the page changes again.
  const ask = () => {
    if (asked || !running) return
    asked = true
    const wait = notBefore - performance.now()
    if (wait > 0) rest = setTimeout(whenIdle, wait)
    else whenIdle()
  }
  const whenIdle = () => {
    rest = undefined
    requestIdleCallback(run, { timeout: 200 })
  }
  const moved = () => {
    if (location.href === address) return
    address = location.href
    // Another page is looked at without a rest: the rest is for changes, which may come without end.
    notBefore = 0
    if (rest !== undefined) {
      clearTimeout(rest)
      rest = undefined
      asked = false
    }
    onMove()
  }
  const onAddress = () => {
    moved()
    ask()
  }
  const observer = new MutationObserver(ask)
  const observe = (doc: Document) =>
    observer.observe(doc, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    })
  // A preview or a mail's body may be a document of its own, in a frame of the page's own host; another host's cannot be seen.
  const observeInside = (frame: HTMLIFrameElement) => {
    try {
      if (frame.contentDocument) observe(frame.contentDocument)
    } catch {
      // Nothing of it is read either.
    }
  }
  const onLoad = ({ target }: Event) => {
    if (!(target instanceof HTMLIFrameElement)) return
    observeInside(target)
    ask()
  }
  const addressEvents = ['hashchange', 'popstate', 'pageshow']
  // Tells of `pushState` too, which sends no event of its own. Where it is missing, the page's changes tell.
  const navigation = 'navigation' in window ? (window.navigation as EventTarget) : undefined

  return {
    start() {
      if (running) return
      running = true
      moved()
      for (const type of addressEvents) window.addEventListener(type, onAddress)
      navigation?.addEventListener('currententrychange', onAddress)
      document.addEventListener('visibilitychange', ask)
      document.addEventListener('load', onLoad, true)
      // What is typed into a field is no change of the page.
      document.addEventListener('input', ask, true)
      observe(document)
      for (const frame of document.querySelectorAll('iframe')) observeInside(frame)
      ask()
    },
    stop() {
      running = false
      for (const type of addressEvents) window.removeEventListener(type, onAddress)
      navigation?.removeEventListener('currententrychange', onAddress)
      document.removeEventListener('visibilitychange', ask)
      document.removeEventListener('load', onLoad, true)
      document.removeEventListener('input', ask, true)
      observer.disconnect()
    },
    look: ask,
  }
}
