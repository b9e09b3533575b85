/** The reader of LinkedIn, apart from that of mailboxes: a page pays for what it is. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerReader } from '../lib/platform/reader'
import { linkedin } from '../lib/sites/linkedin'
import { readPage } from '../lib/sites/read'
import { withOutline } from '../lib/sites/withOutline'

export default defineUnlistedScript(() => {
  offerReader(() => withOutline(readPage(linkedin, document, new URL(location.href)), document))
})
