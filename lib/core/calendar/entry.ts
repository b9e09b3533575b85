/**
 * What a calendar is told of a record: a title, a day, maybe an hour, and names. Notes, amounts and what was said stay out: a
 * calendar is shown to others and lies with a company of its own.
 */
import type { Activity } from '../activity'
import type { Day } from '../days'
import { type Deal, dueDay, OPEN } from '../deal'
import { minutesBefore } from '../reminder'
import type { Task } from '../task'
import { plainLine } from './plain'

/** A square on the calendar with maybe an hour on the wall, which belong to no zone; or an instant (ISO, UTC), which does not move. */
export type When = { day: Day; time?: string } | { at: string; minutes?: number }

export type CalendarEntry = {
  /** The same for the same record, whatever it says: by it a calendar knows that it has it already. */
  uid: string
  title: string
  names: readonly string[]
  /** Left out of a task without a day. */
  when?: When
  /** It takes the user's time, and is not only to be remembered. */
  busy: boolean
  /** When to ring: so many minutes before it begins, negative for after, or at an instant (ISO, UTC). */
  remind?: { before: number } | { at: string }
  /** How it comes again: a rule of RFC 5545, without its name, and the day from which it counts. */
  repeat?: { rule: string; from: Day }
  /** Instants (ISO, UTC) at which the record was made, and changed last. */
  createdAt: string
  changedAt: string
}

/** How titles are put in the user's language. */
export type EntryWords = {
  /** A deal without a next action. */
  decide: (deal: string) => string
  /** A deal whose standby ends. */
  wakes: (deal: string) => string
  meeting: (names: string) => string
}

/** Names of whom a record is about; `changedAt` the last change of what they are taken from. */
export type Named = { names: readonly string[]; changedAt?: string }

/** An open task. */
export function taskEntry(task: Task, named: Named): CalendarEntry {
  const { day, time, repeat, repeatFrom } = task
  const remind = reminder(task)
  return {
    ...common('task', { ...task, id: task.series ?? task.id }, named, task.title),
    when: day === undefined ? undefined : { day, time },
    ...(remind && { remind }),
    ...(day && repeat && { repeat: { rule: repeat, from: repeatFrom ?? day } }),
  }
}

/** A day without an hour begins at midnight, so that its reminder comes after that. */
function reminder(task: Task): CalendarEntry['remind'] {
  const { day, time, remind, remindAgain } = task
  if (remindAgain !== undefined) return { at: remindAgain }
  if (day === undefined || remind === undefined) return undefined
  if (!time) return remind.includes(':') ? { before: -minutesOf(remind) } : undefined
  return { before: minutesBefore(task) ?? minutesOf(time) - minutesOf(remind) }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The next action of an open deal, or the day on which it wakes from standby; nothing of a deal that is closed. */
export function dealEntry(deal: Deal, named: Named, words: EntryWords): CalendarEntry | undefined {
  const day = dueDay(deal)
  if (day === undefined || !OPEN.includes(deal.status)) return undefined
  const action = deal.nextAction?.text
  const title =
    deal.status === 'standby'
      ? words.wakes(deal.title)
      : action
        ? `${action} · ${deal.title}`
        : words.decide(deal.title)
  const time = deal.status === 'todo' ? deal.nextAction?.time : undefined
  return { ...common('deal', deal, named, title), when: { day, time } }
}

/** A meeting, planned or held. */
export function meetingEntry(meeting: Activity, named: Named, words: EntryWords): CalendarEntry {
  const { at, minutes } = meeting
  const title = words.meeting(named.names.join(', '))
  return { ...common('meeting', meeting, named, title), when: { at, minutes: minutes || undefined }, busy: true }
}

type Row = { id: string; createdAt: string; updatedAt?: string }

function common(kind: string, row: Row, { names, changedAt = '' }: Named, title: string): CalendarEntry {
  const changed = row.updatedAt ?? row.createdAt
  return {
    uid: plainLine(`${kind}-${row.id}@margin`),
    title: plainLine(title),
    names: names.map(plainLine).filter(Boolean),
    busy: false,
    createdAt: row.createdAt,
    changedAt: changedAt > changed ? changedAt : changed,
  }
}
