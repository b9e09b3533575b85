import '../../components/theme.css'
import { render } from 'preact'
import { Dashboard } from '../../components/Dashboard'
import { startPage } from '../../lib/state/start'

startPage('dashboard')
const root = document.getElementById('app')
if (root) render(<Dashboard />, root)
