/** The reader with its adapters: put into a page by our own pages when the page is to be read, and never before. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerReader } from '../lib/platform/reader'
import { readPage, siteByStructure, siteFor } from '../lib/sites'
import { withOutline } from '../lib/sites/withOutline'

export default defineUnlistedScript(() => {
  offerReader(() => {
    const url = new URL(location.href)
    const site = siteFor(url) ?? siteByStructure(document, url)
    return site
      ? withOutline(readPage(site, document, url), document)
      : { site: '', page: 'none', url: url.href, messages: [], rows: [], results: [] }
  })
})
