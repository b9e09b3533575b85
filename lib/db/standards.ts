/** Standards that nobody typed: taken from what deals won took in a stage, as the totals know it. */
import { withLearnt } from '../core/learnt'
import type { Pipeline, Stage } from '../core/pipeline'
import { learntStandard } from './counts'

/** A pipeline in which each stage of the sale without a standard has the learnt one, unless the user wants none or too few deals were won. */
export async function withStandards(pipeline: Pipeline): Promise<Pipeline> {
  const learns = (stage: Stage) => !pipeline.typedOnly && !stage.standard && !stage.after
  if (!pipeline.stages.some(learns)) return pipeline
  const stages = await Promise.all(
    pipeline.stages.map(async (stage) =>
      learns(stage) ? withLearnt(stage, await learntStandard(pipeline.id, stage.id)) : stage,
    ),
  )
  return { ...pipeline, stages }
}
