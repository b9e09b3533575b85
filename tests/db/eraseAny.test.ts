/** Anybody erased from any book: all that never spoke of them stays to the letter, nothing points at them, and no undo brings them back. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepOf } from '../../lib/core/erase/subject'
import type { Person } from '../../lib/core/person'
import { TABLES } from '../../lib/core/rows'
import { db } from '../../lib/db/db'
import { erasingOf, noteBeside, startErase } from '../../lib/db/erase'
import { ErasedPerson } from '../../lib/db/erased'
import { jobById, stepJob } from '../../lib/db/jobs'
import { setUp } from '../../lib/db/setup'
import { brokenReferences, everything, wrongTotals } from '../faults/page/checks'
import { type RandomStep, take, undone } from '../faults/page/randomSteps'

const RUNS = Number(process.env.RUNS ?? 5)
const step: fc.Arbitrary<RandomStep> = fc.tuple(fc.nat(9_999), fc.nat(99), fc.nat(9_999))

beforeEach(() => db.open())
afterEach(() => db.delete())

async function erase(id: string): Promise<void> {
  const { id: job } = await startErase([id], { titles: [], mark: '[erased]' })
  for (let now = await jobById(job); now?.state === 'running'; now = await jobById(job)) {
    const { phase, beside, subject } = erasingOf(now)
    expect(sweepOf(subject).ids.has(id)).toBe(true)
    if (phase === 'beside' && !beside) await noteBeside(job, { rewritten: [], removed: [], forgotten: 0 })
    await stepJob(job)
  }
}

/** Whether a row may be another one afterwards: written without the code that is tried. */
const maySpeak = (row: object, { id, name, emails, phones }: Person): boolean => {
  const text = JSON.stringify(row).toLowerCase()
  const digits = text.replace(/\D/g, '')
  const words = [id, name, ...emails].filter((word) => word !== undefined)
  return (
    words.some((word) => text.includes(word.toLowerCase())) ||
    phones.some(({ shown }) => digits.includes(shown.replace(/\D/g, '')))
  )
}

test('everybody else stays as they were', { timeout: 120_000 }, async () => {
  let erased = 0
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 12, maxLength: 45, size: 'max' }),
    fc.nat(999),
    async (steps, who) => {
      await db.delete()
      await db.open()
      await setUp('en', 'EUR')
      for (const each of steps) await take(each)
      const people = await db.people.toArray()
      const person = people[who % people.length]
      if (!person) return
      const before = await everything()
      await erase(person.id)
      erased += 1
      const after = await everything()
      expect(brokenReferences(after)).toEqual([])
      expect(wrongTotals(after)).toEqual([])
      for (const table of TABLES) {
        const now = new Map((after[table] ?? []).map((row) => [row.id, row]))
        const then = before[table] ?? []
        for (const row of then) if (!maySpeak(row, person)) expect(now.get(row.id), `${table} ${row.id}`).toEqual(row)
        for (const id of now.keys()) expect(then.some((row) => row.id === id)).toBe(true)
        expect(JSON.stringify(after[table])).not.toContain(person.id)
      }
      const journal = await db.changes.orderBy('seq').reverse().toArray()
      for (const { seq } of journal) {
        await undone(seq).catch((error: unknown) => expect(error).toBeInstanceOf(ErasedPerson))
        expect(await db.people.get(person.id)).toBeUndefined()
      }
      const end = await everything()
      expect(brokenReferences(end)).toEqual([])
      expect(wrongTotals(end)).toEqual([])
      for (const table of TABLES) expect(JSON.stringify(end[table])).not.toContain(person.id)
    },
  )
  const seed = process.env.SEED ? Number(process.env.SEED) : undefined
  await fc.assert(property, { numRuns: RUNS, endOnFailure: !process.env.SHRINK, ...(seed !== undefined && { seed }) })
  console.log(`erased from ${erased} books`)
  expect(erased).toBeGreaterThan(0)
})
