/** The first thing in the popup's page: shows the picture that is kept of today's list, before anything else is even asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { showPicture } from '../lib/state/picture'

export default defineUnlistedScript(() => {
  const root = document.getElementById('app')
  if (root) showPicture(document, root)
})
