/** The facts of reports are the records, whatever was written, taken back, kept, damaged or put in place of another. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FACT_TABLES, noFacts } from '../../lib/core/reports/facts'
import { putFact } from '../../lib/core/reports/putFact'
import { db } from '../../lib/db/db'
import { factsNow, forgetFacts, keepFacts } from '../../lib/db/facts'
import { loadFacts } from '../../lib/db/factsSave'
import { setUp } from '../../lib/db/setup'
import { type RandomStep, take, undoAll } from '../faults/page/randomSteps'
import { chanceOf, seedOf } from '../support/chance'
import { factsSaid } from '../support/factsSaid'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  forgetFacts()
  await db.delete()
})

/** Straight from what lies in the database. */
async function plain() {
  const facts = noFacts()
  for (const table of FACT_TABLES) for (const row of await db.table(table).toArray()) putFact(facts, table, row.id, row)
  return factsSaid(facts)
}
const now = async () => factsSaid((await factsNow()).facts)

test('any steps, undone in any order, kept and read back: always what the records say', {
  timeout: 120_000,
}, async () => {
  const seed = seedOf('facts')
  const chance = chanceOf(seed)
  for (let i = 0; i < 96; i++) {
    await take([chance.below(9_999), chance.below(99), chance.below(9_999)] as RandomStep)
    if (i % 12 === 0) expect(await now()).toEqual(await plain())
    if (i % 24 === 0) await keepFacts()
    // The next start: what was kept is read, and followed from there.
    if (i % 32 === 31) forgetFacts()
  }
  expect(await now()).toEqual(await plain())
  await keepFacts()
  forgetFacts()
  expect(factsSaid((await loadFacts())?.facts ?? noFacts())).toEqual(await plain())

  await undoAll((count) => chance.below(count))
  expect(await now()).toEqual(await plain())
  const rows = Object.values(await plain()).reduce((sum, of) => sum + Object.keys(of).length, 0)
  console.log(`facts: ${rows} records left at the end`)
})

test.each([
  ['a stretch is gone', () => db.facts.delete('activities|0')],
  ['the head is gone', () => db.facts.delete('head')],
  ['a stretch is another', async () => db.facts.update('activities|0', { n: 3 })],
])('when %s, the records are read instead', async (_, damage) => {
  const chance = chanceOf(7)
  for (let i = 0; i < 40; i++) await take([chance.below(9_999), chance.below(99), chance.below(9_999)] as RandomStep)
  await factsNow()
  await keepFacts()
  await damage()
  forgetFacts()
  expect((await loadFacts()) === undefined).toBe(true)
  expect(await now()).toEqual(await plain())
})

test('a journal that is not the one they were read by is not followed', async () => {
  await factsNow()
  const chance = chanceOf(9)
  for (let i = 0; i < 20; i++) await take([chance.below(9_999), chance.below(99), chance.below(9_999)] as RandomStep)
  const rows = await db.changes.toArray()
  await db.table('changes').clear()
  await db.table('changes').bulkPut(rows.slice(-1))
  expect(await now()).toEqual(await plain())
})
