/**
 * Putting a snapshot back in place of what is there.
 *
 * The file was verified to its last byte before this begins. First everything is emptied and, in the same transaction, a
 * row says what is under way: from then on nobody else writes. Then section after section goes in, each with the checkpoint in
 * its own transaction, so that whoever opens Margin next goes on where it stood. Rows of an older schema take the same steps
 * as an upgrade. The transactions are not waited for until they are on the disk, except for the last: what a crash takes
 * away of the earlier ones, it takes away with their checkpoint.
 *
 * It writes past `write`: a whole database replaced is no change of its journal.
 */
import type { Section } from '../core/dump'
import type { Sweep } from '../core/erase/subject'
import type { Restoring } from '../core/verdict'
import { type MarginDatabase, SCHEMA } from './db'
import { keyOf } from './dump'
import { type Dump, readSection } from './dumpRead'
import { dumpRowWithout } from './eraseDumpRow'
import { erasedIn } from './eraseRestore'
import { RESTORING } from './guard'
import { LARGE_ROWS } from './journalParts'
import { answer, committed } from './raw'
import { countAnew } from './totalsAnew'
import { upgraded } from './upgrade'

type Row = Record<string, unknown>

/**
 * Empties the database and notes what is to be put back.
 * @param into open at the newest schema, not guarded
 */
export async function beginRestore(
  into: MarginDatabase,
  { file, before, of }: Pick<Restoring, 'file' | 'before' | 'of'>,
): Promise<Restoring> {
  const database = into.backendDB()
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite', { durability: 'strict' })
  // Who was erased stays so, whatever is put back.
  for (const name of database.objectStoreNames) if (name !== 'erased') transaction.objectStore(name).clear()
  const restoring: Restoring = { file, ...(before !== undefined && { before }), at: 0, of }
  transaction.objectStore('meta').put({ id: RESTORING, ...restoring })
  await committed(transaction)
  return restoring
}

/**
 * Goes on with a restore to its end.
 * @param onProgress a share from 0 to 1
 * @returns who was left out because they were erased
 */
export async function goOnRestoring(
  into: MarginDatabase,
  dump: Dump,
  begun: Restoring,
  onProgress: (part: number) => void = () => {},
): Promise<{ sweep: Sweep; count: number } | undefined> {
  const { sections, schema, keys } = dump.manifest
  const over = await overwritten(dump)
  const erased = await erasedIn(dump, into, '[…]')
  let before: Promise<void> | undefined
  for (let at = begun.at; at < sections.length; at++) {
    const { kind, table } = sections[at] as Section
    const known = into.tables.some(({ name }) => name === table)
    const rows = kind === 'gone' || !known ? [] : ((await readSection(dump, at)) as Row[])
    const path = keys[table] ?? 'id'
    const standing = kind === 'rows' ? rows.filter((row) => !over.has(spot(table, keyOf(row, path)))) : rows
    const filling = fill(into.backendDB(), {
      table: known ? table : undefined,
      puts: standing.flatMap((row) => {
        const whole = taken(table, row, schema)
        const kept = whole && erased ? dumpRowWithout(table, whole, erased.sweep) : whole
        return kept ? [kept] : []
      }),
      checkpoint: { ...begun, at: at + 1 },
    })
    // Two at a time: the next section is handed over while the browser still writes the last one.
    await before
    before = filling
    onProgress((at + 1) / (sections.length + 1))
  }
  await before
  await end(into, schema, erased !== undefined)
  onProgress(1)
  return erased
}

export const spot = (table: string, key: IDBValidKey) => `${table}:${JSON.stringify(key)}`

/** Rows that were read and then changed or deleted while the snapshot was taken: only their last state goes in. */
export async function overwritten(dump: Dump): Promise<Set<string>> {
  const over = new Set<string>()
  for (const [at, { kind, table }] of dump.manifest.sections.entries()) {
    if (kind === 'rows') continue
    const path = dump.manifest.keys[table] ?? 'id'
    for (const row of await readSection(dump, at)) {
      over.add(spot(table, kind === 'gone' ? (row as IDBValidKey) : keyOf(row, path)))
    }
  }
  return over
}

/** A row as it goes in. */
function taken(table: string, row: Row, schema: number): Row | undefined {
  if (table === 'meta' && row.id === RESTORING) return undefined
  const { ...whole } = upgraded(table, row, schema) as Row
  // The job that was writing this change is not restored: the change may be undone like any other.
  if (table === 'changes') delete whole.job
  return whole
}

/** Puts a section in, if the one before it is in: they may be under way together. */
function fill(
  database: IDBDatabase,
  { table, puts, checkpoint }: { table?: string; puts: Row[]; checkpoint: Restoring },
): Promise<void> {
  const stores = table && table !== 'meta' ? [table, 'meta'] : ['meta']
  const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' })
  const meta = transaction.objectStore('meta')
  const looking = meta.get(RESTORING)
  looking.onsuccess = () => {
    if (looking.result?.at !== checkpoint.at - 1) transaction.abort()
  }
  if (table) for (const row of puts) transaction.objectStore(table).put(row)
  meta.put({ id: RESTORING, ...checkpoint })
  const done = committed(transaction)
  // Should it fail because the one before did, that is heard already.
  done.catch(() => undefined)
  return done
}

/** Makes what an older schema did not have, and opens the database for all. */
async function end(into: MarginDatabase, schema: number, anew: boolean): Promise<void> {
  const made = anew || schema < SCHEMA ? await countAnew(into) : undefined
  const database = into.backendDB()
  const transaction = database.transaction(['meta', 'totals', 'search'], 'readwrite', { durability: 'strict' })
  const meta = transaction.objectStore('meta')
  const itself: Row | undefined = await answer(meta.get('store'))
  meta.put({ id: 'store', created: crypto.randomUUID(), ...itself, schema: SCHEMA })
  // What the file said of them counted those who were left out.
  if (anew) transaction.objectStore('totals').clear()
  for (const total of made?.totals ?? []) transaction.objectStore('totals').put(total)
  if (made) meta.put({ id: LARGE_ROWS, keys: made.large })
  // A window that was open all the time may have saved its own.
  transaction.objectStore('search').clear()
  meta.delete(RESTORING)
  await committed(transaction)
}
