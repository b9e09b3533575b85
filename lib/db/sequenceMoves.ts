/** What can become of somebody in a sequence, laid ready within a change: the next step, the end, and two people who are one. */
import { dayOf } from '../core/dayOf'
import { addDays } from '../core/days'
import {
  type Enrolment,
  enrolmentId,
  further,
  isActive,
  type Sequence,
  type SequenceMoment,
  stepAfter,
  stepTitle,
} from '../core/drafts/sequence'
import { db } from './db'
import type { Writer } from './write'

/** Lays the task of the step that follows ready; after the last one they have finished. */
export async function toNextStep(w: Writer, sequence: Sequence, row: Enrolment): Promise<void> {
  const next = stepAfter(sequence, row.stepId === undefined ? undefined : row)
  if (!next) return end(w, row, 'finished')
  const { step, at } = next
  const template = step.templateId ? await db.templates.get(step.templateId) : undefined
  const taskId = w.newId()
  w.put('tasks', {
    id: taskId,
    title: stepTitle(step, template?.name, sequence.name),
    day: addDays(dayOf(w.now), step.days),
    links: [`p:${row.personId}`],
    templateId: step.templateId,
    step: { enrolmentId: row.id, id: step.id, at },
    createdAt: w.now,
    updatedAt: w.now,
  })
  w.put('enrolments', { ...row, state: 'active', stepId: step.id, at, taskId, updatedAt: w.now })
}

/** Ends it for one person, and takes the task away that was still to do. */
export async function end(
  w: Writer,
  { taskId, ...row }: Enrolment,
  state: 'finished' | 'stopped',
  more: Pick<SequenceMoment, 'why' | 'on'> = {},
): Promise<void> {
  const task = taskId === undefined ? undefined : await w.get('tasks', taskId)
  if (task && !task.doneAt) w.remove('tasks', task.id)
  const on = more.on ?? dayOf(w.now)
  w.put('enrolments', { ...row, state, ended: { on, ...(more.why && { why: more.why }) }, updatedAt: w.now })
  await noteMoment(w, row, { did: state, ...more })
}

/** Writes into the timeline what became of it. */
export async function noteMoment(
  w: Writer,
  { sequenceId, personId }: Pick<Enrolment, 'sequenceId' | 'personId'>,
  moment: Omit<SequenceMoment, 'name'>,
): Promise<void> {
  const name = (await w.get('sequences', sequenceId))?.name ?? ''
  const about = { id: w.newId(), at: w.now, links: [`p:${personId}`], createdAt: w.now }
  w.put('activities', { ...about, kind: 'sequence', sequence: { name, ...moment } })
}

/** Who is in a sequence becomes somebody else. Where that one is or was in it too, the one that came further goes on. */
export async function moveEnrolment(w: Writer, row: Enrolment, keep: string): Promise<void> {
  const id = enrolmentId(row.sequenceId, keep)
  const there = await w.get('enrolments', id)
  const stays = there ? further(there, row) : row
  const goes = stays === row ? there : row
  if (goes?.taskId !== undefined && isActive(goes)) {
    const task = await w.get('tasks', goes.taskId)
    if (task && !task.doneAt) w.remove('tasks', task.id)
  }
  w.remove('enrolments', row.id)
  w.put('enrolments', { ...stays, id, personId: keep, updatedAt: w.now })
  const task = stays === row && row.taskId !== undefined ? await w.get('tasks', row.taskId) : undefined
  if (task?.step) w.put('tasks', { ...task, step: { ...task.step, enrolmentId: id }, updatedAt: w.now })
}
