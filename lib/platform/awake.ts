/** Keeps the background from being stopped as idle while it works: only calls of the browser's API count as being busy. */
import { browser } from './browser'

const EVERY = 10_000
let last = 0

/** To be called as often as one likes while there is work. */
export function stayAwake(): void {
  if (Date.now() - last < EVERY) return
  last = Date.now()
  browser.runtime.getPlatformInfo().catch(() => undefined)
}
