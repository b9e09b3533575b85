/**
 * Reads a whole database into a dump while others go on writing to it.
 *
 * The rows are read a few at a time, so that a save waits for a few milliseconds and no longer. What changed meanwhile is
 * known from the journal: at the end those rows are read again in one transaction and put over what was read before, with the
 * keys of those that went. So the dump is the database as it stood at that last moment. Works on the raw database: also one
 * of an older schema, before its upgrade, or of a newer one.
 */
import type { DamagedRow, DumpReason, Manifest } from '../core/dump'
import { keyOf } from './dump'
import { type Beginning, noteBeginning, readSince } from './dumpSince'
import type { DumpWriter } from './dumpWrite'
import { answer } from './raw'

/** Worked out from the rest, or of the moment: what is restored makes its own. */
export const LEFT_OUT = ['search', 'facts', 'jobs', 'jobParts']
/** Small, and written past the journal: read whole at the last moment. */
const AT_THE_END = ['totals', 'meta', 'reminders', 'erased']
/** Rows of one read. A read is one short transaction. */
const BATCH = 500

type Row = Record<string, unknown>

/**
 * Reads everything into a dump.
 * @param onProgress a share from 0 to 1, after each read
 * @returns the manifest, as it is in the file
 */
export async function takeDump(
  database: IDBDatabase,
  writer: DumpWriter,
  { reason, at }: { reason: DumpReason; at: string },
  onProgress: (part: number) => void = () => {},
): Promise<Manifest> {
  const names = [...database.objectStoreNames].filter((name) => !LEFT_OUT.includes(name))
  const keys = Object.fromEntries(
    names.map((name) => [name, database.transaction(name).objectStore(name).keyPath as string | string[]]),
  )
  const begun = await noteBeginning(database)
  const counts: Record<string, number> = {}
  const damaged: DamagedRow[] = []
  const tables = names.filter((name) => !AT_THE_END.includes(name))
  const expected = await expectedRows(database, begun)
  const weight = (name: string) => Math.max(expected[name] ?? 0, BATCH)
  const whole = tables.reduce((sum, name) => sum + weight(name), BATCH)
  let before = 0
  for (const name of tables) {
    counts[name] = 0
    let after: IDBValidKey | undefined
    for (;;) {
      const read = await readBatch(database, name, after, keys[name] as string | string[])
      damaged.push(...read.damaged)
      await writer.add('rows', name, read.rows)
      counts[name] += read.rows.length
      after = read.last
      onProgress((before + (read.whole ? weight(name) : Math.min(counts[name], weight(name)))) / whole)
      if (read.whole) break
    }
    before += weight(name)
  }
  const end = await readSince(database, begun, { names, whole: AT_THE_END.filter((name) => names.includes(name)) })
  for (const [name, { patch, gone, count }] of end.tables) {
    await writer.add(AT_THE_END.includes(name) ? 'rows' : 'patch', name, patch)
    await writer.add('gone', name, gone)
    if (count !== undefined) counts[name] = count
  }
  damaged.push(...end.damaged)
  const store = end.tables.get('meta')?.patch.find((row) => row.id === 'store')
  onProgress(1)
  return writer.end({
    schema: Math.floor(database.version / 10),
    version: database.version,
    ...(typeof store?.created === 'string' && { created: store.created }),
    at,
    reason,
    seq: end.seq,
    counts,
    keys,
    damaged,
  })
}

/** Totals by the tables that they count, by the beginning of their keys. */
const COUNTED: Record<string, string> = {
  person: 'people',
  company: 'companies',
  deal: 'deals',
  activity: 'activities',
}

/** About how many rows the large tables have, from what is written down of them: to count them would hold up every save. */
export async function expectedRows(database: IDBDatabase, { first, last }: Beginning): Promise<Record<string, number>> {
  const rows: Record<string, number> = { changes: Math.max(0, last - first + 1) }
  if (!database.objectStoreNames.contains('totals')) return rows
  const totals: Row[] = await answer(database.transaction('totals').objectStore('totals').getAll())
  for (const { key, n } of totals) {
    const table = COUNTED[String(key).split('|', 1)[0] ?? '']
    if (table) rows[table] = (rows[table] ?? 0) + (Number(n) || 0)
  }
  return rows
}

type Batch = { rows: Row[]; damaged: DamagedRow[]; last?: IDBValidKey; whole: boolean }

/** The next rows after a key. Where one of them cannot be read, all are read one by one, and that one is named. */
export async function readBatch(
  database: IDBDatabase,
  name: string,
  after: IDBValidKey | undefined,
  path: string | string[],
): Promise<Batch> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
  const store = () => database.transaction(name).objectStore(name)
  try {
    const rows: Row[] = await answer(store().getAll(range, BATCH))
    const last = rows.at(-1)
    return { rows, damaged: [], last: last && keyOf(last, path), whole: rows.length < BATCH }
  } catch {
    const found = await answer(store().getAllKeys(range, BATCH))
    const rows: Row[] = []
    const damaged: DamagedRow[] = []
    for (const key of found) {
      try {
        const row: Row | undefined = await answer(store().get(key))
        if (row) rows.push(row)
      } catch {
        damaged.push({ table: name, key })
      }
    }
    return { rows, damaged, last: found.at(-1), whole: found.length < BATCH }
  }
}
