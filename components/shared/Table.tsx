/**
 * A table of any length: only the rows in view are drawn, headers sort, columns are as wide as the user wants them, rows are
 * chosen and cells changed where they stand. After the ARIA grid pattern with one stop of the Tab key: see `tableKeys.ts`.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold rows that stand at measured places
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the buttons of the head take the focus, cells do not
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { boundedWidth, type Column, type Sort, tracksOf } from './columns'
import './lists.css'
import './table.css'
import { HeadBox, HeadCell } from './TableHead'
import { TableRow } from './TableRow'
import { tableKeys } from './tableKeys'
import type { Choice } from './useChoice'
import { useTableCursor } from './useTableCursor'
import { useVirtualRows } from './virtualRows'

export type { Column, Sort } from './columns'

type Props<T> = {
  /** Name of the table for screen readers. */
  label: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  keyOf: (row: T) => string
  onOpen?: (row: T) => void
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Height of a row in pixels. */
  rowHeight?: number
  selected?: string
  /** How many rows there are in all, where these are the first of them. */
  total?: number
  /** The last rows are in view: the moment to ask for more. */
  onNearEnd?: () => void
  /** Rows can be chosen; `nameOf` is what each is called then. */
  choice?: Choice
  nameOf?: (row: T) => string
  /** What stands on the second line of the first column, in rows that are high enough. */
  second?: (row: T) => ComponentChildren
  /** A column was given a width, in pixels. */
  onWidth?: (column: string, width: number) => void
}

/** So many rows before the last one, more are asked for: they are there before the end is. */
const NEAR = 40

/** Height of the head in pixels: as `lists.css` has it. */
const HEAD = 33

export function Table<T>(props: Props<T>) {
  const { label, rows, columns, keyOf, onOpen, sort, onSort, rowHeight = 36, selected, total, onNearEnd } = props
  const { choice, nameOf, second, onWidth } = props
  const root = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const reveal = useRef<(index: number) => void>(null)
  const cursor = useTableCursor({ rows, columns, keyOf, scroll, reveal })
  const view = useVirtualRows({ count: rows.length, height: rowHeight, scroll, head: HEAD, keep: cursor.index })
  reveal.current = view.reveal

  const lastDrawn = view.rows.findLast(({ index }) => index !== cursor.index)?.index ?? -1
  useEffect(() => {
    if (rows.length && lastDrawn >= rows.length - NEAR) onNearEnd?.()
  }, [lastDrawn, rows.length])

  const page = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const onKeyDown = tableKeys({ rows, columns, keyOf, cursor, choice, page, onOpen })
  const { tracks, least } = tracksOf(columns, choice !== undefined)
  const measured = columns.some((column) => column.own)
  /** Draws a column at a width while its edge is moved, without drawing the rows anew. */
  const tryWidth = (id: string, width: number) => {
    const tried = columns.map((column) => (column.id === id ? { ...column, own: boundedWidth(width) } : column))
    const { tracks, least } = tracksOf(tried, choice !== undefined)
    root.current?.style.setProperty('--columns', tracks)
    root.current?.style.setProperty('--least', `${least}px`)
  }

  return (
    <>
      <div
        class={choice ? 'table chooses' : 'table'}
        role="grid"
        ref={root}
        aria-label={label}
        aria-rowcount={Math.max(total ?? 0, rows.length) + 1}
        aria-multiselectable={choice ? true : undefined}
        style={{ '--columns': tracks, ...(measured && { '--least': `${least}px` }) }}
      >
        <div class="table-scroll" ref={scroll} role="presentation">
          <div class="table-head-group" role="rowgroup">
            <div class="table-head" role="row" aria-rowindex={1}>
              {choice && <HeadBox choice={choice} all={total ?? rows.length} />}
              {columns.map((column) => (
                <HeadCell
                  key={column.id}
                  column={column}
                  sort={sort}
                  onSort={onSort}
                  onTry={tryWidth}
                  onWidth={onWidth}
                />
              ))}
            </div>
          </div>
          <div class="table-rows" role="rowgroup" style={{ height: `${view.total}px` }} onKeyDown={onKeyDown}>
            {view.rows.map(({ index, start }) => {
              const row = rows[index]
              if (row === undefined) return null
              const key = keyOf(row)
              return (
                <TableRow
                  key={key}
                  {...{ row, index, start, columns, cursor, second, onOpen }}
                  height={rowHeight}
                  chosen={choice?.chosen.has(key)}
                  selected={selected === undefined ? undefined : selected === key}
                  name={nameOf?.(row)}
                  onChoose={(range) =>
                    range ? choice?.range(rows.map(keyOf), cursor.index, index) : choice?.toggle(key)
                  }
                />
              )
            })}
          </div>
        </div>
      </div>
      {/* Beside the grid: in it stand rows alone. */}
      {choice && (
        <span class="unseen" role="status">
          {choice.waiting
            ? t('choice.looking')
            : choice.chosen.size
              ? t('choice.chosen', { n: choice.chosen.size })
              : ''}
        </span>
      )}
    </>
  )
}
