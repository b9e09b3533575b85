/** A task: something to do, with a due day and maybe an hour, on people, companies, deals, or nobody. */
import * as z from 'zod/mini'
import { Day, Time } from './days'

export const Task = z.object({
  id: z.string(),
  title: z.string(),
  day: z.optional(Day),
  time: z.optional(Time),
  doneAt: z.optional(z.string()),
  links: z.array(z.string()),
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
