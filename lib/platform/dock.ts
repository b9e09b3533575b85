/**
 * Makes the page narrower so that the docked sidebar covers nothing of it, and gives the width back.
 *
 * Only inline styles of the root element and the body change, and they are put back as they were. Gmail lays itself out
 * anew on the window's `resize` alone, so one is sent after each change.
 */
import type { Place } from './channel'

/** Below this, a narrower page would be worse than a covered one, and the sidebar floats. In CSS pixels. */
const LEAST_PAGE = 560

/** What was changed, with the values from before. */
let kept: { style: CSSStyleDeclaration; name: string; value: string }[] = []
let docked = 0
let beside: Place['side'] = 'right'

/** Docks beside a sidebar of `width` pixels where the window has the room for both, else gives the page its width back. */
export function dock(doc: Document, width: number, side: Place['side']): void {
  if (window.innerWidth - width < LEAST_PAGE) {
    undock(doc)
    return
  }
  if (docked === width && beside === side) return
  if (beside !== side) undock(doc)
  beside = side
  const root = doc.documentElement
  set(root.style, 'width', `calc(100% - ${width}px)`)
  set(root.style, `margin-${side}`, `${width}px`)
  // Parts fixed to the window, such as mail being written, stay inside the narrower page where the body holds them. A page
  // that scrolls as a whole would carry them off, so there they stay with the window.
  if (!docked && fillsWindow(doc)) set(doc.body.style, 'contain', 'layout')
  docked = width
  window.dispatchEvent(new Event('resize'))
}

/** Gives the page the whole window again. */
export function undock(doc: Document): void {
  if (!docked) return
  docked = 0
  for (const { style, name, value } of kept) style.setProperty(name, value)
  kept = []
  for (const element of [doc.documentElement, doc.body]) {
    if (!element?.getAttribute('style')) element?.removeAttribute('style')
  }
  window.dispatchEvent(new Event('resize'))
}

function set(style: CSSStyleDeclaration, name: string, value: string): void {
  if (!kept.some((one) => one.style === style && one.name === name)) {
    kept.push({ style, name, value: style.getPropertyValue(name) })
  }
  style.setProperty(name, value)
}

/** Whether the page is an application of the window's size: its body as high as the window, and nothing to scroll. */
function fillsWindow(doc: Document): boolean {
  const { top, bottom } = doc.body.getBoundingClientRect()
  const height = doc.documentElement.clientHeight
  return top === 0 && bottom === height && doc.documentElement.scrollHeight <= height
}
