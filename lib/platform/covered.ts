/**
 * The page's side of the question whether the sidebar is seen: what lies where it stands, and what was done to the page around it. Asked
 * by the sidebar when it matters, of the one page that it is in; the script that every page carries knows nothing of it.
 */
import { browser } from './browser'

/** Whether nothing of the page is over the sidebar, or hides a part of it. Where the page cannot be asked: no. */
export async function isUncovered(): Promise<boolean> {
  try {
    const tab = (await browser.tabs.getCurrent())?.id
    if (tab === undefined) return false
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, func: looksWhole })
    return answer?.result === true
  } catch {
    return false
  }
}

/**
 * Runs in the page, in the extension's own world: it knows nothing of this file. Looks at 96 points of the sidebar, all of which must be
 * the sidebar's, and at the styles of what it hangs on: a cut-out shows, beside other things, no more than the one button.
 */
function looksWhole(): boolean {
  const LEAST_WIDTH = 280
  const [ACROSS, DOWN] = [6, 16]
  const hosts = document.querySelectorAll('margin-sidebar')
  const host = hosts[0]
  if (hosts.length !== 1 || !host) return false
  const box = host.getBoundingClientRect()
  const shown = {
    width: Math.min(box.right, innerWidth) - Math.max(box.left, 0),
    height: Math.min(box.bottom, innerHeight),
  }
  if (shown.width < Math.min(LEAST_WIDTH, innerWidth) || shown.height < Math.min(300, innerHeight)) return false
  for (let x = 0; x < ACROSS; x++) {
    for (let y = 0; y < DOWN; y++) {
      const left = box.left + (box.width * (x + 0.5)) / ACROSS
      const top = box.top + (box.height * (y + 0.5)) / DOWN
      if (document.elementFromPoint(left, top) !== host) return false
    }
  }
  for (let above: Element | null = host; above; above = above.parentElement) {
    const style = getComputedStyle(above) as CSSStyleDeclaration & { zoom?: string }
    const asUsual =
      style.opacity === '1' &&
      style.visibility === 'visible' &&
      style.mixBlendMode === 'normal' &&
      [style.clipPath, style.filter, style.transform, style.maskImage, style.perspective].every(
        (value) => !value || value === 'none',
      ) &&
      ['', '1', 'normal'].includes(style.zoom ?? '')
    if (!asUsual) return false
  }
  return true
}
