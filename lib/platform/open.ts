/** Opens our own full page. */
import { browser } from './browser'

/**
 * Opens the dashboard in a new tab.
 * @param route what follows the `#`, such as `/deals/<id>`
 */
export async function openDashboard(route = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${route && `#${route}`}`) })
}
