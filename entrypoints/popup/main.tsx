import '../../components/theme.css'
import { render } from 'preact'
import { Popup } from '../../components/Popup'
import { offerToRun } from '../../lib/jobs/runner'
import { startPage } from '../../lib/state/start'

startPage('popup')
offerToRun()
const root = document.getElementById('app')
if (root) render(<Popup />, root)
