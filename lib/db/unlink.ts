/** What becomes of timelines and tasks when records that they hang on are deleted. */
import type { Link } from '../core/activity'
import { db } from './db'
import type { Writer } from './write'

/**
 * Takes records out of timelines, tasks and what they were told apart from; what hung on them alone goes with them. All that
 * go in one change are named at once: what hangs on two of them must be rid of both.
 */
export async function unlink(w: Writer, ...links: Link[]): Promise<void> {
  const gone = new Set<string>(links)
  const staying = (all: readonly string[]) => all.filter((link) => !gone.has(link))
  const activities = await Promise.all(
    links.map((link) => db.activities.where('on').between(`${link} `, `${link}!`).toArray()),
  )
  for (const activity of activities.flat()) {
    const rest = staying(activity.links)
    if (rest.length) w.put('activities', { ...activity, links: rest })
    else w.remove('activities', activity.id)
  }
  for (const id of await db.apart.where('sides').anyOf(links).primaryKeys()) w.remove('apart', id)
  const people = links.filter((link) => link.startsWith('p:')).map((link) => link.slice(2))
  for (const id of await db.enrolments.where('personId').anyOf(people).primaryKeys()) w.remove('enrolments', id)
  for (const task of await db.tasks.where('links').anyOf(links).toArray()) {
    const rest = staying(task.links)
    if (rest.length) w.put('tasks', { ...task, links: rest })
    else w.remove('tasks', task.id)
  }
}
