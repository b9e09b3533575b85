/** What the first rows of a table tell of it, before it is read. */
import type { ImportOptions } from '../reader'
import type { ImportColumn, ImportRefusal } from '../record'
import { BEFORE, lookAtRows, type TableLook } from './columns'
import type { Table } from './read'
import type { TableRow } from './rowPiece'
import { type Width, widthOf } from './width'

/** So many first rows tell what a table is. */
const FIRST = 1_000
/** So many cells, and signs of each, tell a row from the others. */
const GLANCE = 5
const GLANCED = 40
/** Signs of a refused row that are kept, at most. */
const MOST_MENDED = 200_000

export type Prepared = {
  look: TableLook
  columns: ImportColumn[]
  headLine: number
  width: Width
  body: TableRow[]
  firstRows: TableRow[]
}

/** What the first rows tell of a table. */
export async function prepared(table: Table, options: ImportOptions): Promise<Prepared | { problem: ImportRefusal }> {
  const first: TableRow[] = []
  const refused: ImportRefusal[] = []
  for await (const piece of table.rows()) {
    first.push(...piece.rows)
    refused.push(...piece.refused)
    if (first.length >= FIRST) break
  }
  const [wrong] = refused
  if (!first.length && refused.length < 2)
    return { problem: wrong ? uncelled(wrong) : { line: 1, reason: 'import.empty' } }
  const look = lookAtRows(
    first.map(({ cells }) => cells.slice(0, cells.findLastIndex(Boolean) + 1)),
    options.noun,
    table.hasHead ? 0 : options.headLine === 0 ? 'none' : placeOf(first, options.headLine),
  )
  if (options.columns) look.columns = options.columns.map((column) => ({ ...column }))
  const head = look.head === undefined ? undefined : first[look.head]
  const body = first.slice(look.head === undefined ? 0 : look.head + 1)
  const width = widthOf(head, body, table.isSparse)
  // Cells in a column without a heading are kept too, should any row have one.
  const known = new Set(look.columns.map(({ at }) => at))
  const bare = Array.from({ length: width.most }, (_, at) => at).filter((at) => !known.has(at))
  const columns = [...look.columns, ...bare.map((at) => ({ at, heading: '' }))]
  const firstRows = first.slice(0, BEFORE + 1).map(({ line, cells }) => ({
    line,
    cells: cells
      .filter(Boolean)
      .slice(0, GLANCE)
      .map((cell) => cell.slice(0, GLANCED)),
  }))
  return { look, columns, headLine: head?.line ?? 0, width, body, firstRows }
}

const placeOf = (rows: readonly TableRow[], line: number | undefined): number | undefined => {
  const at = rows.findIndex((row) => row.line === line)
  return at < 0 ? undefined : at
}

/** Without the cells: nobody asked for them. */
export const uncelled = ({ cells: _cells, ...refusal }: ImportRefusal): ImportRefusal => refusal
/** A row that no spreadsheet could show is mended in its own file. */
export const mendable = (refusal: ImportRefusal): ImportRefusal =>
  (refusal.cells ?? []).reduce((sum, cell) => sum + cell.length, 0) > MOST_MENDED ? uncelled(refusal) : refusal
