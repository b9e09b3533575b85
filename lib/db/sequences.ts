/** Sequences and the people in them: the verbs. */
import { mergeEdit } from '../core/clash'
import { enrolmentId, isActive, type Sequence, type SequenceStep, stepAfter } from '../core/drafts/sequence'
import { personLabel } from '../core/person'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { end, noteMoment, toNextStep } from './sequenceMoves'
import { enrolmentsOf } from './sequenceRead'
import { type Writer, type Written, write } from './write'

/** A step as the user fills it in; one that is new has no id yet. */
export type StepDraft = Omit<SequenceStep, 'id'> & { id?: string }
export type SequenceDraft = { name: string; steps: readonly StepDraft[] }

const withIds = (w: Writer, steps: readonly StepDraft[]): SequenceStep[] =>
  steps.map((step) => ({ ...step, id: step.id ?? w.newId() }))

export async function addSequence({ name, steps }: SequenceDraft): Promise<Written<{ sequenceId: string }>> {
  return write({ key: 'change.sequenceSaved', params: { sequence: name } }, async (w) => {
    const id = w.newId()
    w.put('sequences', { id, name, steps: withIds(w, steps), createdAt: w.now, updatedAt: w.now })
    return { sequenceId: id }
  })
}

/**
 * Changes a sequence. Tasks that stand stay as they are; the steps that come after follow it as it is then.
 * @param seen the sequence as it was when the edit began @throws RowGone
 */
export const editSequence = (
  id: string,
  draft: Partial<SequenceDraft>,
  seen?: Partial<Sequence>,
): Promise<Edit<Sequence>> =>
  editRow(
    'sequences',
    id,
    ({ name }) => ({ key: 'change.sequenceEdited', params: { sequence: name } }),
    async (w, row) => {
      const fields = { ...draft, ...(draft.steps && { steps: withIds(w, draft.steps) }) } as Partial<Sequence>
      const { patch, clashes } = mergeEdit<Sequence>(row, fields, seen)
      if (clashes.length) return new Clashing(clashes)
      return Object.keys(patch).length ? { ...row, ...patch, updatedAt: w.now } : row
    },
  )

/** Takes a sequence away, with everybody who is or was in it and the tasks that it still had for them. @throws RowGone */
export async function removeSequence(id: string): Promise<Written<undefined>> {
  const name = (await db.sequences.get(id))?.name
  if (name === undefined) throw new RowGone('sequences', id)
  return write({ key: 'change.sequenceRemoved', params: { sequence: name } }, async (w) => {
    for (const row of await enrolmentsOf(id)) {
      const task = row.taskId === undefined ? undefined : await w.get('tasks', row.taskId)
      if (task && !task.doneAt) w.remove('tasks', task.id)
      w.remove('enrolments', row.id)
    }
    w.remove('sequences', id)
    return undefined
  })
}

/** How many came in, and how many were in it already. */
export type EnrolCount = { entered: number; already: number }

/** Lets people into a sequence: the first step becomes a task of each. Who is in it already goes on as they are. @throws RowGone */
export async function enrol(sequenceId: string, personIds: readonly string[]): Promise<Written<EnrolCount>> {
  const first = personIds.length === 1 ? await db.people.get(personIds[0] ?? '') : undefined
  const sequence = await db.sequences.get(sequenceId)
  const params = { sequence: sequence?.name ?? '', name: first ? personLabel(first) : '' }
  return write(
    ({ entered }: EnrolCount) =>
      first
        ? { key: 'change.sequenceEntered', params }
        : { key: 'change.sequenceManyEntered', params: { sequence: params.sequence, n: entered } },
    async (w) => {
      const found = await w.get('sequences', sequenceId)
      if (!found || !stepAfter(found)) throw new RowGone('sequences', sequenceId)
      const people = await w.getMany('people', personIds)
      const only = personIds[0]
      if (!people.length && only !== undefined) throw new RowGone('people', only)
      const before = await w.getMany(
        'enrolments',
        people.map((person) => enrolmentId(sequenceId, person.id)),
      )
      const known = new Map(before.map((row) => [row.personId, row]))
      const count = { entered: 0, already: 0 }
      for (const { id: personId } of people) {
        const row = known.get(personId)
        if (isActive(row)) {
          count.already += 1
          continue
        }
        const fresh = { id: enrolmentId(sequenceId, personId), sequenceId, personId, startedAt: w.now }
        await noteMoment(w, fresh, { did: 'entered' })
        await toNextStep(w, found, { ...fresh, createdAt: row?.createdAt ?? w.now, updatedAt: w.now })
        count.entered += 1
      }
      return count
    },
  )
}

/** Stops it for one person, and takes the task away that was still to do. @throws RowGone */
export async function stopSequence(id: string): Promise<Written<undefined>> {
  const row = await db.enrolments.get(id)
  const [sequence, person] = await Promise.all([
    db.sequences.get(row?.sequenceId ?? ''),
    db.people.get(row?.personId ?? ''),
  ])
  const params = { sequence: sequence?.name ?? '', name: person ? personLabel(person) : '' }
  return write({ key: 'change.sequenceStopped', params }, async (w) => {
    const now = await w.get('enrolments', id)
    if (!now) throw new RowGone('enrolments', id)
    if (isActive(now)) await end(w, now, 'stopped', { why: 'hand' })
    return undefined
  })
}
