/** The mailboxes that Margin reads: one reader carries them. */
import { fastmail } from './fastmail'
import { gmail } from './gmail'
import { outlook } from './outlook'
import { proton } from './proton'
import { roundcube } from './roundcube'
import type { Site } from './site'
import { sogo } from './sogo'
import { yahoo } from './yahoo'
import { zimbra } from './zimbra'

/** The order does not matter. */
export const mailSites: readonly Site[] = [gmail, outlook, yahoo, proton, fastmail, zimbra, roundcube, sogo]

/** Which of them a page belongs to: by the site's id, where its host tells, else by its structure. */
export const mailSiteOf = (id: string | undefined, doc: Document, url: URL): Site | undefined =>
  mailSites.find((site) => (id === undefined ? site.anyHost && isPageOf(site, doc, url) : site.id === id))

function isPageOf(site: Site, doc: Document, url: URL): boolean {
  try {
    return site.isPage(doc, url)
  } catch {
    return false
  }
}
