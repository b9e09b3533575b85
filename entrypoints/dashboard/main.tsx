import '../../components/theme.css'
import { render } from 'preact'
import { Dashboard } from '../../components/Dashboard'
import { offerToRun } from '../../lib/jobs/runner'
import { startPage } from '../../lib/state/start'

startPage('dashboard')
offerToRun()
const root = document.getElementById('app')
if (root) render(<Dashboard />, root)
