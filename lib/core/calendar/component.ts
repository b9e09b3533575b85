/**
 * An entry as calendars keep it. What has a day is an event, which every calendar shows; a task without one is a to-do, which
 * Thunderbird, Nextcloud and Apple's reminders take and others pass over: it has no place on a calendar.
 */
import type { CalendarEntry } from './entry'
import type { Component, Property } from './lines'
import { ruleOf } from './recurrence'
import { second, spanOf } from './span'

/** @param now the instant (ISO, UTC) at which it is written down @param zone IANA name of the user's */
export function entryComponent(entry: CalendarEntry, now: string, zone: string): Component {
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

/** Whether an entry is written by the zone's own clock, so that its table must stand in the file. */
export const needsZone = (entry: CalendarEntry, zone: string): boolean =>
  entry.when !== undefined && 'day' in entry.when && entry.when.time !== undefined && ruleOf(entry, zone) !== undefined

/**
 * A day without an hour ends on the next, which is not of it any more. An hour is an instant in UTC; where it comes again, the
 * hour on the wall of its zone, for at nine in winter is not the same instant of the day as at nine in summer.
 */
function times(entry: CalendarEntry, zone: string): Property[] {
  const span = spanOf(entry, zone)
  const rule = ruleOf(entry, zone)
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
  const before = remind > 0 ? `-PT${Math.round(remind)}M` : 'PT0S'
  return [['valarm', [text('action', 'DISPLAY'), text('description', title), ['trigger', {}, 'duration', before]], []]]
}

/** Seconds from 2020 to the last change: larger with each, and no larger than a calendar's number may be before 2088. */
const revision = (changedAt: string): number => Math.max(0, Math.floor((Date.parse(changedAt) - START) / 1000))
const START = Date.UTC(2020, 0, 1)

const text = (name: string, value: string): Property => [name, {}, 'text', value]
const utc = (name: string, value: string): Property => [name, {}, 'date-time', value]
const instant = (name: string, iso: string): Property => utc(name, second(Date.parse(iso)))
