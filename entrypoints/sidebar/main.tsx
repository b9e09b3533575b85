/** The sidebar's page, framed in a tab of a site. */
import '../../components/theme.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { drawAhead } from '../../components/drawAhead'
import { Sidebar } from '../../components/Sidebar'
import { offerToRun } from '../../lib/jobs/offer'
import { admitted } from '../../lib/platform/admission'
import { openLink } from '../../lib/platform/link'
import { noteHealth } from '../../lib/state/health'
import { language } from '../../lib/state/language'
import { followPage, leave, place, tellLanguage } from '../../lib/state/page'
import { followSending } from '../../lib/state/sending'
import { startPage } from '../../lib/state/start'

void admitted().then((yes) => {
  if (yes) start()
})

function start(): void {
  startPage('sidebar', drawAhead)
  offerToRun()
  followPage(
    ({ hear, gone }) => openLink(hear, gone).post,
    () => document.querySelector<HTMLElement>('input, button, a[href]')?.focus(),
  )
  followSending()
  noteHealth()
  // The frame's own few words follow the user's language, once there is a page to tell.
  effect(() => {
    if (place.value) tellLanguage(language.value)
  })
  // What no dialog, field or table of keys took for itself, all of which hear it first, gives the keyboard back to the page.
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) leave()
  })
  const root = document.getElementById('app')
  if (root) render(<Sidebar />, root)
}
