/** Draws the popup's picture of a day when its list was kept. Nobody waits for it: without one the next opening is slower. */
import type { Day } from '../lib/core/days'
import type { KeptToday } from '../lib/state/keptCopy'

export function drawAhead(day: Day, kept: KeptToday): void {
  import('./PopupPicture').then(({ drawPopup }) => drawPopup(day, kept)).catch(() => undefined)
}
