/** A task: something to do, with a due day and maybe an hour, on people, companies, deals, or nobody. */
import * as z from 'zod/mini'
import { Day, Time } from './days'
import { Provenance } from './provenance'

/** When a task is called to mind: an hour of its day (`09:00`), or so many minutes before its own hour (`15`). */
export const Remind = z.string().check(z.regex(/^(\d{1,5}|([01]\d|2[0-3]):[0-5]\d)$/))
/** How a task comes again: a rule of RFC 5545, by whole days. Which of them can be counted, `repeat.ts` knows. */
export const Rule = z
  .string()
  .check(z.regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]{2,10}=[A-Z0-9,+-]{1,60}){0,8}$/))

export const Task = z.object({
  id: z.string(),
  title: z.string(),
  day: z.optional(Day),
  time: z.optional(Time),
  remind: z.optional(Remind),
  /** It was put off to an instant (ISO, UTC), and is called to mind then in place of what `remind` says. */
  remindAgain: z.optional(z.string()),
  repeat: z.optional(Rule),
  /** The day from which the rule counts; one occurrence that is put off does not move the others. */
  repeatFrom: z.optional(Day),
  /** By what calendars know it, where that is not its id: what follows a task that repeats is the same entry to them. */
  series: z.optional(z.string()),
  doneAt: z.optional(z.string()),
  links: z.array(z.string()),
  /** The template of the draft that it is to prepare. */
  templateId: z.optional(z.string()),
  /** The step of a sequence that it is: whose enrolment, and which step at which place. */
  step: z.optional(z.object({ enrolmentId: z.string(), id: z.string(), at: z.number() })),
  /** The file and the line that it was imported from. */
  origin: z.optional(Provenance),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** For the index of open tasks by day; kept by the store: the day, or far away when none is set. */
  openDay: z.optional(z.string()),
})
export type Task = z.infer<typeof Task>

/** Index key of an open task: its day, after all days when it has none; undefined once done. */
export function openDay(task: Pick<Task, 'day' | 'doneAt'>): string | undefined {
  return task.doneAt ? undefined : (task.day ?? '9999-12-31')
}

/** A task in which everything stands on what it needs: without a day there is no hour, no reminder and no repetition, without an hour none so long before it. */
export function fitting<T extends Pick<Task, 'day' | 'time' | 'remind' | 'remindAgain' | 'repeat' | 'repeatFrom'>>(
  task: T,
): T {
  if (task.day === undefined) {
    const none = undefined
    return { ...task, time: none, remind: none, remindAgain: none, repeat: none, repeatFrom: none }
  }
  const inVain = task.time === undefined && task.remind !== undefined && !task.remind.includes(':')
  const repeatFrom = task.repeat === undefined ? undefined : (task.repeatFrom ?? task.day)
  return { ...task, remind: inVain ? undefined : task.remind, repeatFrom }
}
