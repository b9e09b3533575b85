/** The notice of the morning: at which hour it sums up the day, and by which name it is known to have been told. */
import type { Day } from './days'
import type { Settings } from './settings'
import { instantOf } from './wallClock'

/** The hour where the user chose none. */
export const MORNING = '08:30'

/** The hour of the notice, on the wall; undefined where it is switched off. */
export const morningHour = ({ morning = MORNING }: Pick<Settings, 'morning'>): string | undefined =>
  morning === 'off' ? undefined : morning

/** One for each day of the calendar, wherever the user is when it begins. */
export const morningId = (day: Day): string => `morning|${day}`

/** The instant of a day's notice, in milliseconds. */
export const morningInstant = (day: Day, hour: string): number => instantOf(day, hour)
