/**
 * Where the focus of a table stands: on a row, on one of its cells, or in the editor of a cell. It stays with its record
 * when the order changes.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Leave } from './CellEditor'
import type { Column } from './columns'

/** `col` -1: the row itself. */
type At = { key?: string; index: number; col: number; editing: boolean }

export type Cursor = {
  index: number
  col: number
  editing: boolean
  go: (index: number, col?: number) => void
  /** Opens the editor of a cell, if it has one. @returns whether it has */
  edit: (index: number, col: number) => boolean
  /** Leaves the editor. */
  leave: (to: Leave) => void
  /** The focus came by itself. */
  met: (index: number, col: number) => void
}

type Table<T> = {
  rows: readonly T[]
  columns: readonly Column<T>[]
  keyOf: (row: T) => string
  scroll: RefObject<HTMLElement>
  reveal: RefObject<(index: number) => void>
}

export function useTableCursor<T>({ rows, columns, keyOf, scroll, reveal }: Table<T>): Cursor {
  const [at, setAt] = useState<At>({ index: 0, col: -1, editing: false })
  const wantsFocus = useRef(false)
  const last = rows.length - 1
  const key = (index: number) => {
    const row = rows[index]
    return row === undefined ? undefined : keyOf(row)
  }
  let index = Math.max(0, Math.min(at.index, last))
  if (at.key !== undefined && at.key !== key(index)) {
    const moved = rows.findIndex((row) => keyOf(row) === at.key)
    if (moved >= 0) {
      index = moved
      // Looked for once, not at each drawing.
      at.index = moved
    }
  }

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    if (at.editing) return
    const row = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    const target = at.col < 0 ? row : row?.querySelector<HTMLElement>(`[data-col="${at.col}"]`)
    target?.focus({ preventScroll: at.col < 0 })
  })

  const put = (to: number, col: number, editing: boolean) => {
    const next = Math.max(0, Math.min(last, to))
    wantsFocus.current = true
    setAt({ key: key(next), index: next, col: Math.min(col, columns.length - 1), editing })
    reveal.current?.(next)
  }
  const canEdit = (row: number, col: number) => {
    const one = rows[row]
    return one !== undefined && columns[col]?.edit?.(one) !== undefined
  }
  /** The next cell that can be changed, in this row or the one after it. */
  const nextEditable = (by: 1 | -1): [number, number] | undefined => {
    let [row, col] = [index, at.col + by]
    for (let tries = 0; tries < 2 * columns.length + 2; tries++, col += by) {
      if (col < 0 || col >= columns.length) {
        row += by
        col = by > 0 ? 0 : columns.length - 1
        if (row < 0 || row > last) return undefined
      }
      if (canEdit(row, col)) return [row, col]
    }
    return undefined
  }
  return {
    index,
    col: at.col,
    editing: at.editing,
    go: (to, col = at.col) => put(to, col, false),
    edit: (row, col) => {
      const can = canEdit(row, col)
      if (can) put(row, col, true)
      return can
    },
    leave: (to) => {
      if (to === 'away') return setAt({ ...at, index, editing: false })
      const next = to === 'here' ? undefined : nextEditable(to === 'on' ? 1 : -1)
      if (next) put(next[0], next[1], true)
      else put(index, at.col, false)
    },
    met: (row, col) => {
      if (at.editing || (row === index && col === at.col && at.key !== undefined)) return
      setAt({ key: key(row), index: row, col, editing: false })
    },
  }
}
