/** Columns of a table: what each is called, how wide it is, what stands in its cells and how that is changed there. */
import type { ComponentChildren } from 'preact'
import type { CellValue } from './CellEditor'

export type Column<T> = {
  id: string
  label: string
  /** CSS grid width: `120px`, `minmax(160px, 2fr)`. */
  width?: string
  /** Width in pixels that the user gave it. */
  own?: number
  /** Numbers and amounts stand at the end. */
  end?: boolean
  sorts?: boolean
  cell: (row: T) => ComponentChildren
  /** How its cell is changed where it stands; undefined where that of this row cannot be. */
  edit?: (row: T) => CellValue | undefined
}
export type Sort = { column: string; down: boolean }

/** As narrow as a column may be made, and as wide. */
export const NARROWEST = 48
export const WIDEST = 800
/** How far a key moves the edge of a column, in pixels. */
export const STEP = 16
/** A column shrinks to this before the table scrolls sideways. */
const LEAST = 72
const GAP = 12

export const boundedWidth = (px: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, px)))

const widthOf = ({ own, width = 'minmax(0, 1fr)' }: Column<never>): string => (own ? `${own}px` : width)

/** The tracks of the grid, and the width below which it scrolls sideways. @param choice whether boxes to choose rows stand first */
export function tracksOf<T>(columns: readonly Column<T>[], choice: boolean): { tracks: string; least: number } {
  const widths = columns.map((column) => widthOf(column as Column<never>))
  // A table of few columns shrinks with its page; one that was given columns scrolls.
  const needed = widths.map((width) => Math.max(Number(/(\d+)px/.exec(width)?.[1] ?? 0), LEAST))
  const boxes = choice ? ['16px'] : []
  const least = needed.reduce((sum, one) => sum + one + GAP, 24 + (choice ? 16 : 0))
  return { tracks: [...boxes, ...widths].join(' '), least }
}
