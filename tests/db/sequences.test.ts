/** Sequences: each step becomes a task, the next one comes when it is done, a reply ends it, and each of these is one change with one Undo. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { Person } from '../../lib/core/person'
import { db } from '../../lib/db/db'
import { logByRule, logEmails } from '../../lib/db/emails'
import { mergeRecords } from '../../lib/db/merge'
import { removePerson, savePerson } from '../../lib/db/people'
import { allSequences, peopleIn, sequenceCounts, sequencesOf } from '../../lib/db/sequenceRead'
import { addSequence, editSequence, enrol, removeSequence, stopSequence } from '../../lib/db/sequences'
import { setUp } from '../../lib/db/setup'
import { addTemplate } from '../../lib/db/templates'
import { undo } from '../../lib/db/undo'
import { editTask, removeTask, setTaskDone } from '../../lib/db/work'
import { hashes } from '../faults/page/hash'

const today = dayOf(Date.now())
let sequenceId = ''
let templateId = ''
let claire = ''

const saved = async (name: string): Promise<string> => {
  const contact = { emails: [`${name.toLowerCase()}@nord.example`], phones: [], profileUrls: [] }
  return (await savePerson({ name, ...contact, source: 'hand', provenance: {} })).value.personId
}
const open = async () => (await db.tasks.toArray()).filter((task) => !task.doneAt)
const done = async () => setTaskDone((await open())[0]?.id ?? '', true)
const stand = async (personId = claire) => (await sequencesOf(personId))[0]?.row
const mail = (from: string, more: object = {}) => ({
  ...{ key: `gmail:${from}`, subject: 'Re: Hello', from: { email: from }, to: [{ email: 'me@mine.example' }] },
  ...{ cc: [], attachments: [], sentAt: new Date().toISOString(), mailbox: 'gmail:me@mine.example', ...more },
})
const undoes = async (seq: number | undefined) => expect((await undo(seq ?? -1)).state).toBe('undone')

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  templateId = (await addTemplate({ name: 'First hello', kind: 'email', subject: 'Hello', text: 'Hi' })).value
    .templateId
  const steps = [
    { days: 0, templateId },
    { days: 3, title: 'Call her' },
    { days: 7, templateId, title: 'Last mail' },
  ]
  sequenceId = (await addSequence({ name: 'Cold start', steps })).value.sequenceId
  claire = await saved('Claire')
})

describe('the way through', () => {
  test('the first step is a task for its day with its draft, and each that is done is followed by the next', async () => {
    await enrol(sequenceId, [claire])
    expect(await open()).toMatchObject([{ title: 'First hello', day: today, templateId, links: [`p:${claire}`] }])
    await done()
    expect(await open()).toMatchObject([{ title: 'Call her', day: addDays(today, 3) }])
    expect((await open())[0]?.templateId).toBeUndefined()
    expect((await sequencesOf(claire))[0]).toMatchObject({
      row: { state: 'active', at: 1 },
      task: { title: 'Call her' },
    })
    await done()
    expect(await open()).toMatchObject([{ title: 'Last mail', day: addDays(today, 7), templateId }])
    await done()
    expect(await open()).toEqual([])
    expect(await stand()).toMatchObject({ state: 'finished', ended: { on: today } })
    const told = (await db.activities.toArray()).flatMap(({ sequence }) => sequence ?? [])
    expect(told).toEqual([
      { name: 'Cold start', did: 'entered' },
      { name: 'Cold start', did: 'finished' },
    ])
  })

  test('a step that is done and what follows it are one change', async () => {
    await enrol(sequenceId, [claire])
    const before = await hashes()
    await undoes((await done()).seq)
    expect(await hashes()).toEqual(before)
  })

  test('a step that is opened again is the one to do, also after the last one', async () => {
    await enrol(sequenceId, [claire])
    const first = (await open())[0]?.id ?? ''
    await done()
    await setTaskDone(first, false)
    expect(await open()).toMatchObject([{ id: first }])
    expect(await stand()).toMatchObject({ state: 'active', at: 0, taskId: first })
    await done()
    await done()
    const last = (await open())[0]?.id ?? ''
    await done()
    await setTaskDone(last, false)
    expect(await stand()).toMatchObject({ state: 'active', at: 2 })
    expect((await stand())?.ended).toBeUndefined()
  })

  test('a step that comes again by a rule of its own is one step of the sequence, once', async () => {
    await enrol(sequenceId, [claire])
    await editTask((await open())[0]?.id ?? '', { repeat: 'FREQ=WEEKLY' })
    await done()
    expect((await open()).filter(({ step }) => step)).toMatchObject([{ title: 'Call her' }])
  })

  test('somebody is in it once; who comes in again begins anew', async () => {
    await enrol(sequenceId, [claire])
    expect((await enrol(sequenceId, [claire])).value).toEqual({ entered: 0, already: 1 })
    expect(await open()).toHaveLength(1)
    const stopped = await stopSequence((await stand())?.id ?? '')
    await enrol(sequenceId, [claire])
    expect(await db.enrolments.count()).toBe(1)
    expect(await stand()).toMatchObject({ state: 'active', at: 0 })
    // The stop is not taken back from under it.
    expect((await undo(stopped.seq as number)).state).toBe('conflict')
  })

  test('several come in at once, in one change', async () => {
    const before = await hashes()
    const all = [claire, await saved('Bo'), await saved('Ida')]
    const entered = await enrol(sequenceId, all)
    expect(entered.value).toEqual({ entered: 3, already: 0 })
    expect(await open()).toHaveLength(3)
    await undoes(entered.seq)
    expect(await db.enrolments.count()).toBe(0)
    expect((await hashes()).tasks).toBe(before.tasks)
  })

  test('steps that are changed meanwhile: the next one is that of now', async () => {
    await enrol(sequenceId, [claire])
    const [sequence] = await allSequences()
    const [first, , last] = sequence?.steps ?? []
    await editSequence(sequenceId, {
      steps: [{ days: 1, title: 'Before' }, ...[first, last].flatMap((one) => one ?? [])],
    })
    await done()
    expect(await open()).toMatchObject([{ title: 'Last mail' }])
    // The step at which she is goes itself: what stands in its place is next.
    await editSequence(sequenceId, {
      steps: [
        { days: 1, title: 'A' },
        { days: 1, title: 'B' },
        { days: 1, title: 'C' },
      ],
    })
    await done()
    expect(await open()).toMatchObject([{ title: 'C' }])
  })
})

describe('a reply', () => {
  test('ends it in the same change, and Undo brings all of it back', async () => {
    await enrol(sequenceId, [claire])
    const before = await hashes()
    const logged = await logEmails([mail('claire@nord.example')], { personIds: [claire] })
    expect(await open()).toEqual([])
    expect(await stand()).toMatchObject({ state: 'stopped', ended: { on: today, why: 'reply' } })
    expect(await db.activities.filter(({ sequence }) => sequence?.did === 'stopped').toArray()).toMatchObject([
      { links: [`p:${claire}`], sequence: { why: 'reply', on: today } },
    ])
    await undoes(logged.seq)
    expect(await hashes()).toEqual(before)
  })

  test('also one that a rule of automatic logging logs', async () => {
    await enrol(sequenceId, [claire])
    await logByRule([{ draft: mail('claire@nord.example'), target: { personIds: [claire] } }])
    expect(await stand()).toMatchObject({ state: 'stopped', ended: { why: 'reply' } })
  })

  test('also one that was logged already and is now put on her', async () => {
    const bo = await saved('Bo')
    await enrol(sequenceId, [claire])
    await logEmails([mail('claire@nord.example')], { personIds: [bo] })
    expect((await stand())?.state).toBe('active')
    await logEmails([mail('claire@nord.example')], { personIds: [claire] })
    expect((await stand())?.state).toBe('stopped')
  })

  test('also from an address that nobody knows, where she alone is named', async () => {
    await enrol(sequenceId, [claire])
    await logEmails([mail('private@home.example')], { personIds: [claire] })
    expect((await stand())?.state).toBe('stopped')
  })

  test.each([
    ['the email that was sent to her', mail('me@mine.example'), 1],
    ['an email from before she came in', mail('claire@nord.example', { sentAt: '2020-01-02T08:00:00.000Z' }), 1],
    ['an email of a colleague that names her', mail('bo@nord.example'), 2],
  ])('is not %s', async (_what, message, named) => {
    const bo = await saved('Bo')
    await enrol(sequenceId, [claire])
    await logEmails([message], { personIds: named === 1 ? [claire] : [claire, bo] })
    expect((await stand())?.state).toBe('active')
    expect(await open()).toHaveLength(1)
  })
})

describe('an end before the end', () => {
  test('by hand', async () => {
    await enrol(sequenceId, [claire])
    const before = await hashes()
    const stopped = await stopSequence((await stand())?.id ?? '')
    expect(await open()).toEqual([])
    expect(await stand()).toMatchObject({ state: 'stopped', ended: { why: 'hand' } })
    await undoes(stopped.seq)
    expect(await hashes()).toEqual(before)
  })

  test('its task is deleted', async () => {
    await enrol(sequenceId, [claire])
    await removeTask((await open())[0]?.id ?? '')
    expect(await stand()).toMatchObject({ state: 'stopped', ended: { why: 'task' } })
  })

  test('she is deleted: nothing of it is left', async () => {
    await enrol(sequenceId, [claire])
    const before = await hashes()
    const removed = await removePerson(claire)
    expect([await db.enrolments.count(), await db.tasks.count()]).toEqual([0, 0])
    await undoes(removed.seq)
    expect(await hashes()).toEqual(before)
  })

  test('the sequence is deleted with who is in it, and comes back with them', async () => {
    await enrol(sequenceId, [claire])
    const before = await hashes()
    const removed = await removeSequence(sequenceId)
    expect([await db.enrolments.count(), await db.tasks.count(), await db.sequences.count()]).toEqual([0, 0, 0])
    await undoes(removed.seq)
    expect(await hashes()).toEqual(before)
  })
})

describe('two people who are one', () => {
  const merged = async (keep: string, other: string) => {
    const [one, two] = (await db.people.bulkGet([keep, other])) as [Person, Person]
    const answer = await mergeRecords({ table: 'people', keep, other, sides: {} }, { keep: one, other: two })
    return answer.state === 'merged' ? answer.written.seq : undefined
  }

  test('the sequence goes on with whom stays', async () => {
    const bo = await saved('Bo')
    await enrol(sequenceId, [claire])
    const before = await hashes()
    const seq = await merged(bo, claire)
    expect(await stand(bo)).toMatchObject({ state: 'active', personId: bo })
    await done()
    expect(await open()).toMatchObject([{ title: 'Call her', links: [`p:${bo}`] }])
    await undo((await db.changes.orderBy('seq').last())?.seq ?? -1)
    await undoes(seq)
    expect(await hashes()).toEqual(before)
  })

  test.each(['keep', 'other'])('of the same sequence the one that came further goes on: %s', async (ahead) => {
    const bo = await saved('Bo')
    await enrol(sequenceId, [ahead === 'keep' ? claire : bo])
    await done()
    await enrol(sequenceId, [ahead === 'keep' ? bo : claire])
    const before = await hashes()
    const seq = await merged(claire, bo)
    expect(await db.enrolments.toArray()).toMatchObject([{ personId: claire, state: 'active', at: 1 }])
    expect(await open()).toMatchObject([{ title: 'Call her', links: [`p:${claire}`] }])
    await undoes(seq)
    expect(await hashes()).toEqual(before)
  })
})

test('a sequence says who is in it, at which step, and how many are not any more', async () => {
  const [bo, ida] = [await saved('Bo'), await saved('Ida')]
  await enrol(sequenceId, [bo])
  await done()
  await enrol(sequenceId, [ida, claire])
  await stopSequence((await stand(ida))?.id ?? '')
  expect((await peopleIn(sequenceId)).map(({ person, row }) => [person?.name, row.state, row.at])).toEqual([
    ['Claire', 'active', 0],
    ['Bo', 'active', 1],
    ['Ida', 'stopped', 0],
  ])
  expect(await sequenceCounts()).toEqual(new Map([[sequenceId, { active: 2, stopped: 1, finished: 0 }]]))
})

test('rows of an earlier day, without steps or a state, are read', async () => {
  const at = { createdAt: '2026-11-30T08:00:00.000Z', updatedAt: '2026-11-30T08:00:00.000Z' }
  await db.sequences.put({ id: 'old', name: 'Old', ...at })
  await db.enrolments.put({ id: 'old-1', sequenceId: 'old', personId: claire, ...at })
  expect((await sequencesOf(claire))[0]?.row.state).toBeUndefined()
  await logEmails([mail('claire@nord.example')], { personIds: [claire] })
  expect(await sequenceCounts()).toEqual(new Map([['old', { active: 0, stopped: 1, finished: 0 }]]))
})
