/** A task as its form has it, every field a text, and back. */
import type { Task } from '../../lib/core/task'

export type Field = 'title' | 'day' | 'time' | 'remind' | 'repeat' | 'templateId'

/** What goes with the day, where that is taken away. */
const WITH_DAY = ['time', 'remind', 'repeat'] as const
export const FIELDS: Record<Field, (keyof Task)[]> = {
  title: ['title'],
  day: ['day', ...WITH_DAY],
  time: ['time'],
  remind: ['remind'],
  repeat: ['repeat'],
  templateId: ['templateId'],
}

/** The task that the texts say. */
export const taskOf = ({ title, day, time, remind, repeat, templateId }: Record<Field, string>) => ({
  title: title.trim(),
  day: day || undefined,
  // An hour of no day is none, nor is there anything to remind of or to repeat.
  time: (day && time) || undefined,
  remind: (day && (time || remind.includes(':')) && remind) || undefined,
  repeat: (day && repeat) || undefined,
  templateId: templateId || undefined,
})

/** Only the fields that were changed; without a day what goes with it goes along. */
export function patchOf(changed: readonly Field[], values: Record<Field, string>) {
  const after = taskOf(values)
  const fields = changed.includes('day') && !values.day ? [...changed, ...WITH_DAY] : changed
  return Object.fromEntries(fields.map((field) => [field, after[field]]))
}
