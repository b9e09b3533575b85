/** What becomes of timelines and tasks when the record they hang on is deleted. */
import type { Link } from '../core/activity'
import { db } from './db'
import type { Writer } from './write'

/** Takes a record out of timelines, tasks and what it was told apart from; what hung on it alone goes with it. */
export async function unlink(w: Writer, link: Link): Promise<void> {
  for (const activity of await db.activities.where('on').between(`${link} `, `${link}!`).toArray()) {
    const links = activity.links.filter((l) => l !== link)
    if (links.length) w.put('activities', { ...activity, links })
    else w.remove('activities', activity.id)
  }
  for (const apart of await db.apart.where('sides').equals(link).toArray()) w.remove('apart', apart.id)
  for (const task of await db.tasks.where('links').equals(link).toArray()) {
    const links = task.links.filter((l) => l !== link)
    if (links.length) w.put('tasks', { ...task, links })
    else w.remove('tasks', task.id)
  }
}
