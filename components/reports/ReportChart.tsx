/** A chart of a report. Every value of it stands in the table below as well: a picture alone says nothing to who cannot see it. */
import type { ReportChart as Chart } from '../../lib/core/reports/report'
import { reportWords } from '../../lib/state/reportWords'
import { Funnel } from './Funnel'
import { Heat } from './Heat'

/** Those that are drawn here. */
export type Drawn = Extract<Chart, { kind: 'funnel' | 'heat' }>
export const isDrawn = (chart: Chart): chart is Drawn => chart.kind === 'funnel' || chart.kind === 'heat'

export function ReportChart({ chart }: { chart: Drawn }) {
  return (
    <figure class="report-chart">
      <figcaption class="heading">{reportWords(chart.title)}</figcaption>
      {chart.kind === 'funnel' ? <Funnel chart={chart} /> : <Heat chart={chart} />}
    </figure>
  )
}
