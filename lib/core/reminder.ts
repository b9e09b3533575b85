/**
 * When a task is called to mind. A day is a square of the calendar and an hour is what the clock on the wall shows, wherever the
 * user is: the instant is worked out when it is asked for, in the machine's zone of then, and nowhere kept.
 *
 * On the night when clocks go forward an hour that they skip is told as much later (half past two becomes half past three);
 * on the night when they go back, an hour that comes twice means the first time. So say RFC 5545 and the dates of JavaScript.
 */
import type { Day } from './days'
import type { Task } from './task'
import { instantOf } from './wallClock'

type Timed = Pick<Task, 'day' | 'time' | 'remind' | 'remindAgain' | 'doneAt'>

const MINUTE = 60_000

/**
 * Names one reminder of a task, and orders it among others to within a day or so: the minute as the wall shows it, or of a
 * task that was put off the minute in UTC (with a `Z`). Undefined where there is nothing to be reminded of. It does not depend
 * on the zone: who travels keeps her reminders, and none of them comes twice for it.
 */
export function remindKey({ day, time, remind, remindAgain, doneAt }: Timed): string | undefined {
  if (doneAt !== undefined) return undefined
  if (remindAgain !== undefined) return `${remindAgain.slice(0, 16)}Z`
  if (day === undefined || remind === undefined) return undefined
  if (remind.includes(':')) return `${day}T${remind}`
  const wall = time === undefined ? Number.NaN : Date.parse(`${day}T${time}Z`) - Number(remind) * MINUTE
  return Number.isNaN(wall) ? undefined : new Date(wall).toISOString().slice(0, 16)
}

/** The instant of that reminder, in milliseconds; undefined where there is none. */
export function remindInstant(task: Timed): number | undefined {
  if (remindKey(task) === undefined) return undefined
  const { day = '', time = '', remind = '', remindAgain } = task
  if (remindAgain !== undefined) return Date.parse(remindAgain)
  // Before the hour by real minutes: a quarter of an hour is one on every night of the year.
  return remind.includes(':') ? instantOf(day, remind) : instantOf(day, time) - Number(remind) * MINUTE
}

/** How many minutes before its hour a task is called to mind, where it has an hour and is not later called than that. */
export function minutesBefore({ time, remind }: Pick<Task, 'time' | 'remind'>): number | undefined {
  if (time === undefined || remind === undefined) return undefined
  const at = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
  const minutes = remind.includes(':') ? at(time) - at(remind) : Number(remind)
  return minutes < 0 ? undefined : minutes
}

/** What becomes of a task that is called to mind again an hour later: it stays due when it was. @param now milliseconds */
export const inAnHour = (now: number): Pick<Task, 'remindAgain'> => ({
  remindAgain: new Date(now + 60 * MINUTE).toISOString(),
})

const MORNING = '09:00'

/**
 * What becomes of a task that is put off until tomorrow. What is due by today is due tomorrow, at its hour; what is due later
 * stays so. In either case it is called to mind tomorrow.
 * @param tomorrow the day after the one that it is here
 */
export function untilTomorrow(task: Timed, tomorrow: Day): Pick<Task, 'day' | 'remindAgain'> {
  const day = task.day !== undefined && task.day > tomorrow ? task.day : tomorrow
  const { remind = '', time } = task
  const at = remindInstant({ ...task, day, remindAgain: undefined })
  // A day before its hour, say, would be today: then by tomorrow's hour itself.
  const comes = day === tomorrow && at !== undefined && at >= instantOf(tomorrow, '00:00')
  const hour = remind.includes(':') ? remind : (time ?? MORNING)
  return { day, remindAgain: comes ? undefined : new Date(instantOf(tomorrow, hour)).toISOString() }
}
