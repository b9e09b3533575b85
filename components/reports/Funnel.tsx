/** A funnel, drawn by hand: a bar for each stage, as long as what came into it, and how many of these went on. */
import type { ReportChart } from '../../lib/core/reports/report'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { reportWords } from '../../lib/state/reportWords'

type Props = { chart: Extract<ReportChart, { kind: 'funnel' }> }
const ROW = 44
const BAR = 24
const LEFT = 190
const WIDTH = 640

export function Funnel({ chart: { steps } }: Props) {
  const most = Math.max(1, ...steps.map(({ value }) => value))
  return (
    <svg class="report-funnel" viewBox={`0 0 ${WIDTH} ${steps.length * ROW}`} aria-hidden="true">
      {steps.map(({ name, value, of }, i) => {
        const words = reportWords(name)
        const long = Math.max(value ? 3 : 0, (value / most) * (WIDTH - LEFT - 60))
        return (
          <g key={i} transform={`translate(0 ${i * ROW})`}>
            <text x="0" y="16">
              {words.length > 28 ? `${words.slice(0, 27)}…` : words}
            </text>
            <rect x={LEFT} y="0" width={long} height={BAR} rx="4" opacity={Math.max(0.45, 1 - i * 0.1)} />
            <text x={LEFT + long + 8} y="16" class="figure">
              {formatNumber(value)}
            </text>
            {of !== undefined && value > 0 && (
              <text x={LEFT} y={BAR + 13} class="small">
                {t('report.pipeline.through')} {formatNumber(of)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
