/** What an entry of a calendar says, in our fields: an event is a meeting, a to-do a task, a journal's entry a note. */
import type { Card } from '../../vcard/card'
import type { ImportFields, ImportRecord, ImportRefusal } from '../record'
import { entryPeople } from './entryPeople'
import { type EntryTime, minutesOf, timeOf } from './entryTimes'
import type { InZone } from './zones'

/** Kept in words: how it comes again, and what a program makes of it only. */
const KEPT = [
  'LOCATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'URL',
  'GEO',
  'PRIORITY',
  'CONTACT',
  'RESOURCES',
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
]
/** What our own files call their entries: a task with a day is an event there too. */
const OWN = /^(task|deal|meeting)-.+@margin$/

/** @returns a refusal where it was cancelled, is of no kind that is kept, or its time cannot be known */
export function entryRecord(kind: string, entry: Card, inZone: InZone): ImportRecord | ImportRefusal {
  const { line } = entry
  const title = entry.first('SUMMARY').replace(/\s+/g, ' ')
  const refuse = (reason: ImportRefusal['reason'], params = {}) => ({ line, reason, params: { title, ...params } })
  if (!/^V(?:EVENT|TODO|JOURNAL)$/.test(kind)) return { line, reason: 'import.entry.kind', params: { kind } }
  if (/^cancelled$/i.test(entry.first('STATUS'))) return refuse('import.entry.cancelled')
  const time = (name: string) => timeOf(entry.all(name)[0], inZone)
  const [start, end, due, closed] = [time('DTSTART'), time('DTEND'), time('DUE'), time('COMPLETED')]
  const strange = [start, end, due, closed].find((one): one is { zone: string } => one !== undefined && 'zone' in one)
  if (strange) return refuse('import.entry.zone', { zone: strange.zone })
  const isTask = kind === 'VTODO' || /^(?:task|deal)-/.test(OWN.exec(entry.first('UID'))?.[0] ?? '')
  if (!start && !isTask) return refuse('import.entry.when')
  const people = entryPeople(entry)
  const again = entry.first('RECURRENCE-ID')
  const uid = entry.first('UID')
  const fields: ImportFields = {
    ...(uid && { externalId: again ? `${uid} ${again}` : uid }),
    ...(title && { title }),
    ...(isTask
      ? taskTimes(entry, textOf(due) ?? textOf(start), textOf(closed))
      : eventTimes(kind, textOf(start) as string, textOf(end), entry.first('DURATION'))),
    ...(people.emails.length && { emails: people.emails }),
    ...(people.names.length && { person: people.names.join('; ') }),
    ...textFields(entry),
  }
  const other = otherOf(entry, people.words)
  return { line, noun: isTask ? 'task' : 'activity', fields, ...(other && { other }) }
}

const textOf = (time: EntryTime | undefined): string | undefined => (time && 'text' in time ? time.text : undefined)

function taskTimes(entry: Card, due: string | undefined, closed: string | undefined): ImportFields {
  const isDone =
    closed !== undefined || /^completed$/i.test(entry.first('STATUS')) || entry.first('PERCENT-COMPLETE') === '100'
  return { ...(due && { due }), ...(isDone && { done: true }), ...(closed && { closedOn: closed }) }
}

function eventTimes(kind: string, at: string, end: string | undefined, duration: string): ImportFields {
  if (kind === 'VJOURNAL') return { at, type: 'note' }
  const minutes = minutesOf(at, end, duration)
  return { at, type: 'meeting', ...(minutes && { minutes }) }
}

function textFields(entry: Card): ImportFields {
  const note = entry
    .all('DESCRIPTION')
    .flatMap(({ parts }) => parts[0] || [])
    .join('\n\n')
  const tags = [...new Set(entry.all('CATEGORIES').flatMap(({ parts }) => parts.filter(Boolean)))]
  return { ...(note && { note }), ...(tags.length && { tags }) }
}

function otherOf(entry: Card, people: readonly string[]): Record<string, string> | undefined {
  const other: [string, string][] = KEPT.flatMap((name): [string, string][] => {
    const text = entry
      .all(name)
      .flatMap(({ parts }) => parts.filter(Boolean))
      .join('\n')
    return text ? [[name, text]] : []
  })
  if (people.length) other.push(['ATTENDEE', people.join('; ')])
  const status = entry.first('STATUS')
  if (status && !/^(?:confirmed|completed|needs-action)$/i.test(status)) other.push(['STATUS', status])
  return other.length ? Object.fromEntries(other) : undefined
}
