/** A heat map: a table of counts whose cells are shaded by them; the number stands in each, so that colour never speaks alone. */
import type { ReportChart } from '../../lib/core/reports/report'
import { formatNumber } from '../../lib/state/format'
import { reportWords } from '../../lib/state/reportWords'

type Props = { chart: Extract<ReportChart, { kind: 'heat' }> }
const SHADES = 6

export function Heat({ chart: { rows, columns, values, title } }: Props) {
  const most = Math.max(1, ...values.flat())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled to is reached by the keyboard.
    <section class="report-scroll" tabIndex={0} aria-label={reportWords(title)}>
      <table class="report-heat">
        <thead>
          <tr>
            <td />
            {columns.map((column, i) => (
              <th key={i} scope="col">
                {reportWords(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row">{reportWords(row)}</th>
              {columns.map((_, j) => {
                const value = values[i]?.[j] ?? 0
                return (
                  <td key={j} class={value ? `shade-${Math.ceil((value / most) * SHADES)}` : undefined}>
                    {value ? formatNumber(value) : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
