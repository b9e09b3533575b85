/** Two devices with real databases: one after the other is put into the one that the code knows. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { JournalMark } from '../../lib/core/copy/ledger'
import { statesOfLines } from '../../lib/core/copy/lineStates'
import { copyMark, linesSince } from '../../lib/db/copySince'
import { db } from '../../lib/db/db'
import { stepJob } from '../../lib/db/jobs'
import { mergeCopy } from '../../lib/db/mergeCopy'
import { undo } from '../../lib/db/undo'
import { write } from '../../lib/db/write'

type Kept = Map<string, unknown[]>
const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
let kept: Map<string, Kept>
let at = A

async function be(device: string): Promise<void> {
  if (device === at) return
  const tables: Kept = new Map()
  for (const table of db.tables) tables.set(table.name, await db.table(table.name).toArray())
  kept.set(at, tables)
  at = device
  for (const table of db.tables) {
    await table.clear()
    await table.bulkPut((kept.get(device)?.get(table.name) ?? []) as never[])
  }
}

const told = new Map<string, JournalMark>()
/** What a device would bring to a target, taken in by the other one. */
async function bring(from: string, to: string) {
  await be(from)
  const mark = await copyMark()
  const lines = []
  for await (const some of linesSince(told.get(from) ?? { seq: 0 }, mark, from)) lines.push(...some)
  told.set(from, mark)
  const states = statesOfLines(JSON.parse(JSON.stringify(lines)), from)
  await be(to)
  return mergeCopy(
    (async function* () {
      yield states
    })(),
    { device: from, name: 'Laptop', counter: mark.seq },
    to,
  )
}

const person = (id: string, more: object = {}) => ({
  id,
  lifecycle: 'lead' as const,
  name: `Person ${id}`,
  emails: [`${id}@berg.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  createdAt: '2026-11-30T08:00:00.000Z',
  updatedAt: '2026-11-30T08:00:00.000Z',
  provenance: {},
  ...more,
})
const company = (id: string) => ({
  id,
  name: `Company ${id}`,
  domains: [],
  profileUrls: [],
  source: 'hand',
  createdAt: '2026-11-30T08:00:00.000Z',
  updatedAt: '2026-11-30T08:00:00.000Z',
  provenance: {},
})
const email = (id: string, links: string[]) => ({
  id,
  kind: 'email' as const,
  at: '2026-11-30T08:00:00.000Z',
  links,
  email: { key: 'gmail:1', to: [], cc: [], attachments: [] },
  createdAt: '2026-11-30T08:00:00.000Z',
})
type Work = Parameters<typeof write<void>>[1]
const does = async (device: string, work: (w: Parameters<Work>[0]) => unknown) => {
  await be(device)
  await write({ key: 'change.personEdited', params: { name: 'x' } }, async (w) => void (await work(w)))
}
const edit = (device: string, id: string, patch: object) =>
  does(device, async (w) => w.put('people', { ...((await w.get('people', id)) as object), ...patch } as never))
const all = async (device: string) => {
  await be(device)
  return Object.fromEntries(
    await Promise.all(
      ['people', 'companies', 'activities'].map(async (name) => [name, await db.table(name).orderBy('id').toArray()]),
    ),
  )
}
const same = async () => expect(await all(B)).toEqual(await all(A))

beforeEach(async () => {
  kept = new Map()
  told.clear()
  at = A
  await Promise.all(db.tables.map((table) => table.clear()))
  await does(A, (w) => {
    w.put('companies', company('c1'))
    for (const id of ['p1', 'p2', 'p3']) w.put('people', person(id, { companyId: 'c1' }) as never)
  })
  await bring(A, B)
  told.set(B, await copyMark())
})

describe('what another device changed is taken in', () => {
  test('as one change with one undo; both then have the same records', async () => {
    await same()
    await edit(A, 'p1', { title: 'Buyer' })
    await edit(B, 'p1', { note: 'met in Oslo' })
    await does(A, (w) => w.put('people', person('p4') as never))
    const merged = await bring(A, B)
    expect(merged).toMatchObject({ added: 1, changed: 1, removed: 0, clashes: [] })
    expect(await db.people.get('p1')).toMatchObject({ title: 'Buyer', note: 'met in Oslo' })
    expect((await db.totals.toArray()).length).toBeGreaterThan(0)
    await bring(B, A)
    await same()
    await be(B)
    const undone = await undo(merged.seq as number)
    if (undone.state !== 'started') throw new Error(undone.state)
    for (let job = await stepJob(undone.job.id); job?.state === 'running'; job = await stepJob(undone.job.id));
    expect(await db.people.get('p1')).not.toHaveProperty('title')
    expect(await db.people.get('p4')).toBeUndefined()
    // Taking it back is a change like any other: the other device hears of it.
    await bring(B, A)
    await same()
  })

  test('again and again without bringing anything twice', async () => {
    await edit(A, 'p1', { title: 'Buyer' })
    await bring(A, B)
    const before = await db.changes.count()
    told.set(A, { seq: 0 })
    expect(await bring(A, B)).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await db.changes.count()).toBe(before)
  })

  test('of the same field the newer value; the other one is in the journal', async () => {
    await edit(B, 'p1', { note: 'older' })
    await edit(A, 'p1', { note: 'newer' })
    const merged = await bring(A, B)
    expect(merged.clashes).toContainEqual(expect.objectContaining({ field: 'note', kept: 'newer', lost: 'older' }))
    await bring(B, A)
    await same()
    await be(B)
    expect(JSON.stringify(await db.changes.toArray()) + JSON.stringify(await db.changeParts.toArray())).toContain(
      'older',
    )
  })

  test('a deleted record that the other changed stands on both, and what it points at comes back', async () => {
    await does(A, (w) => {
      for (const id of ['p1', 'p2', 'p3']) w.remove('people', id)
      w.remove('companies', 'c1')
    })
    await edit(B, 'p1', { note: 'wants an offer' })
    const merged = await bring(A, B)
    expect(merged.revived.map(({ table, id }) => `${table}:${id}`).sort()).toEqual(['companies:c1', 'people:p1'])
    expect((await all(B)).people).toHaveLength(1)
    await bring(B, A)
    await same()
    await bring(A, B)
    await same()
  })

  test('a message that both logged is there once, on the records of both', async () => {
    await does(A, (w) => w.put('activities', email('z', ['p:p1']) as never))
    await does(B, (w) => w.put('activities', email('y', ['p:p2']) as never))
    await bring(A, B)
    await bring(B, A)
    await bring(A, B)
    await same()
    expect(await db.activities.toArray()).toMatchObject([{ id: 'y', links: ['p:p1', 'p:p2'] }])
  })
})
