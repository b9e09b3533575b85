import '../../components/theme.css'
import { render } from 'preact'
import { Dashboard } from '../../components/Dashboard'
import { drawAhead } from '../../components/drawAhead'
import { offerToRun } from '../../lib/jobs/offer'
import { startPage } from '../../lib/state/start'

startPage('dashboard', drawAhead)
offerToRun()
const root = document.getElementById('app')
if (root) render(<Dashboard />, root)
