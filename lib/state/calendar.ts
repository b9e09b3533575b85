/** Records on their way to a calendar: the one that is asked about, and how it reads in the user's language and zone. */
import { signal } from '@preact/signals'
import { type CalendarEntry, dealEntry, type EntryWords, meetingEntry, taskEntry } from '../core/calendar/entry'
import type { CalendarKind, CalendarRow } from '../db/calendarRows'
import { t } from './language'

/** The record that is to be added to a calendar, while the user is asked to which. */
export const calendarAsked = signal<{ kind: CalendarKind; id: string } | undefined>(undefined)

/** Opens the question to which calendar a record is to be added. */
export function askCalendar(kind: CalendarKind, id: string): void {
  calendarAsked.value = { kind, id }
}

/** The zone of the clocks that the user looks at: IANA name. */
export const userZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

const words: EntryWords = {
  decide: (deal) => t('calendar.decide', { deal }),
  wakes: (deal) => t('calendar.wakes', { deal }),
  meeting: (names) => (names ? t('calendar.meetingWith', { names }) : t('work.meeting')),
}

/** What a calendar is told of a record; nothing of a deal that is closed. */
export function entryOf(of: CalendarRow): CalendarEntry | undefined {
  if (of.kind === 'task') return taskEntry(of.row, of.named)
  return of.kind === 'deal' ? dealEntry(of.row, of.named, words) : meetingEntry(of.row, of.named, words)
}
