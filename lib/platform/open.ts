/** Opens a place of our own full page: here where this is that page, else in a new tab. */
import { mayOpen } from '../core/opens'
import { browser } from './browser'

/**
 * Opens the dashboard, or moves it.
 * @param route what follows the `#`, such as `/deals/<id>`
 */
export async function openDashboard(route = ''): Promise<void> {
  if (location.pathname === '/dashboard.html') {
    location.hash = route || '/'
    return
  }
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${route && `#${route}`}`) })
}

/** Opens an address outside Margin in a new tab, where it may be opened at all. The site is not told from where, and has no hold on the page. */
export function openOutside(address: string): void {
  const allowed = mayOpen(address)
  if (allowed) window.open(allowed, '_blank', 'noopener,noreferrer')
}

/** Opens a place of the full page in front of whatever the user is at, also where the browser has no window open. For the background. */
export async function bringDashboard(route: string): Promise<void> {
  const url = browser.runtime.getURL(`dashboard.html#${route}`)
  const tab = await browser.tabs.create({ url }).catch(() => undefined)
  if (tab?.windowId === undefined) await browser.windows.create({ url })
  else await browser.windows.update(tab.windowId, { focused: true })
}
