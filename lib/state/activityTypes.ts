/** The user's types of activities and her outcomes, or those that the product knows until she keeps some. */
import type { ActivityType, BornType } from '../core/activityType'
import type { Settings } from '../core/settings'
import type { TextKey } from '../core/text'
import { t } from './language'
import { currentSettings } from './look'

const NONE: readonly ActivityType[] = []
/** The types that some settings hold. */
export const typesIn = (settings: Pick<Settings, 'activityTypes'> | undefined): readonly ActivityType[] =>
  settings?.activityTypes ?? NONE

/** What a type of an activity is called now; of one that is gone from the list, what it was called. */
export const typeName = (born: BornType): string =>
  typesIn(currentSettings.value).find(({ id }) => id === born.id)?.name ?? born.name

const USUAL: readonly TextKey[] = [
  'outcome.default.interested',
  'outcome.default.callBack',
  'outcome.default.noAnswer',
  'outcome.default.notNow',
]
/** The outcomes that are offered. */
export const outcomesIn = (settings: Pick<Settings, 'outcomes'> | undefined): readonly string[] =>
  settings?.outcomes ?? USUAL.map((key) => t(key))
