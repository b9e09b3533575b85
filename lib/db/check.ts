/**
 * Looks at the database before anybody uses it, and changes nothing: whether it can be opened and read, and whether it is the
 * one that was left. Works without Dexie, which would upgrade it or make a new one.
 */
import type { DamagedRow } from '../core/dump'
import { COUNTED, type Counted, type Marker } from '../core/marker'
import type { Total } from '../core/totals'
import { countsOf, type Found, isFit, judge, type Restoring, type Verdict } from '../core/verdict'
import { db, SCHEMA } from './db'
import { isFull, RESTORING } from './guard'
import { LARGE_ROWS } from './journalParts'
import { answer, edgeKey, openRaw } from './raw'
import { unreadable } from './unreadable'

export type Outside = {
  marker: () => Promise<Marker | undefined>
  /** Whether there are snapshots; asked only where the database looks as if it had never been. */
  hadSnapshots: () => Promise<boolean>
  /** Bytes that may still be written. */
  free: () => Promise<number>
  /** Makes room in which the browser can open its files. @returns how many bytes */
  makeRoom: () => Promise<number>
  /** Whether each large row was looked at already since the browser's start; `note` says that it was. */
  looked: { before: () => Promise<boolean>; note: () => Promise<unknown> }
}

/** Less than this, and a browser that cannot open its files may just have no room to do so. */
const TIGHT = 8 * 1024 * 1024

/** Looks at the database. Never rejects: what goes wrong is the verdict. */
export async function checkStore(outside: Outside): Promise<Verdict> {
  const asked = outside.marker().catch(() => undefined)
  let verdict = await look(asked, outside)
  if (isFull(verdict) && (await outside.makeRoom())) verdict = await look(asked, outside)
  if (verdict.state !== 'replaced' && verdict.state !== 'rolled-back') return verdict
  // Another window may just have put the marker aside, or written it anew, because rows were put back.
  const again = await outside.marker().catch(() => undefined)
  return again?.at === (await asked)?.at ? verdict : look(Promise.resolve(again), outside)
}

async function look(asked: Promise<Marker | undefined>, outside: Outside): Promise<Verdict> {
  let database: IDBDatabase | undefined
  const opening = openRaw(db.name)
  // What it fails with is said where it is waited for.
  opening.catch(() => undefined)
  // Known before anything is read: the marker is never ahead of what is in the database.
  const marker = await asked
  try {
    database = await opening
    if (!database) return judge(marker, undefined, SCHEMA, !marker && (await outside.hadSnapshots()))
    const schema = Math.floor(database.version / 10)
    if (schema > SCHEMA) return { state: 'newer', schema }
    const seen = await probe(database)
    if (seen.restoring) return { state: 'restoring', restoring: seen.restoring }
    const isNew = !marker && seen.found.created === undefined && seen.found.seq === 0
    const verdict = judge(marker, seen.found, SCHEMA, isNew && (await outside.hadSnapshots()))
    if (verdict.state === 'fine' && seen.found.schema < SCHEMA) verdict.old = true
    if (!isFit(verdict)) return verdict
    const lookedBefore = await outside.looked.before()
    if (lookedBefore && !seen.damaged.length) return verdict
    const listed = lookedBefore ? [] : await unreadable(database, seen.large)
    const rows = [...new Map([...seen.damaged, ...listed].map((row) => [`${row.table}:${row.key}`, row])).values()]
    if (rows.length) return { state: 'damaged', ...(marker && { marker }), found: seen.found, rows }
    await outside.looked.note()
    return verdict
  } catch (error) {
    const { name = 'Error', message = '' } = (error ?? {}) as Error
    const full = name === 'QuotaExceededError' || (await outside.free().catch(() => TIGHT)) < TIGHT
    return {
      state: 'damaged',
      ...(marker && { marker }),
      error: message ? `${name}: ${message}` : name,
      rows: [],
      ...(full && { full }),
    }
  } finally {
    database?.close()
  }
}

/** How the keys of totals begin that count whole records. */
export const FAMILIES = ['person|', 'company', 'deal|', 'activity', 'task|']
const startingWith = (text: string) => IDBKeyRange.bound(text, `${text}\uffff`)

type Seen = { found: Found; restoring?: Restoring; large: string[]; damaged: DamagedRow[] }
type Stored = Record<string, unknown>

/** Reads what tells databases apart, and the first and last row of each table: one short transaction. */
async function probe(database: IDBDatabase): Promise<Seen> {
  const names = [...database.objectStoreNames]
  const schema = Math.floor(database.version / 10)
  if (!names.length) return { found: { schema, seq: 0, counts: countsOf([]), hollow: [] }, large: [], damaged: [] }
  const transaction = database.transaction(names)
  const has = (name: string) => names.includes(name)
  const store = (name: string) => transaction.objectStore(name)
  const meta = async (id: string): Promise<Stored | undefined> =>
    has('meta') ? answer(store('meta').get(id)) : undefined
  const lastOf = async (name: string): Promise<Stored | undefined> => {
    const cursor = await answer(store(name).openCursor(null, 'prev'))
    return cursor?.value
  }
  // One of these that cannot be read alone is a row that is damaged; the table is not.
  const damaged: DamagedRow[] = []
  const edgesOf = async (table: Counted): Promise<{ table: Counted; empty: boolean }> => {
    const keys = await Promise.all([edgeKey(store(table), 'first'), edgeKey(store(table), 'last')])
    for (const key of new Set(keys)) {
      if (key === undefined) continue
      try {
        await answer(store(table).get(key))
      } catch (error) {
        // The end of the transaction is no matter of one row.
        if ((error as DOMException).name === 'AbortError') throw error
        damaged.push({ table, key })
      }
    }
    return { table, empty: keys[0] === undefined }
  }
  const [itself, restoring, large, last, totals, edges] = await Promise.all([
    meta('store'),
    meta(RESTORING),
    meta(LARGE_ROWS),
    has('changes') ? lastOf('changes') : undefined,
    has('totals') ? Promise.all(FAMILIES.map((family) => answer(store('totals').getAll(startingWith(family))))) : [],
    Promise.all(COUNTED.filter(has).map(edgesOf)),
  ])
  const counts = countsOf(totals.flat() as Total[])
  const hollow = edges.filter(({ table, empty }) => empty && counts[table] > 0).map(({ table }) => table)
  return {
    found: {
      schema: Math.max(schema, Number(itself?.schema ?? 0)),
      ...(typeof itself?.created === 'string' && { created: itself.created }),
      seq: Number(last?.seq ?? 0),
      counts,
      hollow,
    },
    ...(restoring && { restoring: restoring as unknown as Restoring }),
    large: (large?.keys ?? []) as string[],
    damaged,
  }
}
