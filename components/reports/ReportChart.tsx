/** A chart of a report. Every value of it stands in the table below as well: a picture alone says nothing to who cannot see it. */
import type { ReportChart as Chart } from '../../lib/core/reports/report'
import { reportWords } from '../../lib/state/reportWords'
import { Funnel } from './Funnel'
import { Heat } from './Heat'
import { Plot } from './Plot'

export function ReportChart({ chart }: { chart: Chart }) {
  return (
    <figure class="report-chart">
      <figcaption class="heading">{reportWords(chart.title)}</figcaption>
      {chart.kind === 'funnel' ? (
        <Funnel chart={chart} />
      ) : chart.kind === 'heat' ? (
        <Heat chart={chart} />
      ) : (
        <Plot chart={chart} />
      )}
    </figure>
  )
}
