/** What follows when Margin comes to a browser: our welcome page, once; and when it comes anew, word to what is older. */
import { browser } from './browser'
import { loadMarker } from './marker'
import { announceVersion } from './versions'

/** Noted once it was decided, so that installing over a database that is there opens nothing. */
const WELCOMED = 'welcomed'

/** To be called while the background starts. */
export function followInstalls(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    announceVersion()
    if (reason === 'install') void welcome()
  })
}

async function welcome(): Promise<void> {
  const before = (await browser.storage.local.get(WELCOMED))[WELCOMED]
  if (!before && !(await loadMarker())) {
    await browser.tabs.create({ url: browser.runtime.getURL('dashboard.html#/welcome') })
  }
  await browser.storage.local.set({ [WELCOMED]: true })
}
