/**
 * Who may show the sidebar's page in a frame. Its address can be framed by any secure page, because the user's own webmail
 * may be any; so before anything is drawn or opened, the page finds out in whose frame it is.
 *
 * A direct child of a page of the sites that every user has is let in at once, as their names in the manifest did before. In
 * any other frame the content script of the tab is asked: it runs only where the user allowed it, and answers only the token
 * that it put into the address of the frame it made, in a shadow root closed to the page. A stranger who learnt the address
 * gets an empty page: no record is read, nothing can be clicked.
 */
import { browser } from './browser'
import { PORT } from './channel'
import { isSiteAddress } from './hosts'

/** Whether the page may go on; where it must, it waits for the answer of the tab. */
export async function admitted(): Promise<boolean> {
  if (window.top === window) return true
  // Firefox does not tell who frames a page: there the tab is always asked.
  const above = location.ancestorOrigins
  if (above?.length === 1 && isSiteAddress(above[0] as string)) return true
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
