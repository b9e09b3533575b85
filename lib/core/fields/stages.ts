/** The stage in which a deal stands, for the fields that are read of it. */
import type { Deal } from '../deal'
import { type Stage, stageOf } from '../pipeline'
import type { About } from './field'

/** A deal whose stage is gone stands in the first; undefined where its pipeline is not known. */
export function placeOf(deal: Pick<Deal, 'pipelineId' | 'stageId'>, { pipelines }: About): Stage | undefined {
  const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
  return pipeline && stageOf(pipeline, deal.stageId)
}
