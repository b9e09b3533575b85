/** Ticking a task off, and with one that repeats what follows it. */
import type { Label } from '../core/change'
import { dayOf } from '../core/dayOf'
import type { Follow } from '../core/repeat'
import type { Task } from '../core/task'
import { db } from './db'
import { type Edit, editRow } from './edit'

/** How the days of rules are counted: fetched when it is needed, for it is large. The background, which may fetch nothing, brings it along. */
const rules = async (): Promise<Follow> => (await import('../core/repeat')).occurrenceAfter

/**
 * Ticks a task off, or opens it again, where that was not done already. One that repeats is followed by its next occurrence in
 * the same change, and has no repetition of its own any more: opened again it is one task, and not the beginning of a second row of them.
 */
export async function setTaskDone(id: string, done: boolean, counting = rules): Promise<Edit<Task>> {
  // Before the transaction begins, which waits for nothing but the database.
  const follow = done && (await db.tasks.get(id))?.repeat !== undefined ? await counting() : undefined
  let next: string | undefined
  let late = false
  const label = ({ title }: Task): Label =>
    next
      ? { key: 'change.taskDoneNext', params: { title, day: next } }
      : { key: done ? 'change.taskDone' : 'change.taskReopened', params: { title } }
  const written = await editRow('tasks', id, label, async (w, task) => {
    late = done && !task.doneAt && task.repeat !== undefined && !follow
    if (late || (task.doneAt !== undefined) === done) return task
    const { repeat, repeatFrom, remindAgain, ...once } = task
    const after = done ? follow?.(task, dayOf(w.now)) : undefined
    next = after?.day
    if (after) {
      const series = task.series ?? task.id
      w.put('tasks', {
        ...once,
        step: undefined,
        repeat,
        ...after,
        series,
        id: w.newId(),
        createdAt: w.now,
        updatedAt: w.now,
      })
      // Opened again it is an entry of its own, for what follows has its place in calendars.
      once.series = w.newId()
    }
    return done ? { ...once, doneAt: w.now, updatedAt: w.now } : { ...task, doneAt: undefined, updatedAt: w.now }
  })
  // It was given a rule just as it was ticked off.
  return late ? setTaskDone(id, done, counting) : written
}
