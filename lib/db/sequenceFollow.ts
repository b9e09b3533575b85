/**
 * What a change means to the people who are in a sequence, laid ready within that change: a step that is done is followed by the next
 * one, an email of theirs ends it, and so does deleting its task; a step that is opened again is the one to do. So nobody is left in
 * a sequence with nothing to do, nor out of one with something to do.
 */
import type { Activity } from '../core/activity'
import { dayOf } from '../core/dayOf'
import { isReply } from '../core/drafts/reply'
import { isActive } from '../core/drafts/sequence'
import type { TableName } from '../core/rows'
import type { Task } from '../core/task'
import { db } from './db'
import { end, noteMoment, toNextStep } from './sequenceMoves'
import type { Writer } from './write'

type Changed = { table: TableName; id: string; before?: object; after?: object; told?: unknown }

/** @returns whether anything was laid ready */
export async function followSequences(w: Writer, changed: readonly Changed[]): Promise<boolean> {
  // What came from another device was followed there.
  const own = changed.filter(({ told }) => told === undefined)
  const replies = own.flatMap(newlyOn)
  const steps = own.flatMap(({ table, before, after }) => {
    const [was, is] = table === 'tasks' ? ([before, after] as (Task | undefined)[]) : []
    return was?.step ? [{ was, is }] : []
  })
  if (!replies.length && !steps.length) return false
  for (const { was, is } of steps) {
    if (!was.doneAt && !is) await gone(w, was)
    else if (!was.doneAt && is?.doneAt) await done(w, was)
    else if (was.doneAt && is && !is.doneAt) await openedAgain(w, is)
  }
  if (replies.length) await answered(w, replies)
  return true
}

type Reply = { personId: string; activity: Activity }

/** The people on whom an email came to stand by a change. */
function newlyOn({ table, before, after }: Changed): Reply[] {
  const activity = table === 'activities' ? (after as Activity | undefined) : undefined
  if (activity?.kind !== 'email') return []
  const known = new Set((before as Activity | undefined)?.links)
  return activity.links.flatMap((link) =>
    link.startsWith('p:') && !known.has(link) ? [{ personId: link.slice(2), activity }] : [],
  )
}

async function done(w: Writer, task: Task): Promise<void> {
  const row = await w.get('enrolments', task.step?.enrolmentId ?? '')
  if (!row || !isActive(row) || row.taskId !== task.id) return
  const sequence = await w.get('sequences', row.sequenceId)
  if (sequence) await toNextStep(w, sequence, row)
  else await end(w, row, 'finished')
}

async function gone(w: Writer, task: Task): Promise<void> {
  const row = await w.get('enrolments', task.step?.enrolmentId ?? '')
  if (row && isActive(row) && row.taskId === task.id) await end(w, row, 'stopped', { why: 'task' })
}

/** They are back at that step; where the sequence was stopped, it is a task like any other. */
async function openedAgain(w: Writer, task: Task): Promise<void> {
  const { step } = task
  const row = await w.get('enrolments', step?.enrolmentId ?? '')
  if (row?.taskId === task.id && isActive(row)) return
  if (!step || !row || row.state === 'stopped' || row.state === undefined) {
    w.put('tasks', { ...task, step: undefined })
    return
  }
  const next = row.taskId === undefined ? undefined : await w.get('tasks', row.taskId)
  if (next && !next.doneAt) w.remove('tasks', next.id)
  const { ended: _, ...rest } = row
  w.put('enrolments', { ...rest, state: 'active', stepId: step.id, at: step.at, taskId: task.id, updatedAt: w.now })
  if (row.state === 'finished') await noteMoment(w, row, { did: 'resumed' })
}

async function answered(w: Writer, replies: readonly Reply[]): Promise<void> {
  const ids = [...new Set(replies.map(({ personId }) => personId))]
  const rows = (await db.enrolments.where('personId').anyOf(ids).toArray()).filter(isActive)
  if (!rows.length) return
  const [people, settings] = await Promise.all([w.getMany('people', ids), w.get('settings', 'settings')])
  for (const { id } of rows) {
    const row = await w.get('enrolments', id)
    if (!row || !isActive(row)) continue
    const emails = people.find((person) => person.id === row.personId)?.emails ?? []
    const since = row.startedAt ?? row.createdAt
    const reply = replies.find(
      ({ personId, activity }) =>
        personId === row.personId && isReply(activity, emails, settings?.ownAddresses ?? [], since),
    )
    if (reply) await end(w, row, 'stopped', { why: 'reply', on: dayOf(reply.activity.at) })
  }
}
