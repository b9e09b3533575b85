/** An undo never leaves a reference that leads nowhere: not by what it takes away, and not by what it brings back. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { editPeople } from '../../lib/db/jobEdit'
import { importPeople } from '../../lib/db/jobImport'
import { stepJob } from '../../lib/db/jobs'
import { editPerson, removeCompany, removePerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { addTask, removeTask } from '../../lib/db/work'
import { brokenReferences, everything, unexplained, wrongTotals } from '../faults/page/checks'
import { importDrafts } from '../faults/page/drafts'

const draft = { name: 'Claire', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const faults = async () => {
  const all = await everything()
  return [...brokenReferences(all), ...wrongTotals(all), ...unexplained(all)]
}
/** Steps a job to its end, or as many times as asked. */
async function run(id: string, steps = Number.POSITIVE_INFINITY) {
  let job = await db.jobs.get(id)
  for (let i = 0; i < steps && job?.state === 'running'; i++) job = (await stepJob(id)) ?? job
  return job
}
async function startedUndo(seq: number | undefined) {
  const answer = await undo(seq ?? 0)
  if (answer.state !== 'started') throw new Error(answer.state)
  return answer.job.id
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('a task is not brought back on a person who is gone: her removal stands in the way', async () => {
  const { value } = await savePerson(draft)
  const { value: task } = await addTask({ title: 'Call', links: [`p:${value.personId}`] })
  const removed = await removeTask(task.taskId)
  const gone = await removePerson(value.personId)
  const answer = await undo(removed.seq ?? 0)
  expect(answer.state === 'conflict' && answer.later.map((change) => change.seq)).toEqual([gone.seq])
  expect(await faults()).toEqual([])
  await undo(gone.seq ?? 0)
  expect((await undo(removed.seq ?? 0)).state).toBe('undone')
  expect(await faults()).toEqual([])
})

test('nor is a person taken away whom a later removal would bring back a task to', async () => {
  const person = await savePerson(draft)
  const task = await addTask({ title: 'Call', links: [`p:${person.value.personId}`] })
  const removed = await removeTask(task.value.taskId)
  const refused = await undo(person.seq ?? 0)
  expect(refused.state === 'conflict' && refused.later.map((change) => change.seq)).toEqual([removed.seq, task.seq])
  for (const seq of [removed.seq, task.seq, person.seq]) expect((await undo(seq ?? 0)).state).toBe('undone')
  expect(await faults()).toEqual([])
})

test('nor a person to a company that is gone', async () => {
  const { value } = await savePerson({ ...draft, companyName: 'Nord' })
  const moved = await editPerson(value.personId, { companyName: 'Sud' })
  const gone = await removeCompany(value.companyId ?? '')
  const answer = await undo(moved.seq ?? 0)
  expect(answer.state === 'conflict' && answer.later.map((change) => change.seq)).toEqual([gone.seq])
  expect(await faults()).toEqual([])
})

test('nor many of them at once', async () => {
  const { value } = await savePerson({ ...draft, companyName: 'Nord' })
  const { value: other } = await savePerson({ ...draft, companyName: 'Sud' })
  const people = await run(
    (
      await importPeople(
        importDrafts(300, 1).map(({ companyName: _, ...d }) => ({ ...d, companyId: value.companyId })),
        'a.csv',
      )
    ).id,
  )
  expect(people?.state).toBe('done')
  const ids = (await db.people.toArray()).filter((row) => row.source === 'import').map((row) => row.id)
  const edited = await run((await editPeople(ids, { companyId: other.companyId })).id)
  const gone = await removeCompany(value.companyId ?? '')
  const answer = await undo(edited?.seq ?? 0)
  expect(answer.state === 'conflict' && answer.later.map((change) => change.seq)).toContain(gone.seq)
  expect(await faults()).toEqual([])
})

test('while many are taken away, what another window has come to rely on stays, with its company', async () => {
  const job = await run((await importPeople(importDrafts(3_000, 3), 'a.csv')).id)
  const undoing = await startedUndo(job?.seq)
  await run(undoing, 1)
  const [first, second] = await db.people
    .orderBy('id')
    .filter((row) => row.companyId !== undefined)
    .limit(2)
    .toArray()
  await editPerson(first?.id ?? '', { title: 'Buyer' })
  await createDeal({
    title: 'Sensors',
    people: [{ personId: second?.id ?? '' }],
    pipelineId: 'pipeline-1',
    source: 'hand',
  })
  const done = await run(undoing)
  expect(done?.state).toBe('done')
  expect(await faults()).toEqual([])
  expect((await db.people.toArray()).map((row) => row.id).sort()).toEqual([first?.id, second?.id].sort())
  expect(done?.kept).toBe(2 + (await db.companies.count()))
})

test('while many are brought back, one whose company another window took away stays as it is', async () => {
  const { value } = await savePerson({ ...draft, companyName: 'Nord' })
  const imported = await run(
    (
      await importPeople(
        importDrafts(3_000, 1).map(({ companyName: _, ...d }) => ({ ...d, companyId: value.companyId })),
        'a.csv',
      )
    ).id,
  )
  expect(imported?.state).toBe('done')
  const ids = (await db.people.toArray()).filter((row) => row.source === 'import').map((row) => row.id)
  const { value: other } = await savePerson({ ...draft, companyName: 'Sud' })
  const edited = await run((await editPeople(ids, { companyId: other.companyId })).id)
  const undoing = await startedUndo(edited?.seq)
  await run(undoing, 1)
  await removeCompany(value.companyId ?? '')
  const done = await run(undoing)
  expect(done?.state).toBe('done')
  expect(done?.kept).toBeGreaterThan(1_000)
  expect(await faults()).toEqual([])
})
