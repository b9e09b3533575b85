/** What each page of ours does first, in the same way. */
import type { Source } from '../core/change'
import { currencyOf } from '../core/settings'
import { setUp } from '../db/setup'
import { writeAs } from '../db/write'
import { applyLook, browserLanguage } from './language'

/** Takes on language and theme, says where this page's changes come from, and makes the first run's settings. */
export function startPage(source: Source): void {
  applyLook(document.documentElement)
  writeAs(source)
  void setUp(browserLanguage, currencyOf(navigator.language))
}
