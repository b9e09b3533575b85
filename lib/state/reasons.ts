/** Why deals are lost and cancelled: the user's own list, or until she keeps one those that the product knows. */
import { USUAL_LOSSES } from '../core/lossReasons'
import type { Settings } from '../core/settings'
import type { TextKey } from '../core/text'
import { t } from './language'

const DEFAULTS: Record<'lost' | 'cancelled', readonly TextKey[]> = {
  lost: USUAL_LOSSES,
  cancelled: ['reason.default.project', 'reason.default.budget', 'reason.default.never'],
}

/** The field of the settings in which each list is kept. */
export const REASONS = { lost: 'reasonsLost', cancelled: 'reasonsCancelled' } as const

export const reasonsFor = (status: 'lost' | 'cancelled', settings: Settings | undefined): readonly string[] =>
  settings?.[REASONS[status]] ?? DEFAULTS[status].map((key) => t(key))
