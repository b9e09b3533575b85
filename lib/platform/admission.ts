/**
 * Who may show the sidebar's page in a frame. Its address can be framed by any secure page, because the user's own webmail
 * may be any; so before anything is drawn or opened, the page finds out in whose frame it is.
 *
 * The content script of the tab is asked: it runs only where the user allowed it, and answers only the token that it put into the
 * address of the frame it made, in a shadow root closed to the page. A stranger who learnt the address, and a page of a site that frames
 * it once more by itself, get an empty page: no record is read, nothing can be clicked.
 */
import { browser } from './browser'
import { PORT } from './channel'

/** Whether the page may go on; where it must, it waits for the answer of the tab. */
export async function admitted(): Promise<boolean> {
  if (window.top === window) return true
  // Straight in the tab's page, or not at all. Firefox does not tell.
  if (location.ancestorOrigins && location.ancestorOrigins.length !== 1) return false
  const tab = (await browser.tabs.getCurrent())?.id
  if (tab === undefined) return false
  return new Promise((done) => {
    const port = browser.tabs.connect(tab, { name: PORT + location.hash.slice(1), frameId: 0 })
    // The content script speaks first, to its own sidebar; any other port it cuts.
    port.onMessage.addListener(() => {
      port.disconnect()
      done(true)
    })
    port.onDisconnect.addListener(() => {
      // That nobody is there is an answer; unless it is looked at, the browser reports it as an error.
      void browser.runtime.lastError
      done(false)
    })
  })
}
