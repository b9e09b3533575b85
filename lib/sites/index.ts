/** All sites that Margin reads, and the two questions about them: which site is this address, and what does its page say? */
import { nameFor } from '../core/siteNames'
import { linkedin } from './linkedin'
import { mailSiteOf, mailSites } from './mailSites'
import type { Site } from './site'

export { readPage } from './read'

/** The flat list; the order does not matter. A new site is one file, one line in `mailSites.ts` and one in `core/siteNames.ts`. */
export const sites: readonly Site[] = [...mailSites, linkedin]

/** The site of an address, with its adapter. */
export function siteFor(url: URL | string): Site | undefined {
  const name = nameFor(url)
  return name && sites.find((site) => site.id === name.id)
}

/** The program that a page on a host of the user's own belongs to, told by its structure. */
export const siteByStructure = (doc: Document, url: URL): Site | undefined => mailSiteOf(undefined, doc, url)
