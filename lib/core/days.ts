/**
 * Calendar days, kept as `YYYY-MM-DD`: a due day is a square on a calendar, not an instant, and must not move when the
 * traveller's clock does. Instants are ISO 8601 in UTC.
 */
import * as z from 'zod/mini'

export { dayOf } from './dayOf'

export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type Day = string

export const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const DAY_MS = 86_400_000
const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** The day `count` days later; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day `count` months later; where that month is too short, its last day: 31 January and a month is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whole days from the first to the second; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS)
}

/** Whether the text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && new Date(utc(text)).toISOString().startsWith(text)
  )
}
