/** Rows of a table as they stand in a file of whatever kind, in pieces. */
import type { ImportRefusal } from '../record'
import { MOST_CELLS, MOST_SIGNS } from './limits'

/** @property line where it begins, counted from 1 @property cells trimmed, the empty ones too */
export type TableRow = { line: number; cells: string[] }
export type RowPiece = { rows: TableRow[]; refused: ImportRefusal[]; bytes: number }

/** Why a row is not taken as it stands; undefined where nothing is wrong with it. @param damaged see `Encoded` */
export function rowProblem({ line, cells }: TableRow, damaged: boolean): ImportRefusal | undefined {
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
