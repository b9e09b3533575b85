/** Reading words off a page: white space folded, invisible marks dropped, hidden parts told from shown ones. */

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
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true
}

/** The document in a frame, where the page may look into it; nothing where it lies on another host or is not there yet. */
export function frameDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined
  } catch {
    return undefined
  }
}
