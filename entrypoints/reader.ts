/** The reader of mailboxes: put into a page by our own pages when the page is to be read, and never before. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { nameFor } from '../lib/core/siteNames'
import { offerReader } from '../lib/platform/reader'
import { mailSiteOf } from '../lib/sites/mailSites'
import { readPage } from '../lib/sites/read'
import { withOutline } from '../lib/sites/withOutline'

export default defineUnlistedScript(() => {
  offerReader(() => {
    const url = new URL(location.href)
    const site = mailSiteOf(nameFor(url)?.id, document, url)
    return site
      ? withOutline(readPage(site, document, url), document)
      : { site: '', page: 'none', url: url.href, messages: [], rows: [], results: [] }
  })
})
