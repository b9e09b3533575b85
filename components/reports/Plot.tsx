/** Lines and bars over time, drawn on a canvas: wider, narrower or in other colours it is drawn anew. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { barPlaces } from '../../lib/core/reports/barPlaces'
import type { ReportChart as Chart } from '../../lib/core/reports/report'
import { locale } from '../../lib/state/language'
import { reportWords } from '../../lib/state/reportWords'
import { linesAcross } from './linesAcross'

type Plotted = Extract<Chart, { kind: 'line' | 'bars' }>
const HEIGHT = 240
/** Of a bar, in CSS pixels. */
const WIDEST = 40
/** What stands beside the lines, in CSS pixels. */
const AXIS = 64
/** One a series, in the order of `.key-n` in the styles. */
const COLORS = ['--accent', '--margin-line', '--near', '--gained', '--ink-3']

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
  const colors = COLORS.map(color)
  probe.remove()
  const font = `11px ${style.fontFamily}`
  const labels = chart.labels.map(reportWords)
  const bars = chart.kind === 'bars' ? chart.series.length : 0
  // As many labels as stand beside one another unbroken; the others are in the table.
  const longest = Math.max(0, ...labels.map((label) => label.length))
  const room = Math.max(1, Math.floor((element.clientWidth - AXIS) / (longest * 6.5 + 12)))
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
        size: AXIS,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        ...linesAcross(chart),
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
            paths: barsBeside(i, bars, labels.length),
          }),
      })),
    ],
  }
}

/** Bars of one of several series, each in its own place: uPlot would put them over one another. */
function barsBeside(series: number, of: number, labels: number): uPlot.Series.PathBuilder | undefined {
  const places = (plot: uPlot) => barPlaces(of, (WIDEST * labels) / (plot.bbox.width / devicePixelRatio))
  return uPlot.paths.bars?.({
    disp: {
      x0: { unit: 1, values: (plot) => Array.from({ length: labels }, (_, i) => i + (places(plot).from[series] ?? 0)) },
      size: { unit: 1, values: (plot) => [places(plot).width] },
    },
  })
}
