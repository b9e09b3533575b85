/** The lines across a chart: at which values they stand, and in what words. */
import type uPlot from 'uplot'
import { numberFormat } from '../../lib/core/formats'
import { decimalsOf } from '../../lib/core/money'
import type { ReportChart } from '../../lib/core/reports/report'
import { locale } from '../../lib/state/language'

type Plotted = Pick<Extract<ReportChart, { kind: 'line' | 'bars' }>, 'unit' | 'currency'>

/** Steps between them for what is counted: half a deal is none. */
const WHOLE = Array.from({ length: 10 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat()

export const linesAcross = (chart: Plotted): Pick<uPlot.Axis, 'incrs' | 'values'> => ({
  ...(chart.unit === 'count' && { incrs: WHOLE }),
  values: (_, at) => at.map(tickWords(chart)),
})

function tickWords({ unit, currency }: Plotted): (value: number) => string {
  if (unit === 'share') return (value) => numberFormat(locale.value, { style: 'percent' }).format(value)
  const scale = unit === 'money' && currency ? 10 ** decimalsOf(currency) : 1
  const format = numberFormat(locale.value, { notation: 'compact', maximumFractionDigits: 1 })
  return (value) => format.format(value / scale)
}
