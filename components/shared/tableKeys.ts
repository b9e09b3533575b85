/**
 * The keys of a table. On a row: arrows, Page Up and Down, Home and End go from row to row, Enter opens, Space chooses,
 * Shift with an arrow chooses a range, Ctrl+A all, Escape none; Right goes into the cells, F2 opens the first that can be
 * changed. In a cell: arrows go from cell to cell, Enter or F2 changes it, Escape and Left from the first go back to the row.
 */
import type { Column } from './columns'
import type { Choice } from './useChoice'
import type { Cursor } from './useTableCursor'

type Table<T> = {
  rows: readonly T[]
  columns: readonly Column<T>[]
  keyOf: (row: T) => string
  cursor: Cursor
  choice?: Choice
  /** How many rows a page has. */
  page: () => number
  onOpen?: (row: T) => void
}

export const tableKeys =
  <T>(table: Table<T>) =>
  (event: KeyboardEvent): void => {
    const { rows, choice } = table
    // What is typed into a cell, or pressed on something in it, is not the table's.
    const on = event.target instanceof HTMLElement ? event.target : undefined
    if (!on || !rows.length || event.altKey || (on.role !== 'row' && on.role !== 'gridcell')) return
    // Where the key was pressed, which may be told before the screen was drawn for the focus that came there.
    const index = Number(on.closest<HTMLElement>('[data-index]')?.dataset.index ?? 0)
    const at = { index, col: Number(on.dataset.col ?? -1) }
    const run = event.ctrlKey || event.metaKey ? all(event, choice) : moveOf(event, table, at)
    if (!run) return
    event.preventDefault()
    run()
  }

const all = (event: KeyboardEvent, choice?: Choice) =>
  choice && event.key.toLowerCase() === 'a' && !event.shiftKey ? () => void choice.all() : undefined

function moveOf<T>(
  event: KeyboardEvent,
  table: Table<T>,
  { index, col }: { index: number; col: number },
): (() => void) | undefined {
  const { rows, columns, keyOf, cursor, choice, page, onOpen } = table
  const { edit } = cursor
  const go = (to: number, toCol = col) => cursor.go(to, toCol)
  const open = () => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const to: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page(),
    PageUp: index - page(),
    ...(col < 0 && { Home: 0, End: rows.length - 1 }),
  }
  const target = to[event.key]
  if (target !== undefined) {
    const next = Math.max(0, Math.min(rows.length - 1, target))
    return () => {
      if (event.shiftKey) choice?.range(rows.map(keyOf), index, next)
      go(next)
    }
  }
  if (event.key === 'Escape') {
    if (col >= 0) return () => go(index, -1)
    return choice?.chosen.size ? choice.clear : undefined
  }
  if (event.key === ' ' && choice) return () => choice.toggle(keyOf(rows[index] as T))
  // Where nothing can be changed there is nothing to do in a cell.
  const enters = columns.some((column) => column.edit)
  const firstEditable = () => columns.findIndex((_, at) => edit(index, at))
  const cellKeys: Record<string, () => unknown> = {
    F2: () => (col < 0 ? firstEditable() : edit(index, col)),
    ArrowRight: () => go(index, Math.min(columns.length - 1, col + 1)),
    ArrowLeft: () => go(index, Math.max(-1, col - 1)),
    ...(col >= 0 && { Home: () => go(index, 0), End: () => go(index, columns.length - 1) }),
    Enter: () => (col >= 0 && edit(index, col)) || open(),
  }
  if (!enters) return event.key === 'Enter' ? open : undefined
  return cellKeys[event.key]
}
