/** The sidebar's screen in the browser's side panel, beside whatever tab is in front. `?tab=` names the one tab it keeps to. */
import '../../components/theme.css'
import { render } from 'preact'
import { drawAhead } from '../../components/drawAhead'
import { Sidebar } from '../../components/Sidebar'
import { offerToRun } from '../../lib/jobs/offer'
import { closeAtToggle } from '../../lib/platform/panel'
import { openPanelLink } from '../../lib/platform/panelLink'
import { noteHealth } from '../../lib/state/health'
import { followPage } from '../../lib/state/page'
import { followSending } from '../../lib/state/sending'
import { startPage } from '../../lib/state/start'

startPage('sidebar', drawAhead)
offerToRun()
const fixed = new URLSearchParams(location.search).get('tab')
if (!fixed) void closeAtToggle()
followPage(
  ({ hear, gone }) => openPanelLink(hear, gone, fixed ? Number(fixed) : undefined).post,
  () => {},
)
followSending()
noteHealth()
const root = document.getElementById('app')
if (root) render(<Sidebar />, root)
