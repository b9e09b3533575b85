/** Sequences and the people in them, as screens show them. */
import { type Enrolment, isActive, type Sequence } from '../core/drafts/sequence'
import type { Person } from '../core/person'
import type { Task } from '../core/task'
import { db } from './db'

/** All, by name. There are few. */
export const allSequences = async (): Promise<Sequence[]> =>
  (await db.sequences.toArray()).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

/** The rows of all who are or were in a sequence. Few are, next to all people that there are. */
export const enrolmentsOf = (sequenceId: string): Promise<Enrolment[]> =>
  db.enrolments.filter((row) => row.sequenceId === sequenceId).toArray()

/** Somebody in a sequence, with what screens name beside it. */
export type InSequence = { row: Enrolment; sequence: Sequence; task?: Task; person?: Person }

/** The sequences that a person is in or was in: those that go on first, then the latest. */
export async function sequencesOf(personId: string): Promise<InSequence[]> {
  const rows = await db.enrolments.where('personId').equals(personId).toArray()
  return named(rows)
}

/** Who is or was in a sequence: who is at a step first, by the day of their task. */
export const peopleIn = async (sequenceId: string): Promise<InSequence[]> => named(await enrolmentsOf(sequenceId))

/** How many are in each sequence, stopped and finished, by its id. */
export async function sequenceCounts(): Promise<Map<string, Record<'active' | 'stopped' | 'finished', number>>> {
  const counts = new Map<string, Record<'active' | 'stopped' | 'finished', number>>()
  await db.enrolments.each(({ sequenceId, state = 'stopped' }) => {
    const count = counts.get(sequenceId) ?? { active: 0, stopped: 0, finished: 0 }
    counts.set(sequenceId, count)
    count[state] += 1
  })
  return counts
}

async function named(rows: readonly Enrolment[]): Promise<InSequence[]> {
  const [sequences, people, tasks] = await Promise.all([
    db.sequences.bulkGet([...new Set(rows.map((row) => row.sequenceId))]),
    db.people.bulkGet([...new Set(rows.map((row) => row.personId))]),
    db.tasks.bulkGet(rows.flatMap((row) => (isActive(row) ? (row.taskId ?? []) : []))),
  ])
  const all = rows.flatMap((row): InSequence[] => {
    const sequence = sequences.find((one) => one?.id === row.sequenceId)
    const task = tasks.find((one) => one !== undefined && one.id === row.taskId)
    return sequence ? [{ row, sequence, task, person: people.find((one) => one?.id === row.personId) }] : []
  })
  const order = ({ row, task }: InSequence) => (isActive(row) ? `0${task?.day ?? '9'}` : '1')
  return all.sort((a, b) => order(a).localeCompare(order(b)) || b.row.updatedAt.localeCompare(a.row.updatedAt))
}
