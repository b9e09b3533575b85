/** Counts everything afresh: what the totals ought to be, and which rows are large. Reads the whole database, in pieces. */
import { touchedKey } from '../core/change'
import { type Rows, TABLES, type TableName } from '../core/rows'
import { sharesOf, type Total, TotalsDelta } from '../core/totals'
import type { MarginDatabase } from './db'
import { LARGE } from './journalParts'

const PIECE = 2_000

export async function countAnew(database: MarginDatabase): Promise<{ totals: Total[]; large: string[] }> {
  const totals = new TotalsDelta()
  const large: string[] = []
  for (const table of TABLES) {
    for (let after: string | undefined; ; ) {
      const rows: Rows[TableName][] = await database
        .table(table)
        .where(':id')
        .above(after ?? '')
        .limit(PIECE)
        .toArray()
      for (const row of rows) {
        totals.add(sharesOf(table, row as never), 1)
        if (JSON.stringify(row).length > LARGE) large.push(touchedKey({ table, id: row.id }))
      }
      after = rows.at(-1)?.id
      if (rows.length < PIECE) break
    }
  }
  return { totals: totals.changed(), large }
}
