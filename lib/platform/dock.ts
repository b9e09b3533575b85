/**
 * Makes the page narrower so that the docked sidebar covers nothing of it, and gives the width back.
 *
 * Only `width` and `margin-right` of the root element change, as inline styles that are put back as they were. Gmail lays
 * itself out anew on the window's `resize` alone, so one is sent after each change.
 */

/** Below this, a narrower page would be worse than a covered one, and the sidebar floats. In CSS pixels. */
const LEAST_PAGE = 560

type Kept = { width: string; marginRight: string }
let kept: Kept | undefined

/** Docks beside a sidebar of `width` pixels where the window has the room for both, else gives the page its width back. */
export function dock(root: HTMLElement, width: number): void {
  if (window.innerWidth - width < LEAST_PAGE) {
    undock(root)
    return
  }
  const wanted = `calc(100% - ${width}px)`
  if (kept && root.style.width === wanted) return
  kept ??= { width: root.style.width, marginRight: root.style.marginRight }
  root.style.setProperty('width', wanted)
  root.style.setProperty('margin-right', `${width}px`)
  tellPage()
}

/** Gives the page the whole window again. */
export function undock(root: HTMLElement): void {
  if (!kept) return
  root.style.width = kept.width
  root.style.marginRight = kept.marginRight
  kept = undefined
  if (!root.getAttribute('style')) root.removeAttribute('style')
  tellPage()
}

function tellPage(): void {
  window.dispatchEvent(new Event('resize'))
}
