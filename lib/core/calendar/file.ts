/** A calendar's file: its head, its entries one by one, its end. A calendar that reads the file again finds each entry by its uid. */
import { entryComponents, needsZone } from './component'
import type { CalendarEntry } from './entry'
import { componentText, type Property, propertiesText } from './lines'
import { plainLine } from './plain'
import { timezone } from './timezone'

/** What the whole file is written by: the instant (ISO, UTC) at which it is, and the user's zone (IANA name). */
export type Writing = { now: string; zone: string }

const LEAST: Property[] = [
  ['version', {}, 'text', '2.0'],
  ['prodid', {}, 'text', '-//Margin//Margin//EN'],
  ['calscale', {}, 'text', 'GREGORIAN'],
  ['method', {}, 'text', 'PUBLISH'],
]
/** How often a calendar that follows the file looks whether it is another. */
const HOURLY = 'PT1H'

/** The beginning of a file that can be followed. @param name what the calendar is called */
export function feedHead(name: string): string {
  const called = plainLine(name)
  return `BEGIN:VCALENDAR\r\n${propertiesText([
    ...LEAST,
    ['name', {}, 'text', called],
    ['x-wr-calname', {}, 'text', called],
    ['refresh-interval', {}, 'duration', HOURLY],
    ['x-published-ttl', {}, 'duration', HOURLY],
  ])}`
}

/** The lines of one entry. */
export const entryText = (entry: CalendarEntry, { now, zone }: Writing): string =>
  entryComponents(entry, now, zone).map(componentText).join('')

/** The table of the zone's clocks, from before the first entry that needs it. @param day the earliest one's */
export const zoneText = (zone: string, day: string): string =>
  componentText(timezone(zone, Number(day.slice(0, 4)) - 1))

/** The day from which the zone's table is needed; nothing where the entry does without. */
export const zoneFrom = (entry: CalendarEntry, zone: string): string | undefined =>
  needsZone(entry, zone) ? entry.repeat?.from : undefined

export const FEED_END = 'END:VCALENDAR\r\n'

/** The file of one entry. */
export function oneEntryFile(entry: CalendarEntry, writing: Writing): string {
  const from = zoneFrom(entry, writing.zone)
  const table = from ? zoneText(writing.zone, from) : ''
  return `BEGIN:VCALENDAR\r\n${propertiesText(LEAST)}${table}${entryText(entry, writing)}${FEED_END}`
}
