/** Begins the popup once its picture, if there is one, is about to be painted: that paint waits for nothing. */
import { aboutToPaint } from '../../lib/platform/painting'

const root = document.getElementById('app')
if (root) {
  if (root.hasChildNodes()) await aboutToPaint()
  const { startPopup } = await import('./app')
  startPopup(root, root.querySelector('input')?.value ?? '')
}
