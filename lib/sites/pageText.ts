/** Reading words off a page: white space folded, invisible marks dropped, hidden parts told from shown ones. */
import { find, findAll } from './find'

/** Marks that steer direction or joining and are no part of a name: LRM, RLM, embeddings, isolates, soft hyphen, BOM. */
const MARKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text with one blank for each run of white space and no direction marks; '' for nothing. */
export const tidy = (text: string | null | undefined): string =>
  text ? text.replace(MARKS, '').replace(/\s+/g, ' ').trim() : ''

/** What is left of a text after tidying, or nothing. Starred-out fields (`***`) are unknown, not text. */
export function known(text: string | null | undefined): string | undefined {
  const clean = tidy(text)
  return clean === '' || clean.includes('***') ? undefined : clean
}

/** The tidy text of the first match of `selectors`, newest first; a match without text gives way to the next selector. */
export function firstText(root: ParentNode, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const text = known(root.querySelector(selector)?.textContent)
    if (text) return text
  }
  return undefined
}

/** The first element that one of `selectors` finds, in the order of the selectors. */
export function firstMatch(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = root.querySelector(selector)
    if (found) return found
  }
  return undefined
}

/** `{ [key]: value }`, or nothing where there is no value: unknown is left out, never null. */
export const maybe = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: T })

/** Whether the element itself says that it is hidden, by `hidden` or by its own style. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none/i.test(style)
}

/**
 * Whether an element can be seen as far as the page says so itself: neither it nor an ancestor is hidden, and the
 * browser, where it has a layout, gives it a box. One style flush at most, so ask it of a few elements, not of each.
 */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hidesItself(at)) return false
  // A copy of a page (`asShown`) is not drawn, and holds nothing that is hidden.
  const drawn = element.ownerDocument.defaultView !== null && typeof element.checkVisibility === 'function'
  return drawn ? element.checkVisibility() : true
}

/** The document in a frame, where the page may look into it; nothing where it lies on another host or is not there yet. */
export function frameDocument(frame: Element): Document | undefined {
  try {
    return ((originals.get(frame) ?? frame) as HTMLIFrameElement).contentDocument ?? undefined
  } catch {
    return undefined
  }
}

/** Whether an element or anything between it and `root` hides itself. `root` is known to be shown. */
export function hidesBelow(element: Element, root: ParentNode): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (hidesItself(at)) return true
  return false
}

/** The matches below `root` that are not hidden: sites keep the view before, and copies for other widths, beside what is shown. */
export const shownMatches = (root: ParentNode, selector: string): Element[] =>
  findAll(root, selector).filter((found) => !hidesBelow(found, root))

/** The first of them. */
export function shownMatch(root: ParentNode, selector: string): Element | undefined {
  const first = find(root, selector)
  return !first || !hidesBelow(first, root) ? first : shownMatches(root, selector)[0]
}

/** What may hide itself: what is asked first, for all others are shown. Data in hidden `code` is data, and stays. */
const MAY_HIDE = '[hidden]:not(code), [style*="none"]:not(code)'
/** Parts that a page hides by its style sheets: views and their headings. Only the browser knows, at the price of a layout. */
export const VIEW_TAGS = ['main', 'article', 'section', 'h1', 'h2']
export const VIEW_ROLES = ['main', 'region', 'tabpanel', 'dialog', 'listbox']
export const VIEWS = [...VIEW_TAGS, ...VIEW_ROLES.map((role) => `[role="${role}"]`)].join()
/** What stands beside the subject of a page: people also viewed, advertisements. */
export const ASIDE = 'aside, [role="complementary"]'

/** The frames that those of a copy were copied from: a copy has no documents in its frames. */
const originals = new WeakMap<Element, Element>()

/**
 * The page without what is hidden and what stands aside: the document itself where there is nothing of it, else a copy. So
 * no reading can take the view before, or a copy for another width, for what is shown.
 */
export function asShown(doc: Document): Document {
  const hidden = (element: Element) =>
    hidesItself(element) ||
    element.matches(ASIDE) ||
    (element.matches(VIEWS) && typeof element.checkVisibility === 'function' && !element.checkVisibility())
  const parts = (page: Document) => [...page.querySelectorAll(`${MAY_HIDE}, ${VIEWS}, ${ASIDE}`)]
  const gone = parts(doc).flatMap((element, at) => (hidden(element) ? [at] : []))
  if (gone.length === 0) return doc
  const copy = doc.cloneNode(true) as Document
  const frames = doc.querySelectorAll('iframe')
  copy.querySelectorAll('iframe').forEach((frame, at) => {
    originals.set(frame, frames[at] as Element)
  })
  const copied = parts(copy)
  for (const at of gone) copied[at]?.remove()
  return copy
}
