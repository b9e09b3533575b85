import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { mend } from '../../lib/db/mend'
import { openRaw } from '../../lib/db/raw'
import { recount } from '../../lib/db/recount'
import { setUp } from '../../lib/db/setup'
import { takeSnapshot } from '../../lib/db/snapshot'
import { addActivity } from '../../lib/db/work'
import { memoryFolder } from '../support/memoryFolder'

let folder: ReturnType<typeof memoryFolder>
const room = { folder: async () => folder, space: async () => ({ free: 1e9, used: 1_000 }) }

beforeEach(async () => {
  folder = memoryFolder()
  await db.open()
  await setUp('en', 'EUR')
  await addActivity({ kind: 'note', text: 'x'.repeat(90_000), links: [] })
})
afterEach(() => db.delete({ disableAutoOpen: false }))

const note = async () => {
  const [row] = await db.activities.toArray()
  if (!row) throw new Error('no note')
  return { row, damaged: { table: 'activities', key: row.id } }
}
/** Empties tables past the store, as a damage would. */
async function lose(...tables: string[]): Promise<void> {
  const database = await openRaw('margin')
  if (!database) throw new Error('no database')
  const transaction = database.transaction(tables, 'readwrite')
  for (const table of tables) transaction.objectStore(table).clear()
  await new Promise((done) => {
    transaction.oncomplete = done
  })
  database.close()
}

test('a row whose file is gone comes back from the journal, with the fields of its indexes', async () => {
  const { row, damaged } = await note()
  await lose('activities')
  expect(await mend(room, [damaged])).toEqual({ mended: 1, lost: [] })
  expect(await db.activities.toArray()).toEqual([row])
})

test('and from the latest snapshot that has it, where the journal has it no more', async () => {
  const { row, damaged } = await note()
  await takeSnapshot(room, 'hand')
  await lose('activities', 'changes', 'changeParts')
  await takeSnapshot(room, 'hand')
  expect(await mend(room, [damaged])).toEqual({ mended: 1, lost: [] })
  expect(await db.activities.toArray()).toEqual([row])
})

test('what is found nowhere is removed, named, and counts no more', async () => {
  const { damaged } = await note()
  await lose('changes', 'changeParts')
  expect(await mend(room, [damaged])).toEqual({ mended: 0, lost: [damaged] })
  expect(await db.activities.count()).toBe(0)
  expect((await db.meta.get('large'))?.keys).toEqual([])
  await recount()
  expect(await db.totals.get('activity')).toBeUndefined()
})
