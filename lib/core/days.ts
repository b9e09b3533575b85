/**
 * Calendar days, kept as `YYYY-MM-DD`: a due day is a square on a calendar, not an instant, and must not move when the
 * traveller's clock does. Instants are ISO 8601 in UTC.
 */
import * as z from 'zod/mini'

export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type Day = string

export const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const DAY_MS = 86_400_000
const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** The calendar day on which an instant falls in a time zone (IANA name; the browser's own when left out). */
export function dayOf(instant: Date | number | string, timeZone?: string): Day {
  const date = new Date(instant)
  if (timeZone === undefined) {
    // Asked with each save, and a formatter takes a tenth of a millisecond to make.
    const two = (part: number) => String(part).padStart(2, '0')
    return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  }
  // The Swedish calendar writes its dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date)
}

/** The day `count` days later; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10)
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
