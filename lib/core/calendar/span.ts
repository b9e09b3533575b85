/** From when to when an entry stands in a calendar, as files and links write it. */
import { addDays, type Day } from '../days'
import { instantOf } from '../wallClock'
import type { CalendarEntry } from './entry'

/** Minutes of what has an hour and no length: calendars draw what has none as a line that nobody can press. */
export const USUAL_MINUTES = 30

/** `to` is the first day, or the instant, that it takes no more. Instants are ISO to the second, UTC. */
export type Span = { allDay: true; from: Day; to: Day } | { allDay: false; from: string; to: string; minutes: number }

/**
 * An hour on the wall becomes the instant at which it is that late where the user is: that means one thing to every reader,
 * and needs no table of the zone's nights of change.
 * @param zone IANA name of the user's @returns nothing where the entry has no day
 */
export function spanOf({ when }: Pick<CalendarEntry, 'when'>, zone: string): Span | undefined {
  if (!when) return undefined
  if ('day' in when && !when.time) return { allDay: true, from: when.day, to: addDays(when.day, 1) }
  const from = 'day' in when ? instantOf(when.day, when.time as string, zone) : Date.parse(when.at)
  const minutes = ('minutes' in when && when.minutes) || USUAL_MINUTES
  return { allDay: false, from: second(from), to: second(from + minutes * 60_000), minutes }
}

/** An instant (milliseconds) to the second, as `2026-11-30T09:00:00Z`. */
export const second = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`
