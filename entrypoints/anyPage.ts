/** The reader of any page: put into the one page on which the user calls Margin, and asked once. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerAnyReader } from '../lib/platform/reader'
import { readAnyPage } from '../lib/sites/generic'

export default defineUnlistedScript(() => {
  offerAnyReader((called) => readAnyPage(document, new URL(location.href), called))
})
