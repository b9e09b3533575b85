/** A stretch of the forecast as one says it: `December 2026`, `Later`. */
import type { Expected } from '../../lib/core/forecast'
import { formatMonth } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital } from '../work/due'

export function monthWords(month: Expected['month']): string {
  if (month === 'passed' || month === 'later' || month === 'unknown') return t(`home.${month}`)
  return capital(formatMonth(month))
}
