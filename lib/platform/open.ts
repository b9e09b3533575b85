/** Opens a place of our own full page: here where this is that page, else in a new tab. */
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

/** Opens a place of the full page in front of whatever the user is at, also where the browser has no window open. For the background. */
export async function bringDashboard(route: string): Promise<void> {
  const url = browser.runtime.getURL(`dashboard.html#${route}`)
  const tab = await browser.tabs.create({ url }).catch(() => undefined)
  if (tab?.windowId === undefined) await browser.windows.create({ url })
  else await browser.windows.update(tab.windowId, { focused: true })
}
