/** A full copy and increments, made by one database and taken in by another. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCopy } from '../../lib/core/copy/open'
import { TABLES } from '../../lib/core/rows'
import { keepCopy } from '../../lib/db/copyBack'
import { takeIncrement } from '../../lib/db/copyIncrement'
import { newerOf } from '../../lib/db/copyNewer'
import { copyMark } from '../../lib/db/copySince'
import { sourceOf } from '../../lib/db/copySpool'
import { statesIn } from '../../lib/db/copyStates'
import { db, SCHEMA } from '../../lib/db/db'
import { mergeCopy } from '../../lib/db/mergeCopy'
import { editPerson, removePerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { restore } from '../../lib/db/snapshotBack'
import { undo } from '../../lib/db/undo'
import { addTask } from '../../lib/db/work'
import { copyNow } from '../support/copies'
import { memoryFolder } from '../support/memoryFolder'

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
const folder = memoryFolder()
const room = { folder: async () => folder, space: async () => ({ free: 1e12, used: 0 }) }
const draft = (name: string, more: object = {}) => ({
  name,
  emails: [],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
  ...more,
})
const records = async () =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (name) => [name, await db.table(name).orderBy('id').toArray()])),
  )
const clear = async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
  await db.open()
}
const increment = async (since: Awaited<ReturnType<typeof copyMark>>) => {
  const parts: Blob[] = []
  const wish = { device: { id: A, name: 'Laptop' }, counter: 2, at: '2026-11-30T11:00:00.000Z' }
  await takeIncrement(async (bytes) => parts.push(new Blob([bytes])), wish, since, await copyMark())
  return new Blob(parts)
}
const opened = (file: Blob) => openCopy(sourceOf(file), SCHEMA)

/** A full copy, then changes of every kind, then an increment. */
async function history() {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await savePerson(draft(`Person ${n}`))).value.personId)
  const full = await copyNow({ device: { id: A, name: 'Laptop' }, counter: 1 })
  const mark = await copyMark()
  await editPerson(ids[0] as string, draft('Person 0', { title: 'Buyer' }) as never)
  await removePerson(ids[1] as string)
  const { seq } = await savePerson(draft('Taken back'))
  await undo(seq as number)
  await addTask({ title: 'Call', day: '2026-12-02', remind: '09:00', links: [] } as never)
  return { full, more: await increment(mark), ids }
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('restored on an empty database they are what the first one had, with its journal', async () => {
  const { full, more } = await history()
  const before = await records()
  const [changes, reminders, totals] = [
    await db.changes.count(),
    await db.reminders.toArray(),
    await db.totals.toArray(),
  ]
  await clear()
  const copy = await opened(full)
  const { newer, manifest } = await newerOf(copy.manifest, [await opened(more)])
  const name = await keepCopy(folder as never, { ...copy, manifest }, { newer })
  expect((await restore(room as never, { from: name })).state).toBe('restored')
  expect(await records()).toEqual(before)
  expect(await db.changes.count()).toBe(changes)
  expect(await db.reminders.toArray()).toEqual(reminders)
  expect(await db.totals.toArray()).toEqual(totals)
  const last = await db.changes.orderBy('seq').last()
  expect((await undo(last?.seq ?? 0)).state).toBe('undone')
})

test('merged into another database they bring all there is, and what was deleted there goes here', async () => {
  const { full, more, ids } = await history()
  const before = await records()
  await clear()
  await setUp('fr', 'CHF')
  const device = { device: A, name: 'Laptop', counter: 1 }
  await mergeCopy(statesIn(await opened(full)), device, B)
  expect(await db.people.count()).toBe(5)
  await editPerson(ids[2] as string, draft('Person 2', { note: 'here' }) as never)
  const second = await mergeCopy(statesIn(await opened(more)), { ...device, counter: 2 }, B)
  expect(second.clashes).toEqual([])
  const after = await records()
  expect(after.people).toHaveLength(4)
  expect(after.people?.map((row: { id: string }) => row.id)).toEqual(
    before.people?.map((row: { id: string }) => row.id),
  )
  expect(await db.people.get(ids[2] as string)).toMatchObject({ note: 'here' })
  expect(await db.people.get(ids[0] as string)).toMatchObject({ title: 'Buyer' })
})
