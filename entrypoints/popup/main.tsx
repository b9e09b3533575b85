/** The popup itself, once its picture stands, if there is one. */
import '../../components/theme.css'
import { render } from 'preact'
import { drawAhead } from '../../components/drawAhead'
import { Popup } from '../../components/Popup'
import { offerToRun } from '../../lib/jobs/offer'
import { startPage } from '../../lib/state/start'

const root = document.getElementById('app')
if (root) {
  // What was typed into the search field of the picture meanwhile.
  const typed = root.querySelector('input')?.value ?? ''
  // The styles of the first paint are among those that have come now, in their order.
  document.adoptedStyleSheets = []
  startPage('popup', drawAhead)
  offerToRun()
  // The picture's elements go on as the screen's own.
  render(<Popup typed={typed} />, root)
}
