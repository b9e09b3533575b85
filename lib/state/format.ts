/** Money, days, instants and labels of changes, as the user's language writes them. */
import type { Label } from '../core/change'
import { addDays, type Day, dayOf, daysBetween } from '../core/days'
import { dayFormat, numberFormat, relativeFormat } from '../core/formats'
import { formatMoney as format, type Money } from '../core/money'
import { currentDay } from './clock'
import { language, locale, t } from './language'

/** What a change did, in the user's language of today. */
export function describe(label: Label): string {
  const params = { ...label.params }
  if (typeof params.day === 'string') params.day = formatDate(params.day)
  if (label.inner) params.what = describe(label.inner)
  return t(label.key, params)
}

export const formatMoney = (money: Money): string => format(money, locale.value)

/** `today`, `tomorrow`, `yesterday`, `13 Nov`, `13 Nov 2025`. */
export function formatDay(day: Day, today = currentDay.value): string {
  const near = [-1, 0, 1].find((offset) => addDays(today, offset) === day)
  if (near !== undefined) return relativeFormat(language.value).format(near, 'day')
  return formatDate(day, today)
}

/** The same, but never `tomorrow`: for sentences in which French has an article before the day. */
export function formatDate(day: Day, today = currentDay.value): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return written(day, { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' })
}

/** `Sunday 22 November`, with the year when it is not this one. */
export function formatLongDay(day: Day, today = currentDay.value): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return written(day, { weekday: 'long', day: 'numeric', month: 'long', year: sameYear ? undefined : 'numeric' })
}

/** `Tue, Dec 8, 2026`, with the hour where there is one: `Tue, Dec 8, 2026, 9:00 AM`. @param time `HH:MM` of the same wall clock */
export function formatWhen(day: Day, time?: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return written(day, { ...parts, ...(time && { hour: 'numeric', minute: '2-digit' }) }, time)
}

/** How far a day is: `in 8 days`, `tomorrow`, `yesterday`. */
export const formatDistance = (day: Day, today = currentDay.value): string =>
  relativeFormat(language.value).format(daysBetween(today, day), 'day')

/** A calendar day as the language writes it. French says the first of a month `1er`, which Intl leaves out. */
function written(day: Day, parts: Intl.DateTimeFormatOptions, time = '00:00'): string {
  const text = dayFormat(locale.value, parts).format(new Date(`${day}T${time}:00Z`))
  return language.value === 'fr' ? text.replace(/(^| )1 (?=\p{L})/u, '$11er ') : text
}

/** The time of day of an instant: `09:12`. */
export const formatTime = (instant: string): string =>
  new Intl.DateTimeFormat(locale.value, { hour: 'numeric', minute: '2-digit' }).format(new Date(instant))

/** An instant as a timeline says it: the time when it is today's, else the day. */
export function formatInstant(instant: string): string {
  const day = dayOf(instant)
  return day === currentDay.value ? `${formatDay(day)} ${formatTime(instant)}` : formatDay(day)
}

/** A day and a time in full, for tooltips and the history. */
export const formatFull = (instant: string): string =>
  new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))

export const formatNumber = (value: number): string => numberFormat(locale.value).format(value)

/** A chance of 0 to 100 as a share: `60%`, `60 %`. */
export const formatPercent = (of100: number): string =>
  numberFormat(locale.value, { style: 'percent' }).format(of100 / 100)

/** A span of time in one unit, as one says it: `3 min`, `40 s`. */
export function formatDuration(seconds: number): string {
  const [value, unit] = seconds < 90 ? [Math.ceil(seconds), 'second'] : [Math.round(seconds / 60), 'minute']
  return numberFormat(locale.value, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}

/** A size of a file as one says it: `3 MB`. */
export function formatSize(bytes: number): string {
  const [value, unit] =
    bytes < 1e6
      ? [Math.ceil(bytes / 1e3), 'kilobyte']
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e9, 'gigabyte']
  return numberFormat(locale.value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}

/** A month as a heading: `December 2026`. @param month `2026-12` */
export const formatMonth = (month: string): string => written(`${month}-01`, { month: 'long', year: 'numeric' })
