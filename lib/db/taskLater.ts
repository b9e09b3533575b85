/** A task that is put off: by an hour, or until tomorrow. What a reminder offers beside being done. */
import { addDays, dayOf } from '../core/days'
import { inAnHour, untilTomorrow } from '../core/reminder'
import type { Task } from '../core/task'
import { type Edit, editRow } from './edit'

/** Has a task called to mind again in an hour; it stays due when it was. One that is done stays as it is. */
export async function remindInAnHour(id: string): Promise<Edit<Task>> {
  return editRow(
    'tasks',
    id,
    ({ title }) => ({ key: 'change.taskAgain', params: { title } }),
    async (w, task) => (task.doneAt ? task : { ...task, ...inAnHour(Date.parse(w.now)), updatedAt: w.now }),
  )
}

/** Puts a task off until tomorrow, when it is called to mind again. One that is done stays as it is. */
export async function putOffTask(id: string): Promise<Edit<Task>> {
  let day = ''
  return editRow(
    'tasks',
    id,
    ({ title }) => ({ key: 'change.taskPutOff', params: { title, day } }),
    async (w, task) => {
      day = addDays(dayOf(w.now), 1)
      return task.doneAt ? task : { ...task, ...untilTomorrow(task, day), updatedAt: w.now }
    },
  )
}
