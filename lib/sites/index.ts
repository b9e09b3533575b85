/** All sites that Margin reads, and the two questions about them: which site is this address, and what does its page say? */
import type { PageFacts } from '../core/capture'
import { nameFor } from '../core/siteNames'
import { fastmail } from './fastmail'
import { gmail } from './gmail'
import { linkedin } from './linkedin'
import { outlook } from './outlook'
import { asShown } from './pageText'
import { proton } from './proton'
import { roundcube } from './roundcube'
import { missingFacts } from './selfTest'
import type { Site } from './site'
import { sogo } from './sogo'
import { yahoo } from './yahoo'
import { zimbra } from './zimbra'

/** The flat list; the order does not matter. A new site is one file, one line here and one in `core/siteNames.ts`. */
export const sites: readonly Site[] = [gmail, linkedin, outlook, yahoo, proton, fastmail, zimbra, roundcube, sogo]

/** The site of an address, with its adapter. */
export function siteFor(url: URL | string): Site | undefined {
  const name = nameFor(url)
  return name && sites.find((site) => site.id === name.id)
}

/** The program that a page on a host of the user's own belongs to, told by its structure. */
export const siteByStructure = (doc: Document, url: URL): Site | undefined =>
  sites.find((site) => site.anyHost && isPageOf(site, doc, url))

function isPageOf(site: Site, doc: Document, url: URL): boolean {
  try {
    return site.isPage(doc, url)
  } catch {
    return false
  }
}

/**
 * What a page says, through its site's adapter. The page is left as it was.
 * @returns `page: 'none'` where the adapter sees nothing to read, `'unread'` where it failed: a fault in one adapter is a
 * page that is not understood, and nothing more.
 */
export function readPage(site: Site, doc: Document, url: URL): PageFacts {
  const nothing = { site: site.id, url: url.href, messages: [], rows: [], results: [] }
  try {
    if (!site.isPage(doc, url)) return { ...nothing, page: 'none' }
    const facts = site.read(site.tellsHidden ? doc : asShown(doc), url)
    const unsure = missingFacts(site, facts)
    return unsure.length > 0 ? { ...facts, unsure } : facts
  } catch {
    return { ...nothing, page: 'unread' }
  }
}
