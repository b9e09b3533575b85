/** What the user writes down by hand: notes, calls, meetings, tasks. */
import type { Activity, Link } from '../core/activity'
import type { Task } from '../core/task'
import { db } from './db'
import { type Written, write } from './write'

/** A note, call or meeting: when (ISO instant; now when left out), on which records, and what was said. */
export type ActivityDraft = {
  kind: 'note' | 'call' | 'meeting'
  at?: string
  text?: string
  minutes?: number
  outcome?: string
  links: Link[]
}

const ADDED = { note: 'change.noteAdded', call: 'change.callAdded', meeting: 'change.meetingAdded' } as const

/** Writes an activity down, on the records it names and on the companies of those people and deals. */
export async function addActivity(draft: ActivityDraft): Promise<Written<{ activityId: string }>> {
  return write({ key: ADDED[draft.kind] }, async (w) => {
    const id = w.newId()
    const links = await withCompanies(draft.links)
    w.put('activities', { ...draft, id, at: draft.at ?? w.now, links, createdAt: w.now })
    return { activityId: id }
  })
}

/** Changes what an activity says. */
export async function editActivity(
  id: string,
  patch: Partial<Pick<Activity, 'at' | 'text' | 'minutes' | 'outcome'>>,
): Promise<Written<undefined>> {
  return write({ key: 'change.activityEdited' }, async (w) => {
    const activity = await w.get('activities', id)
    if (!activity) throw new Error(`activity ${id} is gone`)
    w.put('activities', { ...activity, ...patch })
    return undefined
  })
}

/** Removes an activity from every timeline. */
export async function removeActivity(id: string): Promise<Written<undefined>> {
  return write({ key: 'change.activityRemoved' }, async (w) => {
    w.remove('activities', id)
    return undefined
  })
}

export type TaskDraft = Pick<Task, 'title' | 'day' | 'time'> & { links: Link[] }

/** Adds a task. */
export async function addTask(draft: TaskDraft): Promise<Written<{ taskId: string }>> {
  return write({ key: 'change.taskAdded', params: { title: draft.title } }, async (w) => {
    const id = w.newId()
    w.put('tasks', { ...draft, title: draft.title.trim(), id, createdAt: w.now, updatedAt: w.now })
    return { taskId: id }
  })
}

/** Changes a task's title or day. */
export async function editTask(
  id: string,
  patch: Partial<Pick<Task, 'title' | 'day' | 'time'>>,
): Promise<Written<undefined>> {
  return onTask(id, 'change.taskEdited', (task) => ({ ...task, ...patch }))
}

/** Ticks a task off, or opens it again. */
export async function setTaskDone(id: string, done: boolean): Promise<Written<undefined>> {
  return onTask(id, done ? 'change.taskDone' : 'change.taskReopened', (task, now) => ({
    ...task,
    doneAt: done ? now : undefined,
  }))
}

/** Deletes a task. */
export async function removeTask(id: string): Promise<Written<undefined>> {
  return onTask(id, 'change.taskRemoved', () => undefined)
}

async function onTask(
  id: string,
  key: 'change.taskEdited' | 'change.taskDone' | 'change.taskReopened' | 'change.taskRemoved',
  work: (task: Task, now: string) => Task | undefined,
): Promise<Written<undefined>> {
  const title = (await db.tasks.get(id))?.title ?? ''
  return write({ key, params: { title } }, async (w) => {
    const task = await w.get('tasks', id)
    if (!task) throw new Error(`task ${id} is gone`)
    const after = work(task, w.now)
    if (after) w.put('tasks', { ...after, updatedAt: w.now })
    else w.remove('tasks', id)
    return undefined
  })
}

/** What happened with a deal or a person happened with the company as well. */
async function withCompanies(links: Link[]): Promise<Link[]> {
  const ids = (kind: string) => links.filter((link) => link.startsWith(kind)).map((link) => link.slice(2))
  const people = await db.people.bulkGet(ids('p:'))
  const deals = await db.deals.bulkGet(ids('d:'))
  const companies = [...people, ...deals].flatMap((row): Link[] => (row?.companyId ? [`c:${row.companyId}`] : []))
  return [...new Set([...links, ...companies])]
}
