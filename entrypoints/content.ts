/** Runs in the tabs of the sites: finds out which site it is, and starts what the user has there. It holds no adapter: see `reader.ts`. */
import { defineContentScript } from 'wxt/utils/define-content-script'
import { nameFor } from '../lib/core/siteNames'
import { SITE_MATCHES } from '../lib/platform/hosts'
import { loadLanguage, loadPlace, loadShows, noteOwnSite, usualPlace } from '../lib/platform/place'
import { awaitReader } from '../lib/platform/reader'
import { startShell } from '../lib/platform/shell'
import { takeOver } from '../lib/platform/takeOver'
import { nameBySign } from '../lib/sites/sign'

export default defineContentScript({
  matches: SITE_MATCHES,
  allFrames: false,
  // After the page has been drawn: it comes first, and one re-layout for the docked sidebar is cheaper than a slower start.
  runAt: 'document_idle',
  // WXT would announce us to the page's own scripts.
  noScriptStartedPostMessage: true,
  async main() {
    const known = nameFor(new URL(location.href))
    const site = known ?? (await nameBySign(document))
    if (!known) noteOwnSite(location.hostname, site.id).catch(() => undefined)
    const onRequest = site.reads === 'on-request'
    const mayStart = takeOver()
    const reader = awaitReader()
    const [place, shows, language] = await Promise.all([
      loadPlace(site.id, usualPlace(onRequest)),
      loadShows(site.id),
      loadLanguage(),
    ])
    // On a site that waits to be asked, each page begins with the narrow tab, whatever is remembered.
    if (onRequest) place.open = false
    mayStart(() =>
      startShell({ name: { site: site.id, label: site.label }, onRequest, ...reader }, { place, shows, language }),
    )
  },
})
