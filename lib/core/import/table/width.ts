/** How many cells the rows of a table have. */
import type { ImportRefusal } from '../record'
import type { TableRow } from './rowPiece'

/** @property least a row with fewer cells has lost some; 0 where a file leaves the empty ones at the end out */
export type Width = { least: number; most: number }

/**
 * @param head the row of the headings, where there is one
 * @param body the first rows below it
 * @param isSparse a file of a kind that leaves empty cells out
 */
export function widthOf(head: TableRow | undefined, body: readonly TableRow[], isSparse: boolean): Width {
  const counts = new Map<number, number>()
  for (const { cells } of body) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  // One row says nothing of what is usual.
  const usual = [...counts].find(([, rows]) => rows > Math.max(1, body.length / 2))?.[0] ?? 0
  if (!head) return { least: 0, most: Math.max(0, ...counts.keys()) }
  const most = Math.max(head.cells.length, usual)
  const whole = counts.get(head.cells.length) ?? 0
  const isWhole = whole >= body.length / 2 || body.length < 2
  return { least: isSparse || !isWhole ? 0 : head.cells.length, most }
}

/** Why a row's cells cannot be told from one another; undefined where they can. */
export function widthProblem({ line, cells }: TableRow, { least, most }: Width): ImportRefusal | undefined {
  const n = cells.findLastIndex(Boolean) + 1
  if (n > most) return { line, reason: 'import.moreCells', params: { n, most } }
  // Cells that are parted by nothing the row has, as by a sign that was lost.
  return cells.length < least
    ? { line, reason: 'import.fewerCells', params: { n: cells.length, most: least } }
    : undefined
}
