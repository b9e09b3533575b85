import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db, MarginDatabase, SCHEMA } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal } from '../../lib/db/deals'
import { openDump } from '../../lib/db/dumpRead'
import { takeDump } from '../../lib/db/dumpTake'
import { startDump } from '../../lib/db/dumpWrite'
import { logEmails } from '../../lib/db/emails'
import { RESTORING, StoreClosed } from '../../lib/db/guard'
import { importPeople } from '../../lib/db/jobImport'
import { runningJobs, stepJob } from '../../lib/db/jobs'
import { editPerson, savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { setUp } from '../../lib/db/setup'
import { type Taken, takeSnapshot } from '../../lib/db/snapshot'
import { restore, resumeRestore, startEmpty } from '../../lib/db/snapshotBack'
import { openSnapshot, snapshotsIn } from '../../lib/db/snapshotFiles'
import { beginRestore, goOnRestoring } from '../../lib/db/snapshotRestore'
import { countAnew } from '../../lib/db/totalsAnew'
import { undo } from '../../lib/db/undo'
import { memoryFolder } from '../support/memoryFolder'
import { type Whole, wholeStore } from '../support/wholeStore'

const person = (n: number) => ({
  name: `Person ${n}`,
  emails: [`p${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
})
const deal = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }
const message = {
  key: 'gmail:16f4',
  subject: 'Hello',
  to: [],
  cc: [],
  attachments: [],
  sentAt: '2026-11-20T08:00:00.000Z',
}

let folder: ReturnType<typeof memoryFolder>
let free: number
const room = { folder: async () => folder, space: async () => ({ free, used: 1_000 }) }

beforeEach(async () => {
  folder = memoryFolder()
  free = 1e9
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
})

const nameOf = (taken: Taken) => {
  if (taken.state !== 'taken') throw new Error(taken.state)
  return taken.name
}
async function fill(from = 0): Promise<void> {
  for (let n = from; n < from + 20; n++) await savePerson(person(n))
  const { value } = await createDeal({
    ...deal,
    people: [{ personId: (await db.people.toCollection().first())?.id ?? '' }],
  })
  await moveDeal(value.dealId, 'stage-3')
  await logEmails([{ ...message, key: `m${from}` }], { personIds: [] })
}
const totalsAgree = async () => {
  const byKey = (rows: { key: string }[]) => rows.sort((a, b) => a.key.localeCompare(b.key))
  expect(byKey(await db.totals.toArray())).toEqual(byKey((await countAnew(db)).totals))
}

describe('restore', () => {
  test('brings back every row, and can itself be taken back', async () => {
    await fill()
    const then = await wholeStore()
    const name = nameOf(await takeSnapshot(room, 'hand'))
    await fill(50)
    const later = await wholeStore()
    const steps = new Set<string>()
    const done = await restore(room, { from: name, onStep: ({ step }) => steps.add(step) })
    expect([...steps]).toEqual(['verify', 'before', 'restore'])
    expect(await wholeStore()).toEqual(then)
    await totalsAgree()
    if (done.state !== 'restored' || !done.before) throw new Error(done.state)
    expect(await restore(room, { from: done.before })).toMatchObject({ state: 'restored' })
    expect(await wholeStore()).toEqual(later)
    expect((await snapshotsIn(folder)).map(({ reason }) => reason)).toEqual(['restore', 'restore', 'hand'])
  })

  test('leaves a database in which one can go on writing and undoing, with numbers that count on', async () => {
    await fill()
    const saved = await savePerson(person(99))
    const name = nameOf(await takeSnapshot(room, 'hand'))
    await fill(50)
    await restore(room, { from: name })
    expect((await savePerson(person(100))).seq).toBeGreaterThan(saved.seq ?? 0)
    expect((await undo(saved.seq ?? 0)).state).toBe('undone')
    await totalsAgree()
  })

  test('of a file goes by a copy among the snapshots', async () => {
    await fill()
    const then = await wholeStore()
    const file = folder.files.get(nameOf(await takeSnapshot(room, 'hand'))) as Blob
    folder.files.clear()
    await fill(50)
    expect((await restore(room, { from: file })).state).toBe('restored')
    expect(await wholeStore()).toEqual(then)
    expect((await snapshotsIn(folder)).map(({ reason }) => reason)).toEqual(['export', 'restore'])
  })

  test('refuses a file that was cut or altered, and touches nothing', async () => {
    await fill()
    const whole = folder.files.get(nameOf(await takeSnapshot(room, 'hand'))) as Blob
    await fill(50)
    const before = await wholeStore()
    const files = folder.files.size
    const bytes = new Uint8Array(await whole.arrayBuffer())
    bytes[300] = (bytes[300] ?? 0) ^ 1
    expect(await restore(room, { from: whole.slice(0, 2_000) })).toEqual({ state: 'refused', problem: { why: 'cut' } })
    expect(await restore(room, { from: new Blob([bytes]) })).toMatchObject({
      state: 'refused',
      problem: { why: 'altered', part: 'section' },
    })
    expect(await wholeStore()).toEqual(before)
    expect(folder.files.size).toBe(files)
  })

  test('is not begun where there is no room to keep what is there, unless that is meant', async () => {
    const name = nameOf(await takeSnapshot(room, 'hand'))
    await fill()
    const before = await wholeStore()
    free = 1_000
    expect((await restore(room, { from: name })).state).toBe('no-room')
    expect(await wholeStore()).toEqual(before)
    expect(await restore(room, { from: name, withoutWayBack: true })).toEqual({ state: 'restored' })
    expect(await db.people.count()).toBe(0)
  })

  test('that lost its page goes on where it stood, and nobody writes meanwhile', async () => {
    await fill()
    const then = await wholeStore()
    const name = nameOf(await takeSnapshot(room, 'hand'))
    await fill(50)
    const into = new MarginDatabase('margin')
    await into.open()
    const dump = await openSnapshot(folder, name, SCHEMA)
    const begun = await beginRestore(into, { file: name, before: undefined, of: dump.manifest.sections.length })
    const halfWay = Math.floor(dump.manifest.sections.length / 2)
    await expect(
      goOnRestoring(into, dump, begun, (part) => {
        if (part * (dump.manifest.sections.length + 1) >= halfWay) throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    into.close()
    await expect(savePerson(person(300))).rejects.toBeInstanceOf(StoreClosed)
    expect(await takeSnapshot(room, 'clock')).toEqual({ state: 'busy' })
    const at = async () => (await db.meta.get(RESTORING)) as never
    expect(((await at()) as { at: number }).at).toBe(halfWay)
    expect(await resumeRestore(room, at)).toEqual({ state: 'restored' })
    expect(await wholeStore()).toEqual(then)
    expect(await resumeRestore(room, at)).toBeUndefined()
  })

  test('that cannot go on stops where it stood: nothing that comes later is put in', async () => {
    const parts: BlobPart[] = []
    const writer = await startDump(async (bytes) => parts.push(bytes))
    const keys = { companies: 'id', activities: 'id', people: 'id' }
    await writer.add('rows', 'companies', [{ id: 'c' }])
    await writer.add('rows', 'activities', [
      { id: 'a', emailKey: 'one' },
      { id: 'b', emailKey: 'one' },
    ])
    await writer.add('rows', 'people', [{ id: 'p' }])
    const at = '2026-11-27T10:00:00.000Z'
    await writer.end({ schema: 2, version: 20, at, reason: 'hand', seq: 0, counts: {}, keys, damaged: [] })
    await expect(restore(room, { from: new Blob(parts) })).rejects.toBeTruthy()
    expect(await db.meta.get(RESTORING)).toMatchObject({ at: 1, of: 3 })
    expect(await db.companies.count()).toBe(1)
    expect(await db.people.count()).toBe(0)
  })

  test('of a snapshot taken while rows with one key for all changed places', async () => {
    await logEmails([{ ...message, key: 'twice' }], { personIds: [] })
    const [first] = await db.activities.toArray()
    const database = await openRaw('margin')
    if (!database || !first) throw new Error('nothing there')
    const parts: BlobPart[] = []
    const writer = await startDump(async (bytes) => parts.push(bytes))
    let acted = false
    const slow: typeof writer = {
      ...writer,
      async add(kind, table, rows) {
        // Read, then deleted; another takes its key, and is read too.
        const more = table === 'activities' && kind === 'rows' && !acted
        if (more) {
          acted = true
          await undo(2)
          await logEmails([{ ...message, key: 'twice' }], { personIds: [] })
          await writer.add(kind, table, [...rows, ...(await db.activities.toArray())])
        } else await writer.add(kind, table, rows)
      },
    }
    await takeDump(database, slow, { reason: 'hand', at: '2026-11-27T10:00:00.000Z' })
    database.close()
    expect(acted).toBe(true)
    const then = await wholeStore()
    await fill()
    expect(await restore(room, { from: new Blob(parts) })).toMatchObject({ state: 'restored' })
    expect(await wholeStore()).toEqual(then)
  })

  test('of a snapshot taken half way through an import gives that half, and its undo', async () => {
    const nobody = { ...person(0), emails: [] }
    const job = await importPeople(
      Array.from({ length: 2_500 }, (_, n) => ({ ...nobody, name: `Row ${n}` })),
      'list.csv',
    )
    await stepJob(job.id)
    const half = await db.people.count()
    const name = nameOf(await takeSnapshot(room, 'restore'))
    while ((await runningJobs()).length) await stepJob(job.id)
    expect(await db.people.count()).toBe(2_500)
    await restore(room, { from: name })
    expect(half).toBeGreaterThan(500)
    expect(await db.people.count()).toBe(half)
    expect(await runningJobs()).toEqual([])
    await totalsAgree()
    const change = await db.changes.orderBy('seq').last()
    expect(change?.job).toBeUndefined()
    const undone = await undo(change?.seq ?? 0)
    if (undone.state !== 'started') throw new Error(undone.state)
    while ((await runningJobs()).length) await stepJob(undone.job.id)
    expect(await db.people.count()).toBe(0)
    await totalsAgree()
  })
})

describe('a snapshot of the first schema', () => {
  test('becomes the newest on its way back, as an upgrade would make it', async () => {
    await fill()
    const { value } = await createDeal({ ...deal, title: 'Closed' })
    await removeDeal(value.dealId)
    await editPerson((await db.people.toCollection().first())?.id ?? '', { title: 'Buyer' })
    const then = await wholeStore()
    const parts: BlobPart[] = []
    const writer = await startDump(async (bytes) => parts.push(bytes))
    const keys = {
      people: 'id',
      companies: 'id',
      deals: 'id',
      pipelines: 'id',
      activities: 'id',
      tasks: 'id',
      settings: 'id',
      changes: 'seq',
    }
    const old = asFirstSchema(then)
    for (const table of Object.keys(keys)) await writer.add('rows', table, Object.values(old[table] ?? {}))
    await writer.end({
      schema: 1,
      version: 10,
      at: '2026-11-27T10:00:00.000Z',
      reason: 'upgrade',
      seq: 25,
      counts: {},
      keys,
      damaged: [],
    })
    await fill(50)
    expect(await restore(room, { from: new Blob(parts) })).toMatchObject({ state: 'restored' })
    const now = await wholeStore()
    for (const table of Object.keys(keys)) expect(now[table], table).toEqual(then[table])
    expect(now.totals).toEqual(then.totals)
    expect(await db.meta.get('store')).toMatchObject({ schema: SCHEMA, created: expect.any(String) })
  })
})

/** Rows without what schema 2 added. */
function asFirstSchema(whole: Whole): Whole {
  const without = (row: unknown, ...fields: string[]) =>
    Object.fromEntries(Object.entries(row as object).filter(([field]) => !fields.includes(field)))
  const all = structuredClone(whole)
  for (const [key, row] of Object.entries(all.deals ?? {})) all.deals = { ...all.deals, [key]: without(row, 'lists') }
  for (const [key, row] of Object.entries(all.changes ?? {})) {
    all.changes = { ...all.changes, [key]: without(row, 'kind', 'count') }
  }
  return all
}

test('starting empty keeps what was there as a snapshot, and leaves a database with a name of its own', async () => {
  await fill()
  const before = (await db.meta.get('store'))?.created
  const then = await wholeStore()
  await startEmpty(room)
  expect(await db.people.count()).toBe(0)
  expect((await db.meta.get('store'))?.created).not.toBe(before)
  const [kept] = await snapshotsIn(folder)
  await setUp('en', 'EUR')
  await restore(room, { from: kept?.name ?? '' })
  expect(await wholeStore()).toEqual(then)
})

test('a snapshot by a newer version of Margin is refused', async () => {
  const parts: BlobPart[] = []
  const writer = await startDump(async (bytes) => parts.push(bytes))
  await writer.end({
    schema: SCHEMA + 1,
    version: (SCHEMA + 1) * 10,
    at: '2026-11-27T10:00:00.000Z',
    reason: 'hand',
    seq: 1,
    counts: {},
    keys: {},
    damaged: [],
  })
  const before = await wholeStore()
  expect(await restore(room, { from: new Blob(parts) })).toEqual({
    state: 'refused',
    problem: { why: 'newer', schema: SCHEMA + 1 },
  })
  expect(await wholeStore()).toEqual(before)
  await expect(openDump(new Blob(parts), SCHEMA)).rejects.toThrow('newer')
})
