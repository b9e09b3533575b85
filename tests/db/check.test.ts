import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Marker } from '../../lib/core/marker'
import { checkStore } from '../../lib/db/check'
import { db, SCHEMA } from '../../lib/db/db'
import { guardStore, lookAgain, RESTORING, StoreClosed } from '../../lib/db/guard'
import { keepMarker, standing } from '../../lib/db/marking'
import { savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { setUp } from '../../lib/db/setup'
import { addActivity } from '../../lib/db/work'

const person = { name: 'Claire', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
let marker: Marker | undefined
let snapshots = false
let looked = false
let free = 1e9
const outside = {
  marker: async () => marker,
  hadSnapshots: async () => snapshots,
  free: async () => free,
  makeRoom: async () => 0,
  looked: {
    before: async () => looked,
    note: async () => {
      looked = true
    },
  },
}
const check = () => checkStore(outside)

beforeEach(async () => {
  marker = undefined
  snapshots = false
  looked = false
  free = 1e9
  await db.open()
  await setUp('en', 'EUR')
  await savePerson(person)
  marker = await standing()
})
afterEach(async () => {
  vi.restoreAllMocks()
  guardStore(async () => ({ state: 'fine' }))
  await db.delete({ disableAutoOpen: false })
})

describe('a look at the database', () => {
  test('finds it as it was left, and changes nothing', async () => {
    expect(marker).toMatchObject({ seq: 2, schema: SCHEMA, counts: { people: 1, companies: 0 } })
    expect(await check()).toEqual({ state: 'fine' })
  })

  test('where there is none makes none', async () => {
    await db.delete({ disableAutoOpen: false })
    expect(await check()).toEqual({ state: 'replaced', marker, found: undefined })
    marker = undefined
    expect(await check()).toEqual({ state: 'first-run' })
    snapshots = true
    expect((await check()).state).toBe('replaced')
    expect(await indexedDB.databases()).toEqual([])
  })

  test('tells an empty one, as a browser makes after damage, from a first run', async () => {
    await db.delete({ disableAutoOpen: false })
    await db.open()
    expect(await check()).toMatchObject({ state: 'replaced', found: { seq: 0 } })
    marker = undefined
    expect(await check()).toEqual({ state: 'first-run' })
  })

  test('tells another one, and one that went back', async () => {
    await db.meta.put({ id: 'store', created: 'another', schema: 2 })
    expect((await check()).state).toBe('replaced')
    await db.meta.put({ id: 'store', created: marker?.created, schema: 2 })
    await db.changes.delete(2)
    expect(await check()).toMatchObject({ state: 'rolled-back', marker: { seq: 2 }, found: { seq: 1 } })
  })

  test('takes the marker anew before it calls a database another', async () => {
    await db.meta.put({ id: 'store', created: 'restored', schema: 2 })
    const asked = vi.fn(async () => (asked.mock.calls.length > 1 ? undefined : marker))
    expect((await checkStore({ ...outside, marker: asked })).state).toBe('fine')
  })

  test('finds a table empty that the totals count', async () => {
    const database = await openRaw('margin')
    await new Promise((done) => {
      const clearing = database?.transaction('people', 'readwrite').objectStore('people').clear()
      if (clearing) clearing.onsuccess = done
    })
    database?.close()
    expect(await check()).toMatchObject({ state: 'damaged', found: { hollow: ['people'] } })
  })

  test('of a database that cannot be opened names the error', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'NotReadableError')
    })
    expect(await check()).toMatchObject({ state: 'damaged', error: 'NotReadableError: broken', rows: [] })
    free = 1000
    expect(await check()).toMatchObject({ state: 'damaged', full: true })
  })

  test('of one that a full disk keeps from being opened makes room, and looks again', async () => {
    free = 0
    const full = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const makeRoom = async () => {
      full.mockRestore()
      return 1
    }
    expect(await checkStore({ ...outside, makeRoom })).toEqual({ state: 'fine' })
  })

  test('names large rows that cannot be read, once for each start of the browser', async () => {
    const { seq } = await addActivity({ kind: 'note', text: 'x'.repeat(90_000), links: [] })
    marker = await standing()
    expect(seq).toBe(3)
    const [large] = ((await db.meta.get('large'))?.keys ?? []) as string[]
    expect(large).toMatch(/^activities:/)
    const [table, key] = large?.split(':') ?? []
    const [row] = await db.activities.toArray()
    // It stands between others: the first and the last are looked at in any case.
    await db.activities.bulkPut([
      { ...row, id: '0', emailKey: undefined },
      { ...row, id: 'z', emailKey: undefined },
    ] as never)
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, asked) {
      if (asked === key) throw new DOMException('gone', 'NotReadableError')
      return get.call(this, asked)
    })
    expect(await check()).toMatchObject({ state: 'damaged', rows: [{ table, key }] })
    looked = true
    expect((await check()).state).toBe('fine')
    await db.activities.delete('z')
    await db.activities.delete('0')
    expect(await check()).toMatchObject({ state: 'damaged', rows: [{ table, key }] })
  })

  test('finds a restore that was begun', async () => {
    await db.meta.put({ id: RESTORING, file: 'a', at: 3, of: 9 })
    expect(await check()).toMatchObject({ state: 'restoring', restoring: { file: 'a', at: 3 } })
  })

  test('of a newer database says so', async () => {
    db.close({ disableAutoOpen: false })
    await new Promise<void>((done, fail) => {
      const opening = indexedDB.open('margin', (SCHEMA + 1) * 10)
      opening.onsuccess = () => {
        opening.result.close()
        done()
      }
      opening.onerror = () => fail(opening.error)
    })
    expect(await check()).toEqual({ state: 'newer', schema: SCHEMA + 1 })
  })
})

describe('the guard', () => {
  test('lets nobody open, read or write what is unfit, and nothing is made', async () => {
    await db.delete({ disableAutoOpen: false })
    guardStore(check)
    await expect(savePerson(person)).rejects.toBeInstanceOf(StoreClosed)
    await expect(db.open()).rejects.toThrow('replaced')
    expect(await indexedDB.databases()).toEqual([])
    marker = undefined
    lookAgain()
    await db.open()
    expect(await db.people.count()).toBe(0)
  })

  test('looks again when the connection was lost', async () => {
    const look = vi.fn(check)
    guardStore(look)
    await savePerson(person)
    await savePerson(person)
    expect(look).toHaveBeenCalledTimes(1)
    db.close({ disableAutoOpen: false })
    await savePerson(person)
    expect(look).toHaveBeenCalledTimes(2)
  })
})

describe('the marker', () => {
  test('follows each commit, one writing at a time, and the last is never left out', async () => {
    let kept: Marker | undefined
    let writing = 0
    let most = 0
    let saves = 0
    const mark = keepMarker({
      load: async () => kept,
      async save(next) {
        most = Math.max(most, ++writing)
        saves++
        await new Promise((done) => setImmediate(done))
        kept = next
        writing--
      },
    })
    await Promise.all(Array.from({ length: 20 }, () => savePerson(person)))
    await mark()
    expect(most).toBe(1)
    expect(saves).toBeLessThan(20)
    expect(kept).toMatchObject({ seq: 22, counts: { people: 21 } })
  })

  test('of a window that is behind does not overwrite one that is further', async () => {
    const further = { ...(marker as Marker), seq: 99 }
    const save = vi.fn(async () => undefined)
    await keepMarker({ load: async () => further, save })()
    expect(save).not.toHaveBeenCalled()
    await keepMarker({ load: async () => ({ ...further, created: 'another' }), save })()
    expect(save).toHaveBeenCalledTimes(1)
  })
})
