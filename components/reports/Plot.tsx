/** Lines and bars over time, drawn on a canvas: wider, narrower or in other colours it is drawn anew. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { numberFormat } from '../../lib/core/formats'
import { decimalsOf } from '../../lib/core/money'
import type { ReportChart as Chart } from '../../lib/core/reports/report'
import { locale } from '../../lib/state/language'
import { reportWords } from '../../lib/state/reportWords'

type Plotted = Extract<Chart, { kind: 'line' | 'bars' }>
const HEIGHT = 240

export function Plot({ chart }: { chart: Plotted }) {
  const place = useRef<HTMLDivElement>(null)
  const names = chart.series.map(({ name }) => reportWords(name))
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return undefined
    const dark = matchMedia('(prefers-color-scheme: dark)')
    let plot: uPlot | undefined
    const draw = () => {
      plot?.destroy()
      plot = new uPlot(optionsOf(chart, element), dataOf(chart), element)
    }
    draw()
    // Wider, narrower, or in other colours: a canvas knows neither by itself.
    let width = element.clientWidth
    const resized = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      plot?.setSize({ width, height: HEIGHT })
    })
    resized.observe(element)
    const themed = new MutationObserver(draw)
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    dark.addEventListener('change', draw)
    return () => {
      resized.disconnect()
      themed.disconnect()
      dark.removeEventListener('change', draw)
      plot?.destroy()
    }
  }, [chart, locale.value])
  return (
    <>
      <div class="report-plot" ref={place} aria-hidden="true" />
      <ul class="report-keys">
        {names.map((name, i) => (
          <li key={name} class={`key-${i}`}>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

const dataOf = ({ labels, series }: Plotted): uPlot.AlignedData => [
  labels.map((_, i) => i),
  ...series.map(({ values }) => [...values]),
]

function optionsOf(chart: Plotted, element: HTMLElement): uPlot.Options {
  const style = getComputedStyle(element)
  // `light-dark()` is worked out for a property that is painted with, not for a variable.
  const probe = document.createElement('i')
  element.append(probe)
  const color = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const [ink, line] = [color('--ink-3'), color('--hairline')]
  const colors = ['--accent', '--margin-line', '--near', '--gained'].map(color)
  probe.remove()
  const font = `11px ${style.fontFamily}`
  const labels = chart.labels.map(reportWords)
  const bars = chart.kind === 'bars' ? chart.series.length : 0
  const room = Math.max(1, Math.floor(element.clientWidth / 90))
  const step = Math.ceil(labels.length / room)
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [-0.6, labels.length - 0.4] },
      y: { range: (_, min, max) => [Math.min(0, min ?? 0), max > 0 ? max * 1.05 : 1] },
    },
    axes: [
      {
        stroke: ink,
        font,
        grid: { show: false },
        ticks: { show: false },
        splits: () => labels.map((_, i) => i).filter((i) => i % step === 0),
        values: (_, at) => at.map((i) => labels[i] ?? ''),
      },
      {
        stroke: ink,
        font,
        size: 64,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        values: (_, at) => at.map(tickWords(chart)),
      },
    ],
    series: [
      {},
      ...chart.series.map((_, i) => ({
        stroke: colors[i % colors.length],
        width: 2,
        points: { show: chart.kind === 'line' && labels.length < 40 },
        ...(bars &&
          i < bars && {
            fill: colors[i % colors.length],
            width: 0,
            paths: uPlot.paths.bars?.({ size: [0.7 / bars, 40], align: bars === 1 ? 0 : i === 0 ? -1 : 1 }),
          }),
      })),
    ],
  }
}

function tickWords({ unit, currency }: Plotted): (value: number) => string {
  if (unit === 'share') return (value) => numberFormat(locale.value, { style: 'percent' }).format(value)
  const scale = unit === 'money' && currency ? 10 ** decimalsOf(currency) : 1
  const format = numberFormat(locale.value, { notation: 'compact', maximumFractionDigits: 1 })
  return (value) => format.format(value / scale)
}
