/** The day as the summary tells it: each thing in one part, counted whole, with its first rows. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays } from '../../lib/core/days'
import { dueBy } from '../../lib/db/counts'
import { daySummary } from '../../lib/db/daySummary'
import { db } from '../../lib/db/db'
import { addTask } from '../../lib/db/work'
import { totalsOf } from '../support/rows'
import { sample } from '../support/sample'

const TODAY = '2026-12-01'
beforeEach(async () => {
  await db.open()
  const records = sample(TODAY, 'en')
  for (const [table, rows] of Object.entries(records)) await db.table(table).bulkPut(rows)
  await db.totals.bulkPut(totalsOf(records))
})
afterEach(() => db.delete())

test('late, due, woken and out of standard, as the records have them', async () => {
  for (const [title, day] of [
    ['Ring back', addDays(TODAY, -2)],
    ['Write', TODAY],
    ['Later', addDays(TODAY, 1)],
  ] as const)
    await addTask({ title, day, links: [] })
  const parts = Object.fromEntries((await daySummary(TODAY, 50)).map((part) => [part.id, part]))
  const deals = await db.deals.toArray()
  const toDo = deals.filter(({ status }) => status === 'todo')
  const tasks = (await db.tasks.toArray()).filter(({ doneAt }) => !doneAt)
  const late = [...toDo.filter((one) => (one.due ?? '9') < TODAY), ...tasks.filter((one) => (one.day ?? '9') < TODAY)]
  const due = [...toDo.filter((one) => one.due === TODAY), ...tasks.filter((one) => one.day === TODAY)]
  const woken = deals.filter((one) => one.status === 'standby' && (one.due ?? '9') <= TODAY)
  const ids = (rows: readonly { id: string }[] | undefined) => (rows ?? []).map(({ id }) => id).sort()
  expect(late.length).toBeGreaterThan(1)
  for (const [id, rows] of [
    ['late', late],
    ['due', due],
    ['woken', woken],
  ] as const) {
    expect(parts[id]?.total, id).toBe(rows.length)
    expect(ids(parts[id]?.rows), id).toEqual(ids(rows))
  }
  const all = await dueBy(TODAY)
  expect(late.length + due.length + woken.length).toBe(all.total)
  expect(late.length).toBe(all.overdue)
  expect(parts.out?.total).toBe(1)
  const [first] = await daySummary(TODAY, 1)
  expect([first?.rows.length, first?.total]).toEqual([1, late.length])
})
