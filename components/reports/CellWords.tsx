/** A figure with what is to be known of it, and the way to the records behind it. */
import type { Behind, Cell } from '../../lib/core/reports/report'
import { t } from '../../lib/state/language'
import { valueLines, wasText } from '../../lib/state/reportWords'

/** @param of what the figure is of, for who hears it by itself */
export function CellWords({
  cell,
  of,
  onOpen,
}: {
  cell: Cell
  of: string
  onOpen: (behind: Behind, of: string) => void
}) {
  const [first, ...more] = valueLines(cell)
  const was = wasText(cell)
  const { behind } = cell
  return (
    <>
      {behind?.rows().length ? (
        <button
          type="button"
          class="link"
          aria-label={t('report.open', { value: `${first}, ${of}` })}
          onClick={() => onOpen(behind, of)}
        >
          {first}
        </button>
      ) : (
        <span>{first}</span>
      )}
      {more.map((line) => (
        <small key={line}>{line}</small>
      ))}
      {was && <small>{was}</small>}
    </>
  )
}
