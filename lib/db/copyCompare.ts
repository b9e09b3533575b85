/** What is in a copy beside what is here, record by record: the file is read to its end for it, and so checked. */
import { sameRecord } from '../core/change'
import type { Copy } from '../core/copy/open'
import { TABLES, type TableName } from '../core/rows'
import { eachRowOf, type Reading } from './copyRead'
import { db } from './db'

/** Of one table: rows that are the same, that differ, that only the file holds, that are only here. */
export type Compared = { same: number; differs: number; there: number; here: number }

/**
 * @param readable whether the database can be asked; else the file is only checked
 * @returns by table; nothing of one of which neither holds any
 * @throws CopyRefused
 */
export async function compareCopy(
  copy: Copy,
  readable: boolean,
  reading: Reading = {},
): Promise<Partial<Record<TableName, Compared>>> {
  const all: Partial<Record<TableName, Compared>> = {}
  const of = (table: TableName) => {
    all[table] ??= { same: 0, differs: 0, there: 0, here: 0 }
    return all[table]
  }
  await eachRowOf(
    copy,
    async (name, rows) => {
      const table = TABLES.find((one) => one === name)
      if (!table || !readable) return
      const here: (object | undefined)[] = await db.table(table).bulkGet(rows.map((row) => row.id as string))
      const counts = of(table)
      for (const [i, row] of rows.entries()) {
        if (!here[i]) counts.there += 1
        else if (sameRecord(table, here[i], row)) counts.same += 1
        else counts.differs += 1
      }
    },
    reading,
  )
  if (!readable) return all
  for (const table of TABLES) {
    const n = await db.table(table).count()
    if (!n && !all[table]) continue
    const counts = of(table)
    counts.here = n - counts.same - counts.differs
  }
  return all
}
