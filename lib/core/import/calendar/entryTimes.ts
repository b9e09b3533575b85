/** When an entry of a calendar is: a day, an hour on nobody's wall, or an instant; never an hour of a zone that is not known. */
import ICAL from 'ical.js'
import { isDay } from '../../days'
import type { CardProperty } from '../../vcard/property'
import type { InZone } from './zones'

/** `zone`: the name of a zone that nobody knows. */
export type EntryTime = { text: string } | { zone: string }

const SHAPE = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/

/** @returns ISO 8601: a date, a local time without a zone, or an instant; undefined where the value is none */
export function timeOf(property: CardProperty | undefined, inZone: InZone): EntryTime | undefined {
  // Some programs write the dashes and colons of ISO 8601.
  const value = property?.parts[0]?.replace(/(?<=\d)[-:](?=\d)/g, '')
  const [, year, month, date, hour, minute, second = '00', utc] = SHAPE.exec(value ?? '') ?? []
  const day = `${year}-${month}-${date}`
  if (!property || !isDay(day)) return undefined
  if (hour === undefined) return { text: day }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const time = `${hour}:${minute}`
  // A leap second is the last one of its minute.
  const rest = second === '60' ? '59' : second
  if (utc) return { text: `${day}T${time}:${rest}Z` }
  const zone = property.params.get('TZID')
  if (!zone) return { text: `${day}T${time}:${rest}` }
  const instant = inZone(zone, day, time)
  return instant === undefined ? { zone } : { text: new Date(instant + Number(rest) * 1000).toISOString() }
}

/** Minutes between two times of one kind, or of a duration as RFC 5545 writes it; undefined where they are no length of a meeting. */
export function minutesOf(start: string, end: string | undefined, duration: string | undefined): number | undefined {
  if (start.length < 11) return undefined
  const span = end && end.length > 10 ? Date.parse(utc(end)) - Date.parse(utc(start)) : spanOf(duration)
  const minutes = span === undefined ? undefined : Math.round(span / 60_000)
  return minutes !== undefined && minutes > 0 && minutes < MOST ? minutes : undefined
}
const MOST = 100 * 24 * 60

const utc = (text: string): string => (text.endsWith('Z') ? text : `${text}Z`)

function spanOf(duration: string | undefined): number | undefined {
  if (!duration || duration.length > 40) return undefined
  try {
    return ICAL.Duration.fromString(duration.toUpperCase()).toSeconds() * 1000
  } catch {
    return undefined
  }
}
