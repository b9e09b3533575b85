import '../../components/theme.css'
import { render } from 'preact'
import { Popup } from '../../components/Popup'
import { startPage } from '../../lib/state/start'

startPage('popup')
const root = document.getElementById('app')
if (root) render(<Popup />, root)
