import 'fake-indexeddb/auto'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCopy } from '../../lib/core/copy/open'
import { keepCopy } from '../../lib/db/copyBack'
import { compareCopy } from '../../lib/db/copyCompare'
import { sourceOf } from '../../lib/db/copySpool'
import { statesIn } from '../../lib/db/copyStates'
import { db, SCHEMA } from '../../lib/db/db'
import { createDeal, moveDeal } from '../../lib/db/deals'
import { logEmails } from '../../lib/db/emails'
import { stepJob } from '../../lib/db/jobs'
import { mergeCopy } from '../../lib/db/mergeCopy'
import { editPerson, removePerson, savePerson } from '../../lib/db/people'
import { openRaw } from '../../lib/db/raw'
import { setUp } from '../../lib/db/setup'
import { restore } from '../../lib/db/snapshotBack'
import { undo } from '../../lib/db/undo'
import { copyNow, opened, problemOf } from '../support/copies'
import { type Frozen, frozen, frozenNames } from '../support/frozen'
import { memoryFolder } from '../support/memoryFolder'
import { wholeStore } from '../support/wholeStore'

const person = (n: number, more = {}) => ({
  name: `Zoë Ångström ${n} \u2028 “quoted”\nline`,
  emails: [`p${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
  ...more,
})
const message = {
  key: 'gmail:16f4',
  subject: 'Hello',
  to: [],
  cc: [],
  attachments: [],
  sentAt: '2026-11-20T08:00:00.000Z',
}

let folder: ReturnType<typeof memoryFolder>
const room = { folder: async () => folder, space: async () => ({ free: 1e9, used: 1_000 }) }

beforeEach(async () => {
  folder = memoryFolder()
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
})

const deal = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }

/** Some of everything: records with strange signs, a large one, changes that were undone, a change in parts. */
async function furnish(): Promise<void> {
  for (let n = 1; n <= 20; n++) await savePerson(person(n))
  const large = await savePerson(person(21, { note: 'x'.repeat(60_000) }))
  await editPerson(large.value.personId, person(21, { note: 'short' }))
  const { value } = await createDeal({ ...deal, people: [{ personId: large.value.personId }] })
  await moveDeal(value.dealId, 'stage-3')
  await logEmails([{ ...message, key: 'm1' }], { personIds: [] })
  const last = await savePerson(person(22))
  await undo(last.seq ?? 0)
}
const clear = async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
  await db.open()
}
const putBack = async (file: Blob) => {
  const name = await keepCopy(folder as never, await opened(file))
  expect((await restore(room, { from: name })).state).toBe('restored')
}
/** What a test compares: all but the notes that the store makes to itself. */
const everything = async () => {
  const { meta, ...all } = await wholeStore()
  return { ...all, created: (meta?.['"store"'] as { created?: string })?.created }
}

describe('everything as one file', () => {
  test('exported, wiped and imported is the same database to the letter, and one goes on in it', async () => {
    await furnish()
    const before = await everything()
    const file = await copyNow()
    await clear()
    await setUp('fr', 'CHF')
    await putBack(file)
    expect(await everything()).toEqual(before)
    expect(JSON.stringify(await everything())).toBe(JSON.stringify(before))
    const { seq } = await savePerson(person(99))
    expect((await undo(seq ?? 0)).state).toBe('undone')
  })

  test('is a zip that any program opens: a line a record, counts, and what a record looks like', async () => {
    await furnish()
    const files = unzipSync(new Uint8Array(await (await copyNow()).arrayBuffer()))
    const text = (name: string) => new TextDecoder().decode(files[name])
    const manifest = JSON.parse(text('manifest.json'))
    const people = text('tables/people.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(people).toHaveLength(manifest.tables.people.rows)
    expect(people[0]).toMatchObject({ emails: ['p1@nord.example'] })
    expect(Object.keys(people[0])).not.toContain('keys')
    const schema = JSON.parse(text('schemas/people.json'))
    expect(schema.required).toContain('emails')
    expect(schema.properties.sortName).toBeUndefined()
    for (const name of Object.keys(manifest.tables)) expect(Object.keys(files)).toContain(`schemas/${name}.json`)
    expect(text('README.txt')).toContain('tables/people.ndjson')
    expect(Object.keys(files).join()).not.toMatch(/totals|search|meta|jobs/)
  })

  test('holds what was written while it was read, and nothing of what went meanwhile', async () => {
    await furnish()
    let turn = 0
    const ids = (await db.people.toCollection().primaryKeys()) as string[]
    const file = await copyNow({
      // The tables before that of people are read by then, and part of the others.
      pace: async () => {
        turn += 1
        if (turn === 30) await editPerson(ids[3] ?? '', person(4, { title: 'Meanwhile' }))
        if (turn === 40) await savePerson(person(50))
        if (turn === 45) await createDeal(deal)
        if (turn === 50) await removePerson(ids[5] ?? '')
      },
    })
    expect(turn).toBeGreaterThan(50)
    const then = await everything()
    await clear()
    await putBack(file)
    expect(await everything()).toEqual(then)
    expect(await db.people.get(ids[3] ?? '')).toMatchObject({ title: 'Meanwhile' })
  })

  test('given up on its way leaves nothing', async () => {
    await furnish()
    const stop = new AbortController()
    const taking = copyNow({ signal: stop.signal, pace: async () => stop.abort() })
    await expect(taking).rejects.toThrow()
  })

  test('keeps apart a record that fits no schema, and can be taken in all the same', async () => {
    await furnish()
    const [first] = (await db.people.toCollection().primaryKeys()) as string[]
    const raw = await openRaw(db.name)
    const store = raw?.transaction('people', 'readwrite').objectStore('people')
    await new Promise((done) => {
      const put = store?.put({ id: first, sortName: 'a', lifecycle: 'lead', emails: 'not a list' })
      if (put) put.onsuccess = done
    })
    raw?.close()
    const file = await copyNow()
    const copy = await opened(file)
    expect(copy.manifest.unfit?.rows).toBe(1)
    expect(await problemOf(file)).toBeUndefined()
    await clear()
    await putBack(file)
    expect(await db.people.count()).toBe(20)
  })

  test('is compared with what is here, record by record', async () => {
    await furnish()
    const file = await copyNow()
    const ids = (await db.people.toCollection().primaryKeys()) as string[]
    await editPerson(ids[0] ?? '', person(1, { title: 'Anew' }))
    await removePerson(ids[1] ?? '')
    await savePerson(person(60))
    const { people } = await compareCopy(await opened(file), true)
    expect(people).toEqual({ same: 19, differs: 1, there: 1, here: 1 })
  })
})

test('merged into what another machine has: what it lacks comes, its own stays, and one undo takes it back', async () => {
  await furnish()
  const there = (await db.people.toCollection().primaryKeys()) as string[]
  const copy = await opened(await copyNow({ device: { id: 'bbbbbbbbbbbbbbbb', name: 'Desk' } }))
  await clear()
  await setUp('en', 'EUR')
  const own = await savePerson(person(77))
  const from = { device: 'bbbbbbbbbbbbbbbb', name: 'Desk', counter: 0 }
  const merged = await mergeCopy(statesIn(copy), from, 'aaaaaaaaaaaaaaaa')
  const ids = [own.value.personId, ...there].sort()
  expect(await db.people.toCollection().primaryKeys()).toEqual(ids)
  const undone = await undo(merged.seq ?? 0)
  if (undone.state !== 'started') throw new Error(undone.state)
  for (let job = await stepJob(undone.job.id); job?.state === 'running'; job = await stepJob(undone.job.id));
  expect(await db.people.toCollection().primaryKeys()).toEqual([own.value.personId])
})

describe('a file of an older version opens for ever', () => {
  test.each(frozenNames)('%s', async (name) => {
    await db.delete({ disableAutoOpen: false })
    const example = frozen(name)
    await plantHere(example)
    const file = await copyNow()
    expect((await opened(file)).manifest.schema).toBe(example.version / 10)
    // What the upgrade makes of the same rows.
    await db.open()
    const { created: _, ...upgraded } = await everything()
    await clear()
    await putBack(file)
    const { created: __, ...back } = await everything()
    expect(back).toEqual(upgraded)
  })

  test('one of a newer is refused, with the schema that it needs', async () => {
    const file = await copyNow()
    await expect(openCopy(sourceOf(file), 3)).rejects.toMatchObject({ problem: { why: 'newer', schema: SCHEMA } })
  })
})

/** Makes the database of an example, with nothing of the store's code. */
function plantHere({ version, stores }: Frozen): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('margin', version)
    opening.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(table, { keyPath, autoIncrement })
        for (const [index, { keyPath, ...how }] of Object.entries(indexes)) store.createIndex(index, keyPath, how)
        for (const row of rows) store.put(row)
      }
    }
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })
}
