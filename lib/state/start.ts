/** What each page of ours does first, in the same way. */
import type { Source } from '../core/change'
import { currencyOf } from '../core/settings'
import { storeOpen } from '../db/guard'
import { setUp } from '../db/setup'
import { writeAs } from '../db/write'
import { currentDay } from './clock'
import { type Draw, drawKept, keepAhead } from './keptToday'
import { browserLanguage } from './language'
import { applyLook } from './look'
import { takeRestoreResult } from './restored'
import { startStore } from './store'

/**
 * Looks at the database before anybody uses it, takes on language and theme, says where this page's changes come from, and
 * makes the first run's settings where this is one.
 * @param draw draws the popup's picture of a day whose list was kept
 */
export function startPage(source: Source, draw: Draw): void {
  startStore()
  takeRestoreResult()
  applyLook(document.documentElement)
  writeAs(source)
  drawKept(draw)
  // A database that is not fit to be written is told of by the screens.
  storeOpen().then(
    () => {
      keepAhead(() => currentDay.value)
      return setUp(browserLanguage, currencyOf(navigator.language))
    },
    () => undefined,
  )
}
