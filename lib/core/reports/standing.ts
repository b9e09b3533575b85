/** What is open in each stage of a pipeline on a day, and how long it stood there. */
import { type Pipeline, saleStages } from '../pipeline'
import type { Facts } from './facts'
import { type Moves, pathOf } from './moves'
import { stageOn, wasOpen } from './onDay'
import type { Cell, ReportOptions, ReportTable } from './report'
import { Sums, type SumsTo } from './sums'

/** By stage: what was open there at the end of a day, and how long it had stood there. `unknown`: open, but nobody knows where. */
export function standing(
  facts: Facts,
  moves: Moves,
  rows: readonly number[],
  pipeline: Pipeline,
  day: number,
  to: SumsTo,
  all: Sums,
) {
  const stages = saleStages(pipeline)
  const place = new Map(stages.map(({ id }, i) => [facts.words.known(id), i]))
  const sums = stages.map(() => new Sums(to))
  const days: number[][] = stages.map(() => [])
  let unknown = 0
  for (const row of rows) {
    if (!wasOpen(facts, row, day)) continue
    all.add(row, day)
    const path = pathOf(facts, moves, row)
    const stage = stageOn(path, day)
    if (stage === undefined) {
      unknown += 1
      continue
    }
    // A stage that is gone: in the first one, as on the board.
    const at = place.get(stage) ?? 0
    sums[at]?.add(row, day)
    const came = path.from.findLast((one) => one <= day) ?? day
    days[at]?.push(day - came)
  }
  return { sums, days, unknown }
}

export function standingTable(
  pipeline: Pipeline,
  sums: readonly Sums[],
  days: readonly number[][],
  options: ReportOptions,
): ReportTable {
  return {
    id: `open-${pipeline.id}`,
    title: options.asOf
      ? { key: 'report.pipeline.standingOn', params: { pipeline: pipeline.name, day: options.asOf } }
      : { key: 'report.pipeline.standing', params: { pipeline: pipeline.name } },
    columns: [
      { key: 'report.stage' },
      { key: 'report.deals' },
      { key: 'report.amount' },
      { key: 'report.pipeline.mean' },
      { key: 'report.pipeline.days' },
    ],
    rows: saleStages(pipeline).map(({ id, name }, i) => {
      const sum = sums[i] as Sums
      return {
        id,
        head: { text: name },
        cells: [sum.counted(), sum.summed(), meanOf(sum), mean(days[i] ?? [])],
      }
    }),
  }
}

/** The mean amount of those that have one, each currency by itself only where there is one. */
function meanOf(sum: Sums): Cell {
  const money = sum.money()
  const priced = sum.count - sum.unpriced - sum.unrated
  const [only] = money
  if (!only || money.length > 1 || !priced) return { is: 'unknown' }
  return { is: 'money', sums: [{ ...only, minor: Math.round(only.minor / priced) }] }
}
/** The mean of days, with over how many; unknown over none. */
export const mean = (days: readonly number[]): Cell =>
  days.length
    ? { is: 'days', value: days.reduce((sum, one) => sum + one, 0) / days.length, over: days.length }
    : { is: 'unknown' }
