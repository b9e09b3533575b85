/** What is wrong with a sheet: on which line, and why. A sheet with anything wrong is refused as a whole. */
import type { ColumnGuess, SheetRows } from './recognise'

export type SheetProblem = {
  why: 'empty' | 'workbook' | 'binary' | 'large' | 'quote' | 'cells' | 'long' | 'rows' | 'columns'
  /** Counted from 1, in what was given. */
  line?: number
  /** What it has, and what it may have. */
  n?: number
  most?: number
}

/** Thrown by what reads a sheet. */
export class SheetRefused extends Error {
  override readonly name = 'SheetRefused'
  constructor(readonly problems: readonly SheetProblem[]) {
    super(problems.map(({ why, line }) => `${why}${line === undefined ? '' : ` on line ${line}`}`).join(', '))
  }
}

export const MOST_ROWS = 200_000
export const MOST_COLUMNS = 200
export const MOST_SIGNS = 10_000
/** Bytes of a file. */
export const MOST_BYTES = 100_000_000
/** More than these nobody reads at once. */
const SHOWN = 5

/**
 * What keeps a sheet from being saved: too much of it, or a row with more cells than there are headings, as a sign that parts
 * cells in the middle of one leaves behind.
 */
export function sheetProblems(
  { rows, lines }: SheetRows,
  head: number | undefined,
  columns: readonly ColumnGuess[],
): SheetProblem[] {
  const body = rows.length - (head === undefined ? 0 : head + 1)
  if (body < 1) return [{ why: 'empty' }]
  if (body > MOST_ROWS) return [{ why: 'rows', n: body, most: MOST_ROWS }]
  if (columns.length > MOST_COLUMNS) return [{ why: 'columns', n: columns.length, most: MOST_COLUMNS }]
  if (head === undefined) return []
  const most = widthOf(rows, head)
  const problems: SheetProblem[] = []
  for (let at = head + 1; at < rows.length && problems.length < SHOWN; at++) {
    const n = rows[at]?.length ?? 0
    if (n > most) problems.push({ why: 'cells', line: lines[at] ?? at + 1, n, most })
  }
  return problems
}

/** How many cells a row has: as the headings have it, or most rows where they leave the last columns without one. */
function widthOf(rows: SheetRows['rows'], head: number): number {
  const counts: number[] = []
  for (let at = 0; at < rows.length; at++) {
    const width = rows[at]?.length ?? 0
    counts[width] = (counts[width] ?? 0) + 1
  }
  const usual = counts.findIndex((count) => count > rows.length / 2)
  return Math.max(rows[head]?.length ?? 0, usual)
}

/** A cell that is a book, for whoever reads the rows. */
export function longCell(row: readonly string[], line: number): SheetProblem[] {
  for (const { length } of row) if (length > MOST_SIGNS) return [{ why: 'long', line, n: length, most: MOST_SIGNS }]
  return []
}
