/** Days by their place in weeks, months, quarters and years. A week begins on Monday. */
import { addDays, addMonths, type Day, isDay } from './days'

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The first such weekday after the day, never the day itself. */
export const coming = (day: Day, weekday: number): Day => addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)

/** The last such weekday before the day. */
export const gone = (day: Day, weekday: number): Day =>
  addDays(coming(day, weekday), weekday === weekdayOf(day) ? -14 : -7)

/** That weekday of the week which is `weeks` after the day's own. */
export const inWeek = (day: Day, weeks: number, weekday: number): Day =>
  addDays(day, weeks * 7 + weekday - weekdayOf(day))

/** @param month 1 to 12; the text may be no day that exists */
export const dated = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** That day and month, this year or next: the first that is not over. None where the date is not in that year. */
export function nextDate(today: Day, month: number, date: number): Day | undefined {
  const year = Number(today.slice(0, 4))
  const here = dated(year, month, date)
  // The month decides: 29 February is of the coming February or of none.
  const day = here >= today ? here : dated(year + 1, month, date)
  return isDay(day) ? day : undefined
}

/** The first such date of a month that is not over: the 31st of the next month that has one. */
export function nextDateOfMonth(today: Day, date: number): Day | undefined {
  for (let n = 0; n < 3; n++) {
    const day = `${addMonths(`${today.slice(0, 7)}-01`, n).slice(0, 7)}-${String(date).padStart(2, '0')}`
    if (isDay(day) && day >= today) return day
  }
  return undefined
}

/** `count` working days later, those of a week being the first `five`, or six. Holidays are not known. */
export function addWorkingDays(day: Day, count: number, perWeek: 5 | 6 = 5): Day {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (weekdayOf(at) <= perWeek) left--
  }
  return at
}

export type Place = 'start' | 'middle' | 'end'
/** A month, quarter or year by its first day and its number of months. */
type Months = { first: Day; months: number }

/** The first day, the one in the middle (of a month the 15th), the last. */
export function placeIn({ first, months }: Months, place: Place): Day | undefined {
  if (place === 'start') return first
  if (place === 'end') return addDays(addMonths(first, months), -1)
  // In the middle of a quarter stands a month's; a year's is where its halves meet.
  return months === 1 ? addDays(first, 14) : months === 3 ? addDays(addMonths(first, 1), 14) : addMonths(first, 6)
}

/** The month, quarter or year of the day, or `ahead` of it. */
export function monthsAround(day: Day, months: 1 | 3 | 12, ahead = 0): Months {
  const month = Number(day.slice(5, 7))
  const first = dated(Number(day.slice(0, 4)), month - ((month - 1) % months), 1)
  return { first: addMonths(first, ahead * months), months }
}

/** A place in a named month or quarter: of the year that is told, else in the first of which that place is not over. */
export function placeNamed(today: Day, month: number, months: 1 | 3, place: Place, year?: number): Day | undefined {
  const of = (y: number) => placeIn({ first: dated(y, month, 1), months }, place)
  if (year !== undefined) return of(year)
  const own = Number(today.slice(0, 4))
  const here = of(own)
  return here && here >= today ? here : of(own + 1)
}

/** The `nth` such weekday of the month in which the day is, from 1; 0 for the last. None where there are fewer. */
export function nthWeekday(day: Day, weekday: number, nth: number): Day | undefined {
  const { first, months } = monthsAround(day, 1)
  if (nth === 0) return gone(addMonths(first, months), weekday)
  const found = addDays(coming(addDays(first, -1), weekday), (nth - 1) * 7)
  return found.slice(0, 7) === first.slice(0, 7) ? found : undefined
}

/** The same in a named month: of the year that is told, else of the first in which it is not over. */
export function nthNamed(today: Day, month: number, weekday: number, nth: number, year?: number): Day | undefined {
  const of = (y: number) => nthWeekday(dated(y, month, 1), weekday, nth)
  const own = Number(today.slice(0, 4))
  const here = of(year ?? own)
  return year !== undefined || (here && here >= today) ? here : of(own + 1)
}

/** Monday, Wednesday or Friday of a week: the working week's, and none that is over. */
export function placeInWeek(today: Day, weeks: number, place: Place): Day | undefined {
  const day = inWeek(today, weeks, { start: 1, middle: 3, end: 5 }[place])
  return day >= today ? day : undefined
}

/** The Saturday of a week; of this one also its Sunday, on that day. */
export const weekendOf = (today: Day, weeks: number): Day =>
  weeks === 0 && weekdayOf(today) === 7 ? today : inWeek(today, weeks, 6)

/** A wall clock's time `minutes` later, with its day. A night in which clocks are set otherwise is not looked at. */
export function minutesOn(day: Day, time: string, minutes: number): { day: Day; hour: number; minute: number } {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = hour * 60 + minute + minutes
  const inDay = ((total % 1440) + 1440) % 1440
  return { day: addDays(day, Math.floor(total / 1440)), hour: Math.floor(inDay / 60), minute: inDay % 60 }
}
