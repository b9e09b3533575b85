/** What the user writes down by hand: notes, calls, meetings, tasks. */
import type { Activity, Link } from '../core/activity'
import type { Label } from '../core/change'
import { mergeEdit } from '../core/clash'
import { refusalOf } from '../core/refusal'
import { fitting, type Task } from '../core/task'
import { db } from './db'
import { Clashing, type Edit, editRow, mustStand } from './edit'
import { type Writer, type Written, write } from './write'

export { setTaskDone } from './taskDone'

/** A note, call or meeting: when (ISO instant; now when left out), on which records, and what was said. */
export type ActivityDraft = {
  kind: 'note' | 'call' | 'meeting'
  at?: string
  text?: string
  minutes?: number
  outcome?: string
  type?: Activity['type']
  links: Link[]
}

const ADDED = { note: 'change.noteAdded', call: 'change.callAdded', meeting: 'change.meetingAdded' } as const

/** What the journal says of it. */
export const logLabel = ({ kind, type }: Pick<ActivityDraft, 'kind' | 'type'>): Label =>
  type ? { key: 'change.typeAdded', params: { type: type.name } } : { key: ADDED[kind] }

/** Writes an activity down, on the records it names and on the companies of those people and deals. */
export async function addActivity(draft: ActivityDraft): Promise<Written<{ activityId: string }>> {
  return write(logLabel(draft), async (w) => ({ activityId: await layActivity(w, draft) }))
}

/** Lays an activity ready within a change. @throws RowGone where a record that it names is gone */
export async function layActivity(w: Writer, draft: ActivityDraft): Promise<string> {
  const id = w.newId()
  await mustStand(w, draft.links)
  const links = await withCompanies(draft.links)
  w.put('activities', { ...draft, id, at: draft.at ?? w.now, links, createdAt: w.now })
  return id
}

/**
 * Changes what an activity says.
 * @param seen the activity as it was when the edit began
 */
export async function editActivity(
  id: string,
  fields: Partial<Pick<Activity, 'at' | 'text' | 'minutes' | 'outcome' | 'type'>>,
  seen?: Partial<Activity>,
): Promise<Edit<Activity>> {
  return editRow(
    'activities',
    id,
    () => ({ key: 'change.activityEdited' }),
    async (w, activity) => {
      const { patch, clashes } = mergeEdit<Activity>(activity, fields, seen)
      if (clashes.length) return new Clashing(clashes)
      return Object.keys(patch).length ? { ...activity, ...patch, updatedAt: w.now } : activity
    },
  )
}

/** Removes an activity from every timeline; an email stays away, whatever the rules of automatic logging say. */
export async function removeActivity(id: string): Promise<Written<undefined>> {
  return write({ key: 'change.activityRemoved' }, async (w) => {
    const activity = await w.get('activities', id)
    const refusal = activity && refusalOf(activity)
    if (refusal) w.put('refusals', refusal)
    w.remove('activities', id)
    return undefined
  })
}

/** What of a task the user fills in. */
type TaskFields = Pick<Task, 'title' | 'day' | 'time' | 'remind' | 'repeat' | 'templateId'>
export type TaskDraft = TaskFields & { links: Link[] }

/** Adds a task. */
export async function addTask(draft: TaskDraft): Promise<Written<{ taskId: string }>> {
  return write({ key: 'change.taskAdded', params: { title: draft.title } }, async (w) => {
    const id = w.newId()
    await mustStand(w, draft.links)
    w.put('tasks', fitting({ ...draft, title: draft.title.trim(), id, createdAt: w.now, updatedAt: w.now }))
    return { taskId: id }
  })
}

/**
 * Changes what a task says, when it is due, what it reminds of and how it comes again. One that was put off by an hour and is now
 * due at another time is called to mind by that time.
 * @param seen the task as it was when the edit began
 */
export async function editTask(id: string, fields: Partial<TaskFields>, seen?: Partial<Task>): Promise<Edit<Task>> {
  return editRow(
    'tasks',
    id,
    ({ title }) => ({ key: 'change.taskEdited', params: { title } }),
    async (w, task) => {
      const { patch, clashes } = mergeEdit<Task>(task, fields, seen)
      if (clashes.length) return new Clashing(clashes)
      if (!Object.keys(patch).length) return task
      const retimed = (['day', 'time', 'remind'] as const).some((field) => field in patch)
      return fitting({
        ...task,
        ...patch,
        ...(retimed && { remindAgain: undefined }),
        ...('repeat' in patch && { repeatFrom: undefined }),
        updatedAt: w.now,
      })
    },
  )
}

/** Deletes a task. */
export async function removeTask(id: string): Promise<Written<undefined>> {
  const title = (await db.tasks.get(id))?.title ?? ''
  return write({ key: 'change.taskRemoved', params: { title } }, async (w) => {
    w.remove('tasks', id)
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
