/**
 * The time zones of a calendar's file. A name that browsers know is theirs; else the table within the file counts, read by `ical.js`,
 * as far as it is one that ends. What neither tells is no hour at all.
 */
import ICAL from 'ical.js'
import type { Day } from '../../days'
import { instantOf } from '../../wallClock'
import type { RawEntry } from './rawEntries'

/** The instant (milliseconds) at which the zone's clocks show that hour; undefined where the zone, or its clocks then, are not known. */
export type InZone = (zone: string, day: Day, time: string) => number | undefined

/** Tables of more than that, and rules that go on within a year, are nobody's clocks. */
const MOST_LINES = 500
const RULE =
  /^RRULE:(?:(?:FREQ=YEARLY|BYMONTH=\d{1,2}|BYDAY=-?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=-?(?:[1-9]|1\d|2[0-8])(?:,-?(?:[1-9]|1\d|2[0-8]))*|UNTIL=[\dTZ]+|WKST=\w\w|INTERVAL=1|COUNT=\d{1,3})(?:;|$))+$/i
/** `ical.js` looks no further ahead. */
const LAST_YEAR = 2035

/** @param tables the VTIMEZONEs of the file */
export function zonesOf(tables: readonly RawEntry[]): InZone {
  const own = new Map<string, ICAL.Timezone>()
  for (const table of tables) {
    const zone = zoneOf(table)
    if (zone) own.set(zone.tzid, zone)
  }
  return (zone, day, time) => {
    if (zone.includes('/') && isKnown(zone)) return instantOf(day, time, zone)
    const table = own.get(zone)
    if (table) return inTable(table, day, time)
    const known = knownIn(zone)
    return known === undefined ? undefined : instantOf(day, time, known)
  }
}

function zoneOf({ lines, fault }: RawEntry): ICAL.Timezone | undefined {
  const texts = lines.map(({ bytes }) => bytes.replace(/\n[ \t]/g, ''))
  const isSound = texts.every((text) => !/^RRULE[;:]/i.test(text) || (RULE.test(text) && /YEARLY/i.test(text)))
  if (fault || texts.length > MOST_LINES || !isSound) return undefined
  try {
    const component = new ICAL.Component(
      ICAL.parse(['BEGIN:VTIMEZONE', ...texts, 'END:VTIMEZONE'].join('\r\n')) as never,
    )
    return component.getFirstPropertyValue('tzid') ? new ICAL.Timezone(component) : undefined
  } catch {
    // Not a table: its name is known to nobody.
    return undefined
  }
}

function inTable(zone: ICAL.Timezone, day: Day, time: string): number | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (year > LAST_YEAR) return undefined
  try {
    const wall = new ICAL.Time({ year, month, day: date, hour, minute, second: 0, isDate: false }, zone)
    const offset = zone.utcOffset(wall)
    const changes = (
      zone as unknown as { changes: { year: number; month: number; day: number; prevUtcOffset: number }[] }
    ).changes
    const [first] = changes
    if (!first) return undefined
    // Before the first change that is told, the clocks were as that change found them.
    const isBefore = [first.year - year, first.month - month, first.day - date].find((n) => n !== 0) ?? 0
    return Date.UTC(year, month - 1, date, hour, minute) - (isBefore > 0 ? first.prevUtcOffset : offset) * 1000
  } catch {
    return undefined
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` ends in the name that all know. */
function knownIn(zone: string): string | undefined {
  if (zone.length > 100) return undefined
  const parts = zone.split('/').filter(Boolean)
  return [zone, parts.slice(-3).join('/'), parts.slice(-2).join('/')].find((name) => name && isKnown(name))
}

const known = new Map<string, boolean>()

function isKnown(zone: string): boolean {
  const before = known.get(zone)
  if (before !== undefined) return before
  let is = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    is = false
  }
  if (known.size < 1_000) known.set(zone, is)
  return is
}
