import '../../components/theme.css'
import { render } from 'preact'
import { drawAhead } from '../../components/drawAhead'
import { Popup } from '../../components/Popup'
import { offerToRun } from '../../lib/jobs/runner'
import { startPage } from '../../lib/state/start'

/** @param typed what was typed into the search field meanwhile */
export function startPopup(root: HTMLElement, typed: string): void {
  startPage('popup', drawAhead)
  offerToRun()
  // The picture's elements go on as the screen's own.
  render(<Popup typed={typed} />, root)
}
