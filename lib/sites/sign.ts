/** Which program a page on a host of the user's own belongs to, told by one look at its structure: all that the small script knows. */
import { names, type SiteName } from '../core/siteNames'

const programs = Object.values<SiteName>(names).filter((site) => site.anyHost !== undefined)

/** The program whose sign stands in the page now. */
export const signIn = (doc: Document): SiteName | undefined =>
  programs.find((site) => doc.querySelector(site.anyHost as string) !== null)

/** How long a page that still changes is left alone between two looks, in milliseconds. */
const PAUSE = 300

/**
 * The same, waited for: some programs draw their page long after it was loaded, or show a form to sign in first. On a page
 * that never shows a sign it waits for ever, at the price of one look now and then while the page changes.
 */
export function nameBySign(doc: Document): Promise<SiteName> {
  const found = signIn(doc)
  if (found) return Promise.resolve(found)
  return new Promise((done) => {
    let waiting = false
    const look = () => {
      waiting = false
      const now = signIn(doc)
      if (!now) return
      observer.disconnect()
      done(now)
    }
    const observer = new MutationObserver(() => {
      if (waiting) return
      waiting = true
      setTimeout(look, PAUSE)
    })
    observer.observe(doc, { childList: true, subtree: true })
  })
}
