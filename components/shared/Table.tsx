/**
 * A table of any length: only the rows in view are drawn, headers sort, rows answer the keyboard (arrows, Page Up and Down,
 * Home, End, Enter), after the ARIA grid pattern with one stop of the Tab key.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold rows that stand at measured places
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the buttons of the head take the focus, cells do not
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import './lists.css'
import { type Column, HeadCell, type Sort } from './TableHead'
import { useVirtualRows } from './virtualRows'

export type { Column, Sort } from './TableHead'

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
}

/** So many rows before the last one, more are asked for: they are there before the end is. */
const NEAR = 40

/** Height of the head in pixels: as `lists.css` has it. */
const HEAD = 33

export function Table<T>(props: Props<T>) {
  const { label, rows, columns, keyOf, onOpen, sort, onSort, rowHeight = 36, selected, total, onNearEnd } = props
  const [at, setAt] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const active = Math.min(at, rows.length - 1)
  const view = useVirtualRows({ count: rows.length, height: rowHeight, scroll, head: HEAD, keep: active })

  const lastDrawn = view.rows.findLast(({ index }) => index !== active)?.index ?? -1
  useEffect(() => {
    if (rows.length && lastDrawn >= rows.length - NEAR) onNearEnd?.()
  }, [lastDrawn, rows.length])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  })

  const go = (to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to))
    wantsFocus.current = true
    setAt(index)
    view.reveal(index)
  }
  const page = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      PageDown: () => go(active + page()),
      PageUp: () => go(active - page()),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => {
        const row = rows[active]
        if (row !== undefined && event.target instanceof HTMLElement && event.target.role === 'row') onOpen?.(row)
      },
    }
    const move = moves[event.key]
    if (!move || rows.length === 0) return
    if (event.key !== 'Enter') event.preventDefault()
    move()
  }
  const grid = columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ')

  return (
    <div
      class="table"
      role="grid"
      aria-label={label}
      aria-rowcount={Math.max(total ?? 0, rows.length) + 1}
      style={{ '--columns': grid }}
    >
      <div class="table-scroll" ref={scroll} role="presentation">
        <div class="table-head-group" role="rowgroup">
          <div class="table-head" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div class="table-rows" role="rowgroup" style={{ height: `${view.total}px` }} onKeyDown={onKeyDown}>
          {view.rows.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const key = keyOf(row)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's, above
              <div
                key={key}
                class={onOpen ? 'table-row opens' : 'table-row'}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selected === undefined ? undefined : selected === key}
                data-index={index}
                tabIndex={index === active ? 0 : -1}
                style={{ height: `${rowHeight}px`, transform: `translateY(${start}px)` }}
                onFocus={() => setAt(index)}
                onClick={() => onOpen?.(row)}
              >
                {columns.map((column) => (
                  <div key={column.id} class={column.end ? 'cell end' : 'cell'} role="gridcell">
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
