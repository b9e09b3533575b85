/** A disk without room: nothing is written, everything is read, and it goes on by itself. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '../../lib/db/db'
import { savePerson } from '../../lib/db/people'
import { mayWrite, NoRoom, RESERVE, roomLeft } from '../../lib/db/room'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

const ann = { name: 'Ann', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
let left = Number.POSITIVE_INFINITY
const leave = (bytes: number) => {
  left = bytes
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1000 + left, usage: 1000 }) } })
}

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await db.delete()
})

test('a write for which there is no room is refused before it touches anything; reading goes on', async () => {
  const saved = await savePerson(ann)
  leave(RESERVE - 1)
  const journal = await db.changes.count()
  await expect(savePerson(ann)).rejects.toBeInstanceOf(NoRoom)
  await expect(undo(saved.seq ?? 0)).rejects.toBeInstanceOf(NoRoom)
  expect(await db.people.count()).toBe(1)
  expect(await db.changes.count()).toBe(journal)
  leave(RESERVE)
  expect((await undo(saved.seq ?? 0)).state).toBe('undone')
})

test('a browser that does not say how much room there is is not refused', async () => {
  vi.stubGlobal('navigator', { storage: {} })
  expect(await roomLeft()).toBe(Number.POSITIVE_INFINITY)
  await mayWrite()
})

test('a connection that could not be opened is opened again by the next write; one closed on purpose is not', async () => {
  db.close({ disableAutoOpen: false })
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw Object.assign(new Error('Internal error opening backing store'), { name: 'TestError' })
  })
  await expect(db.people.count()).rejects.toThrow()
  open.mockRestore()
  await expect(db.people.count(), 'it stays lost by itself').rejects.toThrow()
  expect((await savePerson(ann)).seq).toBeDefined()
  db.close()
  await expect(savePerson(ann)).rejects.toThrow()
  await db.open()
})
