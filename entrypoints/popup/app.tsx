import { render } from 'preact'
import { Popup } from '../../components/Popup'
import { offerToRun } from '../../lib/jobs/runner'
import { startPage } from '../../lib/state/start'

/** @param typed what was typed into the search field meanwhile */
export function startPopup(root: HTMLElement, typed: string): void {
  startPage('popup')
  offerToRun()
  render(<Popup typed={typed} />, root)
}
