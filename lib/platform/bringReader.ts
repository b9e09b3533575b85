/** The sidebar's side of `reader.ts`: a file of its own, because the reader carries no browser API. */
import { browser } from './browser'

/** LinkedIn's adapters come apart: they are as large as those of three mailboxes. */
const fileOf = (site: string) => (site === 'linkedin' ? '/readerLinkedin.js' : '/reader.js')

/**
 * For our pages: puts the reader into the page of a tab. It changes nothing there and reads nothing before it is asked.
 * @returns whether it could; not where the browser keeps extensions out of the page
 */
export async function bringReader(tabId: number, site: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [fileOf(site)] })
    return true
  } catch {
    return false
  }
}
