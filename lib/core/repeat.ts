/**
 * The days on which a task comes again, by the rules of RFC 5545. They are counted by `ical.js`, which Margin has for cards
 * already: it is large, so whoever needs a next day asks for this file then.
 */
import ical from 'ical.js'
import type { Day } from './days'
import type { Task } from './task'

/** Days looked at before a rule is taken to have none left: a day that never comes, like 30 February, would be sought for ever. */
const ENOUGH = 20_000

/**
 * The first day of a rule after another; undefined where there is none.
 * @param rule as `Task.repeat` has it
 * @param from the day on which it counts from
 * @param after a day
 */
export function nextDay(rule: string, from: Day, after: Day): Day | undefined {
  try {
    const days = ical.Recur.fromString(rule).iterator(ical.Time.fromDateString(from))
    for (let looked = 0; looked < ENOUGH; looked++) {
      const day = days.next()?.toString().slice(0, 10)
      if (day === undefined || day > after) return day
    }
  } catch {
    // A rule that the library refuses has no next day: the task is done, and done once.
  }
  return undefined
}

/** What follows a task that is done: given the task and the day that it is here, the day of the next one and what its rule counts from. */
export type Follow = (
  task: Pick<Task, 'day' | 'repeat' | 'repeatFrom'>,
  today: Day,
) => Pick<Task, 'day' | 'repeatFrom'> | undefined

/**
 * The occurrence that follows a task when it is done: the first of its rule after its own day, and after today. What was missed
 * meanwhile does not pile up. It counts from there on, which is the same and soon found, but where so many were set at the beginning.
 */
export const occurrenceAfter: Follow = ({ day, repeat, repeatFrom }, today) => {
  if (repeat === undefined) return undefined
  const from = repeatFrom ?? day ?? today
  const next = nextDay(repeat, from, day !== undefined && day > today ? day : today)
  return next === undefined ? undefined : { day: next, repeatFrom: repeat.includes('COUNT=') ? from : next }
}
