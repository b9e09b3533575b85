/** Too long: open deals out of standard, stage by stage, beside the standard and what deals won took. */
import { counted, days, dealStretch, share } from './cells'
import type { Facts } from './facts'
import { dayNumber } from './facts'
import type { Cell, Report, ReportAbout, ReportAnswer, ReportOptions, Said } from './report'
import { inSteps, type Steps } from './steps'
import { type OutRow, type TooLongRow, tooLongSteps } from './tooLong'

const REASONS = ['pace', 'closing', 'silent', 'temperature'] as const

export const tooLong: Report = {
  id: 'tooLong',
  asks: { filters: ['pipeline', 'tag', 'source', 'amount'] },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const { keep } = dealStretch(facts, options, about)
  const pipelines = about.pipelines.filter(({ id }) => options.pipeline === undefined || id === options.pipeline)
  const { rows, out } = yield* tooLongSteps(facts, pipelines, {
    today: dayNumber(about.today),
    labels: about.labels,
    ...(keep && { keep }),
  })
  const open = rows.reduce((sum, row) => sum + row.open, 0)
  const shown = rows.filter((row) => row.open || row.won || row.standard)
  const head = (row: TooLongRow): Said => ({ text: nameOf(row, pipelines) })
  return {
    over: { of: 'deals', n: open },
    figures: [
      { id: 'out', name: { key: 'report.tooLong.out' }, ...counted('deals', dealsOf(out)) },
      { id: 'share', name: { key: 'report.tooLong.share' }, ...share(out.length, open) },
    ],
    charts: shown.length
      ? [
          {
            kind: 'bars',
            title: { key: 'report.tooLong.chart' },
            unit: 'days',
            labels: shown.map(head),
            series: [
              { name: { key: 'report.tooLong.standing' }, values: shown.map((row) => row.standing?.median ?? null) },
              { name: { key: 'report.tooLong.won' }, values: shown.map((row) => row.won?.median ?? null) },
              { name: { key: 'report.tooLong.standard' }, values: shown.map((row) => row.standard ?? null) },
            ],
          },
        ]
      : [],
    tables: [
      {
        id: 'stages',
        title: { key: 'report.tooLong.out' },
        columns: [
          { key: 'report.by.stage' },
          { key: 'report.tooLong.open' },
          { key: 'report.tooLong.out' },
          ...REASONS.map((kind) => ({ key: `report.tooLong.${kind}` as const })),
        ],
        rows: rows.map((row) => ({ id: row.stageId, head: head(row), cells: outCells(row, out) })),
      },
      {
        id: 'standards',
        title: { key: 'report.tooLong.standards' },
        columns: [
          { key: 'report.by.stage' },
          { key: 'report.tooLong.standard' },
          { key: 'report.tooLong.whence' },
          { key: 'report.tooLong.won' },
          { key: 'report.tooLong.standing' },
        ],
        rows: rows.map((row) => ({ id: row.stageId, head: head(row), cells: standardCells(row) })),
      },
    ],
    notes: [{ key: 'report.tooLong.half' }],
  }
}

const dealsOf = (out: readonly OutRow[]): number[] => out.map(({ deal }) => deal)

function outCells(row: TooLongRow, out: readonly OutRow[]): Cell[] {
  const here = out.filter((one) => one.stageId === row.stageId && one.pipelineId === row.pipelineId)
  return [
    counted('deals', row.deals),
    counted('deals', dealsOf(here)),
    ...REASONS.map((kind) =>
      counted('deals', dealsOf(here.filter(({ reasons }) => reasons.some((one) => one.kind === kind)))),
    ),
  ]
}

function standardCells({ standard, learntFrom, won, standing }: TooLongRow): Cell[] {
  const said = (key: 'typed' | 'none'): Cell => ({ is: 'said', said: { key: `report.tooLong.${key}` } })
  return [
    standard === undefined ? { is: 'unknown' } : { is: 'days', value: standard },
    standard === undefined
      ? said('none')
      : learntFrom === undefined
        ? said('typed')
        : { is: 'said', said: { key: 'report.tooLong.learnt', params: { n: learntFrom } } },
    days(won),
    days(standing),
  ]
}

function nameOf({ pipelineId, stageId }: TooLongRow, pipelines: ReportAbout['pipelines']): string {
  const pipeline = pipelines.find(({ id }) => id === pipelineId)
  const name = pipeline?.stages.find(({ id }) => id === stageId)?.name ?? ''
  return pipelines.length > 1 ? `${pipeline?.name} · ${name}` : name
}
