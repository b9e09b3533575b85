/**
 * A copy on its way back: made into a snapshot, which is the one thing that is ever put in place of what is there. Whatever is
 * wrong with the file is found while that is written, and by then nothing of the database was touched.
 */
import { touchedKey } from '../core/change'
import type { Copy } from '../core/copy/open'
import { keyFields } from '../core/copy/schemas'
import type { Manifest } from '../core/dump'
import { type Rows, TABLES, type TableName } from '../core/rows'
import { sharesOf, TotalsDelta } from '../core/totals'
import { eachRowOf, type Reading } from './copyRead'
import { SCHEMA } from './db'
import type { DumpWriter } from './dumpWrite'
import { LARGE, LARGE_ROWS } from './journalParts'
import { addSnapshot } from './snapshotFiles'

/**
 * Writes the rows of a copy as a dump of the newest schema, with all that is worked out from them.
 * @throws CopyRefused
 */
export async function copyToDump(copy: Copy, writer: DumpWriter, reading: Reading = {}): Promise<Manifest> {
  const { manifest } = copy
  const totals = new TotalsDelta()
  const large: string[] = []
  const counts: Record<string, number> = {}
  await eachRowOf(
    copy,
    async (table, rows) => {
      if (TABLES.includes(table as TableName)) {
        for (const row of rows) {
          totals.add(sharesOf(table as TableName, row as Rows[TableName]), 1)
          if (JSON.stringify(row).length > LARGE)
            large.push(touchedKey({ table: table as TableName, id: String(row.id) }))
        }
      }
      counts[table] = (counts[table] ?? 0) + rows.length
      await writer.add('rows', table, rows)
    },
    reading,
  )
  const totalRows = totals.changed()
  const meta = [
    { id: 'store', ...(manifest.created !== undefined && { created: manifest.created }), schema: SCHEMA },
    ...(large.length ? [{ id: LARGE_ROWS, keys: large }] : []),
  ]
  await writer.add('rows', 'totals', totalRows)
  // A database without a name is given one when it is put back.
  await writer.add('rows', 'meta', manifest.created === undefined ? meta.slice(1) : meta)
  const path = (table: string) => {
    const fields = keyFields(table)
    return fields.length === 1 ? (fields[0] as string) : [...fields]
  }
  return writer.end({
    schema: SCHEMA,
    version: SCHEMA * 10,
    ...(manifest.created !== undefined && { created: manifest.created }),
    at: manifest.at,
    reason: 'export',
    seq: manifest.upTo,
    counts: { ...counts, totals: totalRows.length, meta: meta.length },
    keys: {
      ...Object.fromEntries(Object.keys(counts).map((table) => [table, path(table)])),
      totals: 'key',
      meta: 'id',
    },
    damaged: [],
  })
}

/** Puts a copy among the snapshots, from where it can be restored. @returns its name there @throws CopyRefused */
export async function keepCopy(folder: FileSystemDirectoryHandle, copy: Copy, reading: Reading = {}): Promise<string> {
  const { at } = copy.manifest
  const kept = await addSnapshot(folder, { reason: 'export', at }, (writer) => copyToDump(copy, writer, reading))
  return kept.name
}
