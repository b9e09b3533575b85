/** A row of a snapshot, or of a file that is put back, without somebody who was erased: of any table, the journal's too. */
import { touchedKey } from '../core/change'
import { entryWithout } from '../core/erase/journal'
import { without } from '../core/erase/row'
import type { Sweep } from '../core/erase/subject'
import { bare, stored, TABLES, type TableName } from '../core/rows'
import { touchedBy } from './journalParts'

type Row = Record<string, unknown>

/** A row of a dump as it is without them: the same one, another, or none. */
export function dumpRowWithout(table: string, row: Row, sweep: Sweep): Row | undefined {
  if (table === 'changes' || table === 'changeParts') {
    const less = entryWithout(row as never, sweep)
    if (!less) return row
    const { needs: _needs, from: _from, to: _to, touched: _touched, ...rest } = row
    const rows = less.rows ?? []
    const touched = table === 'changes' ? { touched: rows.map(touchedKey), erased: true } : touchedBy(rows)
    return { ...rest, ...less, ...touched }
  }
  if (!(TABLES as readonly string[]).includes(table)) return row
  const after = without(table, row, sweep)
  if (!after || after === row) return after as Row | undefined
  return stored(table as TableName, bare(table as TableName, after) as never) as Row
}
