/** The head of a table: what each column is called, and the button that sorts by it. */
// biome-ignore-all lint/a11y/useSemanticElements: it belongs to a table made of measured places
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons of the head take the focus, cells do not
import type { ComponentChildren } from 'preact'

export type Column<T> = {
  id: string
  label: string
  /** CSS grid width: `120px`, `minmax(160px, 2fr)`. */
  width?: string
  /** Numbers and amounts stand at the end. */
  end?: boolean
  sorts?: boolean
  cell: (row: T) => ComponentChildren
}
export type Sort = { column: string; down: boolean }

export function HeadCell<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>
  sort?: Sort
  onSort?: (sort: Sort) => void
}) {
  const mine = sort?.column === column.id
  const order = mine ? (sort.down ? 'descending' : 'ascending') : undefined
  return (
    <div
      class={column.end ? 'cell end' : 'cell'}
      role="columnheader"
      aria-sort={column.sorts ? (order ?? 'none') : undefined}
    >
      {column.sorts && onSort ? (
        <button type="button" onClick={() => onSort({ column: column.id, down: mine ? !sort.down : false })}>
          {column.label}
          <span aria-hidden="true">{mine ? (sort.down ? '↓' : '↑') : ''}</span>
        </button>
      ) : (
        column.label
      )}
    </div>
  )
}
