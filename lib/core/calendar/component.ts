/**
 * An entry as calendars keep it. What has a day is an event, which every calendar shows; a task without one is a to-do, which
 * Thunderbird, Nextcloud and Apple's reminders take and others pass over: it has no place on a calendar.
 */
import type { CalendarEntry } from './entry'
import type { Component, Property } from './lines'
import { seriesOf } from './recurrence'
import { second, spanOf } from './span'

function entryComponent(entry: CalendarEntry, now: string, zone: string): Component {
  const span = spanOf(entry, zone)
  const known = [
    text('uid', entry.uid),
    instant('dtstamp', now),
    instant('created', entry.createdAt),
    instant('last-modified', entry.changedAt),
    ['sequence', {}, 'integer', revision(entry.changedAt)],
    text('summary', entry.title),
    ...(entry.names.length ? [text('description', entry.names.join(', '))] : []),
  ] as Property[]
  if (!span) return ['vtodo', [...known, text('status', 'NEEDS-ACTION')], []]
  return [
    'vevent',
    [...known, ...times(entry, zone), text('transp', entry.busy ? 'OPAQUE' : 'TRANSPARENT')],
    alarms(entry),
  ]
}

/**
 * What an entry is in a calendar: itself; of a row, the one that was put off too, which stands in place of the one that it was.
 * @param now the instant (ISO, UTC) at which it is written down @param zone IANA name of the user's
 */
export function entryComponents(entry: CalendarEntry, now: string, zone: string): Component[] {
  const series = seriesOf(entry, zone)
  if (!series || !entry.when || !('day' in entry.when)) return [entryComponent(entry, now, zone)]
  const { day, time } = entry.when
  const row = entryComponent({ ...entry, when: { day: series.start, time } }, now, zone)
  if (day === series.start) return [row]
  const [name, properties, parts] = entryComponent({ ...entry, repeat: undefined }, now, zone)
  const instead: Property = time
    ? ['recurrence-id', { tzid: zone }, 'date-time', `${series.start}T${time}:00`]
    : ['recurrence-id', {}, 'date', series.start]
  return [row, [name, [...properties, instead], parts]]
}

/** Whether an entry is written by the zone's own clock, so that its table must stand in the file. */
export const needsZone = (entry: CalendarEntry, zone: string): boolean =>
  entry.when !== undefined &&
  'day' in entry.when &&
  entry.when.time !== undefined &&
  seriesOf(entry, zone) !== undefined

/**
 * A day without an hour ends on the next, which is not of it any more. An hour is an instant in UTC; where it comes again, the
 * hour on the wall of its zone, for at nine in winter is not the same instant of the day as at nine in summer.
 */
function times(entry: CalendarEntry, zone: string): Property[] {
  const span = spanOf(entry, zone)
  const rule = seriesOf(entry, zone)?.rule
  const again: Property[] = rule ? [['rrule', {}, 'recur', rule]] : []
  if (!span) return []
  if (span.allDay) return [['dtstart', {}, 'date', span.from], ['dtend', {}, 'date', span.to], ...again]
  if (!rule || !entry.when || !('day' in entry.when)) return [utc('dtstart', span.from), utc('dtend', span.to)]
  const { day, time } = entry.when
  return [
    ['dtstart', { tzid: zone }, 'date-time', `${day}T${time}:00`],
    ['duration', {}, 'duration', `PT${span.minutes}M`],
    ...again,
  ]
}

function alarms({ remind, title }: CalendarEntry): Component[] {
  if (remind === undefined) return []
  const trigger: Property =
    'at' in remind ? instant('trigger', remind.at) : ['trigger', {}, 'duration', ahead(remind.before)]
  return [['valarm', [text('action', 'DISPLAY'), text('description', title), trigger], []]]
}

const ahead = (minutes: number): string =>
  minutes === 0 ? 'PT0S' : `${minutes > 0 ? '-' : ''}PT${Math.abs(Math.round(minutes))}M`

/** Seconds from 2020 to the last change: larger with each, and no larger than a calendar's number may be before 2088. */
const revision = (changedAt: string): number => Math.max(0, Math.floor((Date.parse(changedAt) - START) / 1000))
const START = Date.UTC(2020, 0, 1)

const text = (name: string, value: string): Property => [name, {}, 'text', value]
const utc = (name: string, value: string): Property => [name, {}, 'date-time', value]
const instant = (name: string, iso: string): Property => utc(name, second(Date.parse(iso)))
