/** Any acts in any order: nobody is in a sequence without exactly one task to do for it, nor out of it with one; and Undo takes all of it back. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Person } from '../../lib/core/person'
import { db } from '../../lib/db/db'
import { logEmails } from '../../lib/db/emails'
import { mergeRecords } from '../../lib/db/merge'
import { removePerson, savePerson } from '../../lib/db/people'
import { addSequence, editSequence, enrol, removeSequence, stopSequence } from '../../lib/db/sequences'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { editTask, removeTask, setTaskDone } from '../../lib/db/work'
import { brokenReferences, everything, unexplained, wrongTotals } from '../faults/page/checks'
import { hashes } from '../faults/page/hash'
import { undoAll } from '../faults/page/randomSteps'
import { seedOf } from '../support/chance'

const RUNS = Number(process.env.RUNS ?? 15)
beforeEach(() => db.open())
afterEach(() => db.delete())

type Act = readonly [what: number, which: number, how: number]
const at = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length]
const steps = (how: number) => Array.from({ length: 1 + (how % 4) }, (_, i) => ({ days: i, title: `Step ${i}` }))
let sent = 0

const DOINGS: readonly ((which: number, how: number) => Promise<unknown>)[] = [
  (which) =>
    savePerson({
      ...{ name: `Person ${which}`, emails: [`p${which}@nord.example`], phones: [], profileUrls: [] },
      ...{ source: 'hand', provenance: {} },
    }),
  (_, how) => addSequence({ name: `Sequence ${how}`, steps: steps(how) }),
  async (which, how) => {
    const sequence = at(await db.sequences.toArray(), how)
    const people = (await db.people.toArray()).filter((_, i) => i % 3 === which % 3)
    if (sequence && people.length)
      await enrol(
        sequence.id,
        people.map(({ id }) => id),
      )
  },
  async (which) => {
    const task = at(await db.tasks.toArray(), which)
    if (task) await setTaskDone(task.id, !task.doneAt)
  },
  async (which) => {
    const task = at(
      (await db.tasks.toArray()).filter(({ doneAt }) => !doneAt),
      which,
    )
    if (task) await setTaskDone(task.id, true)
  },
  async (which, how) => {
    const task = at(await db.tasks.toArray(), which)
    if (task) await (how % 4 ? editTask(task.id, { repeat: 'FREQ=DAILY' }) : removeTask(task.id))
  },
  async (which, how) => {
    const person = at(await db.people.toArray(), which)
    const from = how % 3 ? (person?.emails[0] ?? '') : 'me@mine.example'
    const email = { key: `gmail:${sent++}`, from: { email: from }, to: [], cc: [], attachments: [] }
    if (person) await logEmails([{ ...email, mailbox: 'gmail:me@mine.example' }], { personIds: [person.id] })
  },
  async (which) => {
    const row = at(await db.enrolments.toArray(), which)
    if (row) await stopSequence(row.id)
  },
  async (which, how) => {
    const people = await db.people.toArray()
    const [keep, other] = [at(people, which), at(people, which + 1 + how)]
    if (!keep || !other || keep.id === other.id) return
    const seen: { keep: Person; other: Person } = { keep, other }
    await mergeRecords({ table: 'people', keep: keep.id, other: other.id, sides: {} }, seen)
  },
  async (which) => {
    const person = at(await db.people.toArray(), which)
    if (person && which % 3 === 0) await removePerson(person.id)
  },
  async (which, how) => {
    const sequence = at(await db.sequences.toArray(), which)
    if (!sequence) return
    if (how % 5 === 0) await removeSequence(sequence.id)
    else
      await editSequence(sequence.id, { steps: [...(sequence.steps ?? []).slice(how % 2), ...steps(how).slice(0, 1)] })
  },
  async (which) => {
    const change = at((await db.changes.toArray()).slice(-4), which)
    if (change) await undo(change.seq)
  },
]

/** What is wrong with who is in a sequence and the tasks of it. */
async function wrong(): Promise<string[]> {
  const [rows, tasks] = await Promise.all([db.enrolments.toArray(), db.tasks.toArray()])
  const open = tasks.filter(({ doneAt, step }) => !doneAt && step)
  return [
    ...rows.flatMap((row) => {
      const own = open.filter(({ step }) => step?.enrolmentId === row.id)
      if (row.state !== 'active') return own.length ? [`${row.state} with ${own.length} open`] : []
      return own.length === 1 && own[0]?.id === row.taskId ? [] : [`active with ${own.length} open`]
    }),
    ...open.filter(({ step }) => !rows.some(({ id }) => id === step?.enrolmentId)).map(() => 'open, of nobody'),
  ]
}

test('whatever happens, who is in has one thing to do, who is out has none; undone, all is as it was', {
  timeout: 240_000,
}, async () => {
  const act: fc.Arbitrary<Act> = fc.tuple(fc.nat(9_999), fc.nat(99), fc.nat(99))
  const told = { active: 0, finished: 0, stopped: 0 }
  const many = fc.array(act, { minLength: 10, maxLength: 70, size: 'max' })
  const property = fc.asyncProperty(
    many,
    fc.array(fc.nat(999), { minLength: 1, maxLength: 60, size: 'max' }),
    async (acts, order) => {
      await db.delete()
      await db.open()
      await setUp('en', 'EUR')
      const start = await hashes()
      for (const which of [0, 1, 2]) await DOINGS[0]?.(which, 0)
      await DOINGS[1]?.(0, 2)
      await DOINGS[2]?.(0, 0)
      for (const [what, which, how] of acts) {
        await DOINGS[what % DOINGS.length]?.(which, how)
        expect(await wrong()).toEqual([])
      }
      for (const { state } of await db.enrolments.toArray()) told[state ?? 'stopped'] += 1
      const middle = await everything()
      expect([brokenReferences(middle), wrongTotals(middle), unexplained(middle)]).toEqual([[], [], []])
      let turn = 0
      const end = await undoAll((count) => (order[turn++ % order.length] ?? 0) % count)
      expect(end.wrong).toEqual([])
      expect(await hashes()).toEqual(start)
    },
  )
  await fc.assert(property, { numRuns: RUNS, seed: seedOf('sequences'), endOnFailure: !process.env.SHRINK })
  console.log('sequences at the end:', told)
  // It was about something.
  expect(Math.min(told.active, told.stopped)).toBeGreaterThan(0)
})
