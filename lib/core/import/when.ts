/** Days and instants as a reader gives them: calendar dates, local times without a zone, or instants with one. */
import { type Day, dayOf, isDay } from '../days'

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/

/** The instant (ISO, UTC). A day without an hour is its noon where the user is. @returns undefined where the text is none */
export function instantOfText(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const instant = new Date(isDay(text) ? `${text}T12:00` : text.replace(' ', 'T'))
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** The day, of an instant that where the user is; with the hour, where one is named. */
export function dayOfText(text: string | undefined): { day: Day; time?: string } | undefined {
  if (!text) return undefined
  if (isDay(text)) return { day: text }
  if (ZONED.test(text)) {
    const instant = instantOfText(text)
    if (!instant) return undefined
    const at = new Date(instant)
    const two = (n: number) => String(n).padStart(2, '0')
    return { day: dayOf(instant), time: `${two(at.getHours())}:${two(at.getMinutes())}` }
  }
  const day = text.slice(0, 10)
  const time = /^[T ]((?:[01]\d|2[0-3]):[0-5]\d)/.exec(text.slice(10))?.[1]
  return isDay(day) ? { day, ...(time && { time }) } : undefined
}
