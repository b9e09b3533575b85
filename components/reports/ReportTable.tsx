/** A table of a report. */
import type { Behind, ReportTable as Table } from '../../lib/core/reports/report'
import { reportWords } from '../../lib/state/reportWords'
import { CellWords } from './CellWords'

type Props = { table: Table; onOpen: (behind: Behind, of: string) => void }

export function ReportTable({ table: { title, columns, rows }, onOpen }: Props) {
  const label = reportWords(title)
  const heads = columns.map(reportWords)
  return (
    <section class="report-table">
      <h2 class="heading">{label}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled to is reached by the keyboard. */}
      <section class="report-scroll" tabIndex={0} aria-label={label}>
        <table aria-label={label}>
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={i} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <th scope="row">{reportWords(head)}</th>
                {cells.map((cell, i) => (
                  <td key={i}>
                    <CellWords cell={cell} of={`${reportWords(head)}, ${heads[i + 1] ?? ''}`} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
