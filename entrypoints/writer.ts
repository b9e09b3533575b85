/** Puts a draft into the message being written: brought into a page by the user's press in our own page, and never before. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { nameFor, names } from '../lib/core/siteNames'
import { offerWriter } from '../lib/platform/writer'
import { putDraft } from '../lib/sites/putDraft'

export default defineUnlistedScript(() => {
  offerWriter((draft) => {
    const url = new URL(location.href)
    const own = document.querySelector(names.roundcube.anyHost) ? names.roundcube.id : ''
    return putDraft(nameFor(url)?.id ?? own, document, url, draft)
  })
})
