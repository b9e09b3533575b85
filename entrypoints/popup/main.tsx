/** Paints the kept list before the rest of the script, nine tenths of it, is read. */
import '../../components/theme.css'
import { render } from 'preact'
import { PopupFirst } from '../../components/PopupFirst'
import { aboutToPaint } from '../../lib/platform/painting'
import { currentDay } from '../../lib/state/clock'
import { keptToday } from '../../lib/state/keptCopy'
import { firstLook } from '../../lib/state/language'

const root = document.getElementById('app')
if (root) {
  firstLook(document.documentElement)
  let typed = ''
  const kept = keptToday(currentDay.value)
  if (kept) {
    render(
      <PopupFirst
        kept={kept}
        onTyped={(text) => {
          typed = text
        }}
      />,
      root,
    )
    await aboutToPaint()
  }
  const { startPopup } = await import('./app')
  startPopup(root, typed)
}
