/** Pipeline and funnel: what is open in each stage, now or on a past day, and in a period how many came, went on and fell out. */
import type { Pipeline } from '../pipeline'
import { saleStages } from '../pipeline'
import { dayNumber, type Facts } from './facts'
import { type Flow, flowOf, shareOf, weakest } from './flow'
import { movesOf, pathsAhead } from './moves'
import type { Cell, Report, ReportAbout, ReportAnswer, ReportOptions, ReportTable, Said } from './report'
import { dealRows } from './sift'
import { mean, standing, standingTable } from './standing'
import { inSteps, type Steps } from './steps'
import { Sums, sumsTo, todayNumber } from './sums'

export const pipelineReport: Report = {
  id: 'pipeline',
  startsWith: 'quarter',
  asks: { period: true, compared: true, asOf: true, filters: ['pipeline', 'tag', 'source', 'amount'] },
  ...inSteps(steps),
}

function* steps(facts: Facts, options: ReportOptions, about: ReportAbout): Steps<ReportAnswer> {
  const rows = dealRows(facts, options, about)
  const moves = yield* movesOf(facts, about.pipelines)
  yield* pathsAhead(facts, moves, rows)
  const shown = about.pipelines.filter(({ id }) => options.pipeline === undefined || id === options.pipeline)
  const to = sumsTo(facts, options, about)
  const day = options.asOf ? dayNumber(options.asOf) : todayNumber(about)
  const all = new Sums(to)
  const parts: Part[] = []
  for (const pipeline of shown) {
    const word = facts.words.known(pipeline.id)
    const own = rows.filter((row) => facts.deals.col.pipeline[row] === word)
    const stages = standing(facts, moves, own, pipeline, day, to, all)
    yield
    const flow = flowOf(facts, moves, own, pipeline, options.period)
    yield
    const was = options.comparison && flowOf(facts, moves, own, pipeline, options.comparison)
    parts.push({ pipeline, ...stages, flow, was, n: own.length })
    yield
  }
  return {
    over: { of: 'deals', n: parts.reduce((sum, { n }) => sum + n, 0) },
    figures: [
      { id: 'open', name: openName(options), ...all.counted() },
      { id: 'total', name: { key: 'report.pipeline.total' }, ...all.summed() },
    ],
    charts: parts.map(({ pipeline, flow }) => ({
      kind: 'funnel',
      title: { key: 'report.pipeline.funnel', params: { pipeline: pipeline.name } },
      steps: saleStages(pipeline).map(({ name }, i) => ({
        name: { text: name },
        value: flow.entered[i]?.length ?? 0,
        of: flow.through[i]?.length ?? 0,
      })),
    })),
    tables: parts.flatMap(({ pipeline, sums, days, flow, was }) => [
      standingTable(pipeline, sums, days, options),
      flowTable(pipeline, flow, was),
    ]),
    notes: [
      ...parts.flatMap(({ pipeline, flow }) => weakest(pipeline, flow)),
      ...parts.flatMap(({ unknown }) =>
        unknown ? [{ key: 'report.pipeline.unknown' as const, params: { n: unknown } }] : [],
      ),
      ...(options.asOf ? [{ key: 'report.pipeline.amountsNow' as const }] : []),
    ],
  }
}

type Part = ReturnType<typeof standing> & { pipeline: Pipeline; flow: Flow; was: Flow | undefined; n: number }

const openName = ({ asOf }: ReportOptions): Said =>
  asOf ? { key: 'report.pipeline.openOn', params: { day: asOf } } : { key: 'report.figures.open' }

function flowTable(pipeline: Pipeline, flow: Flow, was: Flow | undefined): ReportTable {
  const counted = (which: 'entered' | 'through' | 'back' | 'lost' | 'cancelled', i: number): Cell => {
    const rows = flow[which][i] ?? []
    return {
      is: 'count',
      value: rows.length,
      behind: { of: 'deals', rows: () => [...new Set(rows)] },
      ...(was && { was: { is: 'count', value: was[which][i]?.length ?? 0 } }),
    }
  }
  return {
    id: `flow-${pipeline.id}`,
    title: { key: 'report.pipeline.flow', params: { pipeline: pipeline.name } },
    columns: [
      { key: 'report.stage' },
      { key: 'report.pipeline.entered' },
      { key: 'report.pipeline.through' },
      { key: 'report.pipeline.back' },
      { key: 'status.lost' },
      { key: 'status.cancelled' },
      { key: 'report.pipeline.share' },
      { key: 'report.pipeline.stayed' },
    ],
    rows: saleStages(pipeline).map(({ id, name }, i) => ({
      id,
      head: { text: name },
      cells: [
        counted('entered', i),
        counted('through', i),
        counted('back', i),
        counted('lost', i),
        counted('cancelled', i),
        { is: 'share', ...shareOf(flow, i) },
        mean(flow.stayed[i] ?? []),
      ],
    })),
  }
}
