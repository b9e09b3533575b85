/** The reader with its adapters: put into a page by our own pages when the page is to be read, and never before. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerReader } from '../lib/platform/reader'
import { readPage, siteByStructure, siteFor } from '../lib/sites'

export default defineUnlistedScript(() => {
  offerReader(() => {
    const url = new URL(location.href)
    const site = siteFor(url) ?? siteByStructure(document, url)
    return site
      ? readPage(site, document, url)
      : { site: '', page: 'none', url: url.href, messages: [], rows: [], results: [] }
  })
})
