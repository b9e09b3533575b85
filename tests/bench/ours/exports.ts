/** Everything saved as one open file and put back in a wiped database, inside a page of the extension. */
import { openCopy } from '../../../lib/core/copy/open'
import { Fingerprint } from '../../../lib/core/copy/seal'
import { keepCopy } from '../../../lib/db/copyBack'
import { sourceOf } from '../../../lib/db/copySpool'
import { takeCopy } from '../../../lib/db/copyTake'
import { db, SCHEMA } from '../../../lib/db/db'
import { openRaw } from '../../../lib/db/raw'
import { restore } from '../../../lib/db/snapshotBack'
import { room } from '../../../lib/platform/files'
import { breathe } from '../../../lib/state/breathe'

const PASSING = ['search', 'facts', 'jobs', 'jobParts', 'meta']
const BATCH = 500

async function store(): Promise<IDBDatabase> {
  const database = await openRaw(db.name)
  if (!database) throw new Error('there is no database')
  return database
}

/** All rows of a table, some at a time, in the order of their keys. */
async function* rowsOf(database: IDBDatabase, table: string): AsyncGenerator<Record<string, IDBValidKey>[]> {
  const path = database.transaction(table).objectStore(table).keyPath
  const keyOf = (row: Record<string, IDBValidKey>) =>
    typeof path === 'string' ? row[path] : (path as string[]).map((name) => row[name] as IDBValidKey)
  for (let after: IDBValidKey | undefined; ; ) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const rows = await new Promise<Record<string, IDBValidKey>[]>((done, fail) => {
      const reading = database.transaction(table).objectStore(table).getAll(range, BATCH)
      reading.onsuccess = () => done(reading.result)
      reading.onerror = () => fail(reading.error)
    })
    yield rows
    if (rows.length < BATCH) return
    after = keyOf(rows.at(-1) as Record<string, IDBValidKey>)
  }
}

/** Milliseconds that the same rows take to be read, and nothing done with them. */
export async function readAllRaw(): Promise<number> {
  const database = await store()
  const from = performance.now()
  for (const table of database.objectStoreNames) {
    if (PASSING.includes(table)) continue
    for await (const _ of rowsOf(database, table));
  }
  database.close()
  return performance.now() - from
}

/** SHA-256 over every row of every table, whatever the order of its fields. */
export async function hashAll(): Promise<string> {
  const inOrder = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  const database = await store()
  const hash = new Fingerprint()
  const text = new TextEncoder()
  for (const table of database.objectStoreNames) {
    if (PASSING.includes(table)) continue
    for await (const rows of rowsOf(database, table)) hash.add(text.encode(table + JSON.stringify(rows, inOrder)))
  }
  database.close()
  return hash.end()
}

let file: Blob | undefined

export async function exportAll(): Promise<{ ms: number; rows: number; bytes: number }> {
  const database = await store()
  const from = performance.now()
  const parts: Blob[] = []
  const { manifest } = await takeCopy(database, async (bytes) => parts.push(new Blob([bytes])), {
    device: { id: 'bench', name: 'Bench' },
    counter: 0,
    at: new Date().toISOString(),
    pace: breathe,
  })
  file = new Blob(parts)
  database.close()
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  return { ms: performance.now() - from, rows, bytes: file.size }
}

/** Takes every row away. */
export async function wipe(): Promise<void> {
  const database = await store()
  await new Promise((done) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
    for (const table of database.objectStoreNames) transaction.objectStore(table).clear()
    transaction.oncomplete = done
  })
  database.close()
}

/** Puts what was saved back. @returns milliseconds for its check and for its restoring */
export async function takeBack(): Promise<{ checked: number; restored: number }> {
  const from = performance.now()
  const copy = await openCopy(sourceOf(file as Blob), SCHEMA, () => breathe())
  const name = await keepCopy(await room.folder(), copy, { pace: breathe })
  const checked = performance.now() - from
  const { state } = await restore(room, { from: name })
  if (state !== 'restored') throw new Error(state)
  return { checked, restored: performance.now() - from - checked }
}
