/** Rows of a table as they stand in a file of whatever kind, in pieces. */
import type { ImportRefusal } from '../record'
import type { Dialect } from './dialect'
import { MOST_CELLS, MOST_SIGNS } from './limits'

/** @property line where it begins, counted from 1 @property cells trimmed, the empty ones too */
export type TableRow = { line: number; cells: string[] }
export type RowPiece = { rows: TableRow[]; refused: ImportRefusal[]; bytes: number }

/** Why a row is not taken as it stands; undefined where nothing is wrong with it. @param damaged see `Encoded` */
export function rowProblem(row: TableRow, damaged: boolean): ImportRefusal | undefined {
  const problem = problemOf(row, damaged)
  return problem && { ...problem, cells: row.cells }
}

function problemOf({ line, cells }: TableRow, damaged: boolean): ImportRefusal | undefined {
  if (cells.length > MOST_CELLS)
    return { line, reason: 'import.manyCells', params: { n: cells.length, most: MOST_CELLS } }
  for (const cell of cells) {
    if (cell.length > MOST_SIGNS)
      return { line, reason: 'import.longCell', params: { n: cell.length, most: MOST_SIGNS } }
    if (cell.includes('\0')) return { line, reason: 'import.zero' }
    if (damaged && cell.includes('\uFFFD')) return { line, reason: 'import.damaged' }
  }
  return undefined
}

/** Of a row whose cells cannot be told apart, so many signs are kept. */
const MOST_SHOWN = 10_000

/** What stands in a row whose quotation marks are wrong, parted at every sign: whoever mends it sees all of it. */
export const tornCells = (text: string, { delimiter, quote }: Dialect): string[] =>
  text
    .slice(0, MOST_SHOWN)
    .split(delimiter)
    .map((cell) => cell.replaceAll(quote, '').trim())
