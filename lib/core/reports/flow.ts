/** How deals went through the stages of a pipeline in a period. */
import { type Pipeline, saleStages } from '../pipeline'
import { dayNumber, type Facts, STATUSES } from './facts'
import { type Moves, pathOf } from './moves'
import type { Period, Said } from './report'

/** Of fewer deals that left it no stage is called the weakest. */
export const LEAST_LEFT = 5

/** By stage: rows of deals, once for each time. `through`: to a later stage, or won there. */
export type Flow = Record<'entered' | 'through' | 'back' | 'lost' | 'cancelled', number[][]> & { stayed: number[][] }

const [WON, LOST] = [STATUSES.indexOf('won'), STATUSES.indexOf('lost')]

/** What came into each stage of the sale and left it in a period. */
export function flowOf(facts: Facts, moves: Moves, rows: readonly number[], pipeline: Pipeline, period: Period): Flow {
  const stages = saleStages(pipeline)
  const place = new Map(pipeline.stages.map(({ id }, i) => [facts.words.known(id), i]))
  const none = () => stages.map((): number[] => [])
  const flow: Flow = { entered: none(), through: none(), back: none(), lost: none(), cancelled: none(), stayed: none() }
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)]
  const within = (day: number) => day >= first && day <= last
  const { status, closed } = facts.deals.col
  for (const row of rows) {
    const path = pathOf(facts, moves, row)
    const end = (status[row] as number) >= WON ? (closed[row] as number) : undefined
    path.stages.forEach((stage, i) => {
      const at = place.get(stage)
      const from = path.from[i] as number
      // What happened after it was closed is no part of the sale.
      if (at === undefined || (end !== undefined && from > end)) return
      if (within(from)) flow.entered[at]?.push(row)
      const next = path.from[i + 1]
      if (next !== undefined && (end === undefined || next <= end)) {
        if (!within(next)) return
        const to = place.get(path.stages[i + 1] as number)
        if (to !== undefined) flow[to > at ? 'through' : 'back'][at]?.push(row)
        flow.stayed[at]?.push(next - from)
      } else if (end !== undefined && within(end)) {
        flow[status[row] === WON ? 'through' : status[row] === LOST ? 'lost' : 'cancelled'][at]?.push(row)
        flow.stayed[at]?.push(end - from)
      }
    })
  }
  return flow
}

/** Of those that went on or fell out, how many went on. Who went back is neither. */
export const shareOf = (flow: Flow, i: number) => {
  const part = flow.through[i]?.length ?? 0
  return { part, of: part + (flow.lost[i]?.length ?? 0) + (flow.cancelled[i]?.length ?? 0) }
}

/** The stage from which the smallest share went on, where there are enough to say so. */
export function weakest(pipeline: Pipeline, flow: Flow): Said[] {
  const known = saleStages(pipeline)
    .map(({ name }, i) => ({ name, ...shareOf(flow, i) }))
    .filter(({ of }) => of >= LEAST_LEFT)
  if (known.length < 2) return []
  const least = known.reduce((low, one) => (one.part * low.of < low.part * one.of ? one : low))
  const { name, part, of } = least
  return [{ key: 'report.pipeline.weakest', params: { pipeline: pipeline.name, stage: name, part, of } }]
}
