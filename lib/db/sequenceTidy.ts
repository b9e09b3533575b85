/**
 * After two devices became one: each may have taken somebody on in a sequence, or one did where the other stopped it. How the
 * person stands is decided by then; the tasks that the losing side made for it go, so that nobody is written to after a reply.
 */
import { dayOf } from '../core/dayOf'
import { isActive } from '../core/drafts/sequence'
import { db } from './db'
import type { Writer } from './write'

/** Lays ready that whoever is in a sequence has one thing to do for it, and whoever is out of it has none. */
export async function tidySequences(w: Writer): Promise<void> {
  const [rows, open] = await Promise.all([
    db.enrolments.toArray(),
    db.tasks
      .where('openDay')
      .above('')
      .filter(({ step }) => step !== undefined)
      .toArray(),
  ])
  const own = new Map(rows.map((row) => [row.id, row]))
  const to = new Map<string, string>()
  for (const task of open.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = own.get(task.step?.enrolmentId ?? '')
    if (row && isActive(row) && (row.taskId === task.id || !open.some(({ id }) => id === row.taskId))) {
      if (to.has(row.id)) w.remove('tasks', task.id)
      else to.set(row.id, task.id)
    } else w.remove('tasks', task.id)
  }
  for (const row of rows.filter(isActive)) {
    const taskId = to.get(row.id)
    if (taskId === row.taskId && taskId !== undefined) continue
    const ended = { on: dayOf(w.now), why: 'task' as const }
    const step = open.find(({ id }) => id === taskId)?.step
    if (step) w.put('enrolments', { ...row, taskId, stepId: step.id, at: step.at, updatedAt: w.now })
    else w.put('enrolments', { ...row, state: 'stopped', taskId: undefined, ended, updatedAt: w.now })
  }
}
