/** The head of a table: what each column is called, the button that sorts by it, and the edge that makes it wider. */
// biome-ignore-all lint/a11y/useSemanticElements: it belongs to a table made of measured places
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons of the head take the focus, cells do not
import { useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { boundedWidth, type Column, type Sort, STEP } from './columns'
import type { Choice } from './useChoice'

type Props<T> = {
  column: Column<T>
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Shows a width while the edge is moved. */
  onTry: (column: string, width: number) => void
  /** Keeps it; without this, columns have the width that they have. */
  onWidth?: (column: string, width: number) => void
}

export function HeadCell<T>({ column, sort, onSort, onTry, onWidth }: Props<T>) {
  const mine = sort?.column === column.id
  const order = mine ? (sort.down ? 'descending' : 'ascending') : undefined
  const arrow = mine && <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span>
  const cell = useRef<HTMLDivElement>(null)
  const keyed = useRef<number>()
  const width = () => cell.current?.getBoundingClientRect().width ?? 0
  const keep = () => {
    if (keyed.current !== undefined) onWidth?.(column.id, boundedWidth(keyed.current))
    keyed.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (!onWidth || !event.shiftKey || by === undefined) return
    event.preventDefault()
    keyed.current = boundedWidth((keyed.current ?? width()) + by)
    onTry(column.id, keyed.current)
  }
  const sortable = column.sorts && onSort
  return (
    <div
      class={column.end ? 'cell end' : 'cell'}
      role="columnheader"
      ref={cell}
      aria-sort={mine ? order : sortable ? 'none' : undefined}
    >
      {sortable ? (
        <button
          type="button"
          title={onWidth ? t('columns.widerKeys') : undefined}
          onKeyDown={onKeyDown}
          // One write for all the steps of the edge.
          onKeyUp={(event) => event.key === 'Shift' && keep()}
          onBlur={keep}
          onClick={() => onSort({ column: column.id, down: mine ? !sort.down : false })}
        >
          {column.label}
          {arrow}
        </button>
      ) : (
        <span title={onSort && !mine ? t('columns.noSort') : undefined}>
          {column.label}
          {arrow}
        </span>
      )}
      {onWidth && <Edge width={width} onTry={(px) => onTry(column.id, px)} onKeep={(px) => onWidth(column.id, px)} />}
    </div>
  )
}

/** The box above all boxes: chooses all rows of the list, or none. */
export function HeadBox({ choice, all }: { choice: Choice; all: number }) {
  const some = choice.chosen.size
  return (
    <div class="cell box" role="columnheader">
      <input
        type="checkbox"
        aria-label={t('choice.all')}
        title={t('choice.all')}
        disabled={choice.waiting}
        checked={some > 0 && some >= all}
        indeterminate={some > 0 && some < all}
        onClick={() => (some ? choice.clear() : void choice.all())}
      />
    </div>
  )
}

/** The edge of a column, for the pointer; keys widen on the head itself, or in the dialog of columns. */
function Edge({
  width,
  onTry,
  onKeep,
}: {
  width: () => number
  onTry: (px: number) => void
  onKeep: (px: number) => void
}) {
  const start = useRef<{ x: number; width: number }>()
  const at = (event: PointerEvent) => {
    const from = start.current
    return from && boundedWidth(from.width + event.clientX - from.x)
  }
  return (
    <span
      class="column-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: width() }
      }}
      onPointerMove={(event) => {
        const px = at(event)
        if (px !== undefined) onTry(px)
      }}
      onPointerUp={(event) => {
        const px = at(event)
        start.current = undefined
        if (px !== undefined) onKeep(px)
      }}
    />
  )
}
