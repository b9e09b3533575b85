import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db, SCHEMA } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal } from '../../lib/db/deals'
import { openDump } from '../../lib/db/dumpRead'
import { takeDump } from '../../lib/db/dumpTake'
import { startDump } from '../../lib/db/dumpWrite'
import { editPerson, removePerson, savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { setUp } from '../../lib/db/setup'
import { takeSnapshot } from '../../lib/db/snapshot'
import { openSnapshot, snapshotsIn } from '../../lib/db/snapshotFiles'
import { undo } from '../../lib/db/undo'
import { memoryFolder } from '../support/memoryFolder'
import { wholeDump, wholeStore } from '../support/wholeStore'

const person = (n: number) => ({
  name: `Person ${n}`,
  emails: [`p${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
})
const deal = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }

let folder: ReturnType<typeof memoryFolder>
let free: number
const room = { folder: async () => folder, space: async () => ({ free, used: 1_000 }) }

beforeEach(async () => {
  folder = memoryFolder()
  free = 1e9
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

describe('a snapshot', () => {
  test('holds the whole database, the journal too', async () => {
    const { value } = await savePerson(person(1))
    const { value: sale } = await createDeal({ ...deal, people: [{ personId: value.personId }] })
    await moveDeal(sale.dealId, 'stage-3')
    const taken = await takeSnapshot(room, 'hand')
    if (taken.state !== 'taken') throw new Error(taken.state)
    const dump = await openSnapshot(folder, taken.name, SCHEMA)
    expect(await wholeDump(dump)).toEqual(await wholeStore())
    expect(dump.manifest).toMatchObject({
      schema: SCHEMA,
      version: SCHEMA * 10,
      reason: 'hand',
      seq: 4,
      counts: { people: 1, deals: 1 },
    })
    expect(dump.manifest.created).toBe((await db.meta.get('store'))?.created)
  })

  test('is the database at its end, whatever was written while it was read', async () => {
    for (let n = 0; n < 30; n++) await savePerson(person(n))
    const { value: sale } = await createDeal(deal)
    const { value: gone } = await createDeal({ ...deal, title: 'Gone' })
    const undone = await savePerson(person(99))
    const people = await db.people.toArray()
    const parts: BlobPart[] = []
    const acts = [
      () => savePerson(person(200)),
      () => removePerson(people[0]?.id ?? ''),
      () => editPerson(people[1]?.id ?? '', { title: 'Buyer' }),
      () => moveDeal(sale.dealId, 'stage-4'),
      () => removeDeal(gone.dealId),
      () => undo(undone.seq ?? 0),
      () => savePerson(person(201)),
    ]
    const database = await openRaw('margin')
    if (!database) throw new Error('no database')
    const writer = await startDump(async (bytes) => parts.push(bytes))
    // Something is written after each table read.
    const slow = {
      ...writer,
      add: async (...args: Parameters<typeof writer.add>) => {
        await writer.add(...args)
        if (args[0] === 'rows' && !['totals', 'meta'].includes(args[1])) await acts.shift()?.()
      },
    }
    const manifest = await takeDump(database, slow, { reason: 'hand', at: new Date().toISOString() })
    database.close()
    expect(acts.length).toBeLessThan(3)
    const now = await wholeStore()
    expect(await wholeDump(await openDump(new Blob(parts), SCHEMA))).toEqual(now)
    expect(manifest.counts).toEqual(
      Object.fromEntries(Object.entries(now).map(([table, rows]) => [table, Object.keys(rows).length])),
    )
    expect(manifest.seq).toBe((await db.changes.orderBy('seq').last())?.seq)
  })

  test('tells how far it is by the rows, not by the tables', async () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => ({ id: `a${i}`, on: [] }))
    await db.activities.bulkAdd(rows as never)
    await db.totals.put({ key: 'activity', n: rows.length, sums: {} })
    const told: number[] = []
    const database = await openRaw('margin')
    if (!database) throw new Error('no database')
    const writer = await startDump(async () => {})
    await takeDump(database, writer, { reason: 'hand', at: new Date().toISOString() }, (part) => told.push(part))
    database.close()
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    // Activities come first, and are most of the rows; a table of no rows weighs as one read all the same.
    expect(told[rows.length / 500]).toBeGreaterThan(0.25)
  })

  test('by the clock is taken only when something changed', async () => {
    expect((await takeSnapshot(room, 'clock')).state).toBe('taken')
    expect((await takeSnapshot(room, 'clock')).state).toBe('same')
    await savePerson(person(1))
    expect((await takeSnapshot(room, 'clock')).state).toBe('taken')
    expect((await takeSnapshot(room, 'hand')).state).toBe('taken')
  })

  test('is not begun where there is no room for it, and nothing of it stays when the disk fills up', async () => {
    free = 1_000
    expect(await takeSnapshot(room, 'hand')).toMatchObject({ state: 'no-room', free: 1_000 })
    expect(folder.files.size).toBe(0)
    free = 1e9
    folder.fails = 200
    await expect(takeSnapshot(room, 'hand')).rejects.toThrow('Full')
    expect(folder.files.size).toBe(0)
    folder.fails = undefined
    expect((await takeSnapshot(room, 'hand')).state).toBe('taken')
    expect(folder.files.size).toBe(1)
  })

  test('takes away what an earlier one left that was killed half way', async () => {
    folder.files.set('000007-20261127T100000000Z-clock.snapshot.part', new Blob(['half']))
    await takeSnapshot(room, 'hand')
    expect([...folder.files.keys()].map((name) => name.slice(0, 6))).toEqual(['000001'])
  })

  test('that is broken is listed as such, and the others stand', async () => {
    const first = await takeSnapshot(room, 'hand')
    await takeSnapshot(room, 'hand')
    if (first.state !== 'taken') throw new Error(first.state)
    folder.files.set(first.name, (folder.files.get(first.name) as Blob).slice(0, 100))
    expect((await snapshotsIn(folder)).map(({ order, broken }) => [order, broken])).toEqual([
      [2, undefined],
      [1, true],
    ])
  })

  test('names a row that cannot be read, and holds the others', async () => {
    for (let n = 0; n < 5; n++) await savePerson(person(n))
    const [, bad] = await db.people.toArray()
    const database = await openRaw('margin')
    if (!database) throw new Error('no database')
    const broken = breakRow(database, 'people', bad?.id ?? '')
    const parts: BlobPart[] = []
    const manifest = await takeDump(broken, await startDump(async (bytes) => parts.push(bytes)), {
      reason: 'hand',
      at: new Date().toISOString(),
    })
    database.close()
    expect(manifest.damaged).toEqual([{ table: 'people', key: bad?.id }])
    const { people } = await wholeDump(await openDump(new Blob(parts), SCHEMA))
    expect(Object.keys(people ?? {})).toHaveLength(4)
  })
})

/** A database in which one row's file is gone: reading it fails, alone or among others, as in Chromium. */
function breakRow(database: IDBDatabase, table: string, id: string): IDBDatabase {
  const failing = () => {
    const request = { error: new DOMException('gone', 'DataError') } as unknown as IDBRequest
    queueMicrotask(() => request.onerror?.({ preventDefault() {}, stopPropagation() {} } as Event))
    return request
  }
  const store = (real: IDBObjectStore) =>
    real.name !== table
      ? real
      : new Proxy(real, {
          get(target, name) {
            if (name === 'getAll') return failing
            if (name === 'get') return (key: string) => (key === id ? failing() : target.get(key))
            const value = Reflect.get(target, name)
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
  return {
    version: database.version,
    objectStoreNames: database.objectStoreNames,
    transaction: (...args: Parameters<IDBDatabase['transaction']>) => {
      const transaction = database.transaction(...args)
      return { objectStore: (name: string) => store(transaction.objectStore(name)) }
    },
  } as unknown as IDBDatabase
}
