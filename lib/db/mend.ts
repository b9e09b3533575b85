/**
 * Mends single rows whose file is gone: each is looked for in the journal, which keeps what every change wrote, then in the
 * snapshots, latest first, and put back. What is found nowhere is removed, so that lists around it can be read. Past `write`,
 * which would have to read what cannot be read.
 */
import { type RowChange, touchedKey } from '../core/change'
import type { DamagedRow } from '../core/dump'
import { stored, type TableName } from '../core/rows'
import { db, SCHEMA } from './db'
import { keyOf } from './dump'
import { readSection } from './dumpRead'
import { LARGE_ROWS } from './journalParts'
import { answer, committed, openRaw } from './raw'
import type { Room } from './snapshot'
import { openSnapshot, snapshotsIn } from './snapshotFiles'
import { upgraded } from './upgrade'

export type Mended = { mended: number; lost: DamagedRow[] }

/** Mends rows. The totals are to be counted anew afterwards. */
export async function mend(room: Room, rows: readonly DamagedRow[]): Promise<Mended> {
  const database = await openRaw(db.name)
  if (!database) throw new Error('There is no database.')
  try {
    const lost: DamagedRow[] = []
    for (const row of rows) {
      const { table, key } = row as { table: TableName; key: string }
      const found = (await fromJournal(database, table, key)) ?? (await fromSnapshots(room, table, key))
      const transaction = database.transaction([table, 'meta'], 'readwrite', { durability: 'strict' })
      if (found) transaction.objectStore(table).put(found)
      else {
        lost.push(row)
        transaction.objectStore(table).delete(key)
        const meta = transaction.objectStore('meta')
        const large: { keys: string[] } | undefined = await answer(meta.get(LARGE_ROWS))
        const gone = touchedKey({ table, id: key })
        meta.put({ id: LARGE_ROWS, keys: (large?.keys ?? []).filter((one) => one !== gone) })
      }
      await committed(transaction)
    }
    return { mended: rows.length - lost.length, lost }
  } finally {
    database.close()
  }
}

/** As the last change left it, where that can be read. */
async function fromJournal(database: IDBDatabase, table: TableName, id: string): Promise<object | undefined> {
  let latest: { seq: number; row: object } | undefined
  for (const name of ['changes', 'changeParts']) {
    try {
      const index = database.transaction(name).objectStore(name).index('touched')
      const entries: { seq: number; rows: RowChange[] }[] = await answer(index.getAll(touchedKey({ table, id })))
      for (const { seq, rows } of entries) {
        const after = rows.find((row) => row.table === table && row.id === id)?.after
        if (after && seq >= (latest?.seq ?? 0)) latest = { seq, row: stored(table, after as never) }
      }
    } catch {
      // It stands in a file of its own there too, and that is gone.
    }
  }
  return latest?.row
}

async function fromSnapshots(room: Room, table: string, key: IDBValidKey): Promise<object | undefined> {
  const folder = await room.folder()
  for (const { name, broken } of await snapshotsIn(folder)) {
    if (broken) continue
    try {
      const dump = await openSnapshot(folder, name, SCHEMA)
      const { sections, keys, schema } = dump.manifest
      let found: object | undefined
      for (const [at, section] of sections.entries()) {
        if (section.table !== table || section.kind === 'gone') continue
        const rows = (await readSection(dump, at)) as object[]
        found = rows.find((row) => keyOf(row, keys[table] ?? 'id') === key) ?? found
      }
      if (found) return upgraded(table, found, schema)
    } catch {
      // An altered one: the next may be whole.
    }
  }
  return undefined
}
