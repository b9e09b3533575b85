/**
 * The first thing in the popup's page: shows the picture that is kept of today's list, and then loads the popup itself. All that the
 * picture takes is in this one file, its styles too: for a file of styles the browser looks up the extension's texts first, and each
 * file that is asked for costs the first paint a few milliseconds.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import look from '../components/popupLook.css?inline'
import { loadRest } from '../lib/platform/loadRest'
import { aboutToPaint } from '../lib/platform/painting'
import { showPicture } from '../lib/state/picture'

export default defineUnlistedScript(async () => {
  const root = document.getElementById('app')
  if (!root) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  document.adoptedStyleSheets = [sheet]
  showPicture(document, root)
  if (root.hasChildNodes()) await aboutToPaint()
  const rest = document.querySelector('template')
  if (rest) await loadRest(document, rest)
})
