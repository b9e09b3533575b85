/** Quotes and signatures of a stretch of days, read of the stays and the status of deals. */
import { fold } from '../fold'
import { type Pipeline, saleStages } from '../pipeline'
import { type Facts, NO_DAY, STATUSES } from './facts'
import { isWithin, type Stretch } from './stretch'

const QUOTE = /\b(quotes?|quotation|proposals?|offers?|devis|offres?|propositions?|angebot)\b/

/** The stage of the sale that is called a quote or a proposal; undefined where none is: then nobody knows until it is chosen. */
export const quoteStage = (pipeline: Pipeline): string | undefined =>
  saleStages(pipeline).find(({ name }) => QUOTE.test(fold(name)))?.id

/**
 * The words of the stages that a deal with a quote stands in: the chosen one and all behind it, of each pipeline.
 * @param chosen the id of that stage by the pipeline's; what is left out is found by its name
 */
export function quotedStages(
  { words }: Facts,
  pipelines: readonly Pipeline[],
  chosen: Readonly<Record<string, string>> = {},
): Set<number> | undefined {
  const stages = new Set<number>()
  for (const pipeline of pipelines) {
    const id = Object.hasOwn(chosen, pipeline.id) ? chosen[pipeline.id] : quoteStage(pipeline)
    const from = pipeline.stages.findIndex((stage) => stage.id === id)
    if (from >= 0) for (const stage of pipeline.stages.slice(from)) stages.add(words.of(stage.id))
  }
  return stages.size ? stages : undefined
}

/**
 * The day on which a deal came into one of some stages for the first time; `NO_DAY` where it never did. Of a deal that was closed and
 * opened again, days before that come out later by the time that it was closed: its stays do not know of that.
 */
export function firstIn({ deals }: Facts, row: number, stages: ReadonlySet<number>): number {
  const stays = deals.listOf('stays', row)
  let day = deals.col.since[row] as number
  let first = stages.has(deals.col.stage[row] as number) ? day : NO_DAY
  if (day === NO_DAY) return NO_DAY
  for (let k = stays.length - 2; k >= 0; k -= 2) {
    day -= stays[k + 1] as number
    if (stages.has(stays[k] as number)) first = day
  }
  return first
}

/** The rows of the deals that came to a quote within the stretch for the first time. */
export function quotesWithin(facts: Facts, stages: ReadonlySet<number>, within: Stretch): number[] {
  const rows: number[] = []
  for (let d = 0; d < facts.deals.n; d++) {
    if (facts.deals.alive[d] && isWithin(firstIn(facts, d, stages), within, d)) rows.push(d)
  }
  return rows
}

/** The rows of the deals that were won within the stretch. */
export function wonWithin({ deals: { n, alive, col } }: Facts, within: Stretch): number[] {
  const won = STATUSES.indexOf('won')
  const rows: number[] = []
  for (let d = 0; d < n; d++) {
    if (alive[d] && col.status[d] === won && isWithin(col.closed[d] as number, within, d)) rows.push(d)
  }
  return rows
}
