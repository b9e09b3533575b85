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
