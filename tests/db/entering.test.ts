import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { db } from '../../lib/db/db'
import { lookFirst } from '../../lib/db/entering'
import { guardStore } from '../../lib/db/guard'
import { restore } from '../../lib/db/snapshotBack'
import { snapshotsIn } from '../../lib/db/snapshotFiles'
import { memoryFolder } from '../support/memoryFolder'
import { wholeStore } from '../support/wholeStore'

const folder = memoryFolder()
let free = 1e9
const room = { folder: async () => folder, space: async () => ({ free, used: 1_000 }) }
const outside = {
  marker: async () => undefined,
  hadSnapshots: async () => folder.files.size > 0,
  free: async () => free,
  makeRoom: async () => 0,
  looked: { before: async () => true, note: async () => undefined },
}
const enter = () => guardStore(() => lookFirst(outside, room))

/** A database as the first released schema left it. */
async function firstSchema(): Promise<void> {
  const old = new Dexie('margin')
  old.version(1).stores({
    people: 'id, sortName, companyId, *emails, *profileUrls',
    companies: 'id, sortName, *domains, *profileUrls',
    deals: 'id, status, due, companyId, *personIds',
    pipelines: 'id',
    activities: 'id, *on, &emailKey, emailThread',
    tasks: 'id, openDay, *links',
    settings: 'id',
    changes: '++seq, *touched',
  })
  const made = { createdAt: '2026-11-20T08:00:00.000Z', updatedAt: '2026-11-20T08:00:00.000Z' }
  await old.table('settings').put({ id: 'settings', currency: 'EUR', ownAddresses: [] })
  await old.table('companies').put({
    ...made,
    id: 'c1',
    name: 'Nord',
    sortName: 'nord',
    domains: [],
    profileUrls: [],
    source: 'hand',
    provenance: {},
  })
  const label = { key: 'change.companyAdded', params: { name: 'Nord' } }
  const row = { table: 'companies', id: 'c1', after: { id: 'c1', name: 'Nord' } }
  await old
    .table('changes')
    .add({ at: made.createdAt, source: 'dashboard', label, rows: [row], touched: ['companies:c1'] })
  old.close()
}

afterEach(async () => {
  guardStore(async () => ({ state: 'fine' }))
  await db.delete({ disableAutoOpen: false })
  folder.files.clear()
  free = 1e9
})

test('an old database is kept as a snapshot before it is upgraded, and that one leads to the same rows', async () => {
  await firstSchema()
  enter()
  await db.open()
  const upgraded = await wholeStore()
  const [kept, ...more] = await snapshotsIn(folder)
  expect(more).toEqual([])
  expect(kept).toMatchObject({
    reason: 'upgrade',
    manifest: { schema: 1, version: 10, seq: 1, counts: { companies: 1 } },
  })
  expect(await restore(room, { from: kept?.name ?? '' })).toMatchObject({ state: 'restored' })
  const { meta: _, ...restored } = await wholeStore()
  const { meta: __, ...then } = upgraded
  expect(restored).toEqual(then)
})

test('it is upgraded also where there is no room for a snapshot: that happens wholly or not at all', async () => {
  await firstSchema()
  free = 0
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  enter()
  await db.open()
  expect(await db.companies.count()).toBe(1)
  expect(folder.files.size).toBe(0)
  expect(warned).toHaveBeenCalledOnce()
  warned.mockRestore()
})

test('one that is up to date is kept by the clock, not here', async () => {
  enter()
  await db.open()
  db.close({ disableAutoOpen: false })
  await db.open()
  expect(folder.files.size).toBe(0)
})
