/** A pipeline: an ordered list of stages that the user words herself. */
import * as z from 'zod/mini'

export const Stage = z.object({
  id: z.string(),
  name: z.string(),
  /** What must be true for a deal to stand here, in the user's words. */
  criteria: z.optional(z.string()),
  /** Chance to win from here, 0 to 100. */
  probability: z.number(),
  /** Days a deal may stay here. */
  standard: z.optional(z.number()),
})
export type Stage = z.infer<typeof Stage>

export const Pipeline = z.object({ id: z.string(), name: z.string(), stages: z.array(Stage), position: z.number() })
export type Pipeline = z.infer<typeof Pipeline>

/** The stage of a deal; a deal whose stage is gone stands in the first one rather than nowhere. */
export function stageOf(pipeline: Pipeline, stageId: string): Stage {
  const stage = pipeline.stages.find((s) => s.id === stageId) ?? pipeline.stages[0]
  if (!stage) throw new Error(`pipeline ${pipeline.id} has no stage`)
  return stage
}

/** The stage after this one; undefined at the end. */
export function nextStage(pipeline: Pipeline, stageId: string): Stage | undefined {
  return pipeline.stages[pipeline.stages.indexOf(stageOf(pipeline, stageId)) + 1]
}
