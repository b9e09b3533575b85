/** A row of a table: its box, its cells, and the editor of the one that is being changed. */
// biome-ignore-all lint/a11y/useSemanticElements: it belongs to a table made of measured places
// biome-ignore-all lint/a11y/useFocusableInteractive: the box of a row is pressed, or chosen by the row's keys

import { Pencil } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { CellEditor } from './CellEditor'
import type { Column } from './columns'
import type { Cursor } from './useTableCursor'

type Props<T> = {
  row: T
  index: number
  /** Where it stands, and how high it is, in pixels. */
  start: number
  height: number
  columns: readonly Column<T>[]
  cursor: Cursor
  /** Undefined where rows cannot be chosen. */
  chosen?: boolean
  selected?: boolean
  name?: string
  second?: (row: T) => ComponentChildren
  onOpen?: (row: T) => void
  /** @param range all from the row where a range began up to this one */
  onChoose: (range: boolean) => void
}

export function TableRow<T>(props: Props<T>) {
  const { row, index, start, height, columns, cursor, chosen, selected, name = '', second, onOpen, onChoose } = props
  const here = cursor.index === index
  // What changes a cell by pointer is drawn where the pointer is: rows by the dozen appear without it.
  const [over, setOver] = useState(false)
  const onClick = (event: MouseEvent) => {
    if (chosen !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) return onChoose(event.shiftKey)
    onOpen?.(row)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the table's, see `tableKeys.ts`
    <div
      class={onOpen ? 'table-row opens' : 'table-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen ?? selected}
      data-index={index}
      tabIndex={here && cursor.col < 0 ? 0 : -1}
      style={{ height: `${height}px`, transform: `translateY(${start}px)` }}
      onFocus={(event) => event.target === event.currentTarget && cursor.met(index, -1)}
      onClick={onClick}
      onMouseEnter={() => setOver(true)}
      onMouseLeave={() => setOver(false)}
    >
      {chosen !== undefined && (
        <div class="cell box" role="gridcell">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('choice.row', { name })}
            checked={chosen}
            // The row keeps the focus: from there the keys go on.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation()
              cursor.go(index, -1)
              onChoose(event.shiftKey)
            }}
          />
        </div>
      )}
      {columns.map((column, col) => (
        <Cell
          key={column.id}
          {...{ row, index, column, col, cursor }}
          at={here && cursor.col === col}
          over={over}
          second={col === 0 ? second : undefined}
        />
      ))}
    </div>
  )
}

type CellProps<T> = {
  row: T
  index: number
  column: Column<T>
  col: number
  cursor: Cursor
  /** The focus stands here. */
  at: boolean
  /** The pointer is on its row. */
  over: boolean
  second?: (row: T) => ComponentChildren
}

function Cell<T>({ row, index, column, col, cursor, at, over, second }: CellProps<T>) {
  const { edit, end, label, cell } = column
  const value = at && cursor.editing ? edit?.(row) : undefined
  const names = ['cell', end && 'end', value && 'editing', edit && 'edits']
  return (
    <div
      class={names.filter(Boolean).join(' ')}
      role="gridcell"
      data-col={col}
      tabIndex={at ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && cursor.met(index, col)}
      // A press is the row's: the cell takes the focus by keys alone.
      onMouseDown={(event) => !value && event.preventDefault()}
    >
      {value ? (
        <CellEditor label={label} value={value} onLeave={cursor.leave} />
      ) : (
        <>
          {second ? (
            <span class="two-lines">
              <span class="cut">{cell(row)}</span>
              <span class="quiet cut">{second(row)}</span>
            </span>
          ) : (
            cell(row)
          )}
          {over && edit?.(row) && (
            <button
              type="button"
              class="cell-pencil"
              tabIndex={-1}
              aria-hidden="true"
              title={t('record.editField', { field: label })}
              onClick={(event) => {
                event.stopPropagation()
                cursor.edit(index, col)
              }}
            >
              <Pencil size={12} />
            </button>
          )}
        </>
      )}
    </div>
  )
}
