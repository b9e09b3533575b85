/** The notices of the morning and of the week: when each sums up, and by which name it is known to have been told. */
import { addDays, type Day } from './days'
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

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** What the id of a week's notice begins with; the Monday of that week follows. */
export const OF_WEEK = 'week|'

/** One for each week that is over, by its Monday. */
export const weekId = (monday: Day): string => OF_WEEK + monday

/** The instant at which the week before is summed up, in milliseconds. @param weekday 0 for Monday to 6 for Sunday @param monday of the week in which it is told */
export const weekInstant = (monday: Day, weekday: number, hour: string): number =>
  instantOf(addDays(monday, weekday), hour)
