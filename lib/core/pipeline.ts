/** A pipeline: an ordered list of stages that the user words herself; those of the sale first, those after it last. */
import * as z from 'zod/mini'

/** What a stage may need to be known of a deal before it stands there. */
export const Requirement = z.enum(['amount', 'closingDay', 'company', 'people'])
export type Requirement = z.infer<typeof Requirement>

/** Something to be done while a deal stands in a stage; the deal keeps the id where it was ticked. */
export const ChecklistEntry = z.object({ id: z.string(), text: z.string() })
export type ChecklistEntry = z.infer<typeof ChecklistEntry>

/** The colours that a stage may bear, beside its name and never in place of it. Red, amber and green say how a deal fares. */
export const StageColor = z.enum(['blue', 'teal', 'plum', 'brown', 'grey'])
export type StageColor = z.infer<typeof StageColor>

export const Stage = z.object({
  id: z.string(),
  name: z.string(),
  /** What must be true for a deal to stand here, in the user's words. */
  criteria: z.optional(z.string()),
  /** Chance to win from here, 0 to 100. */
  probability: z.number(),
  /** Days a deal may stay here. */
  standard: z.optional(z.number()),
  /** What must be known of a deal that is moved on to here. */
  requires: z.optional(z.array(Requirement)),
  checklist: z.optional(z.array(ChecklistEntry)),
  /** After the sale: only deals won stand here, so it is no column of the board and has no part in its figures. */
  after: z.optional(z.boolean()),
  color: z.optional(StageColor),
})
export type Stage = z.infer<typeof Stage> & {
  /** Of how many deals won the standard was learnt, where none was typed. Worked out at reading and never stored. */
  learntFrom?: number
}

export const Pipeline = z.object({
  id: z.string(),
  name: z.string(),
  stages: z.array(Stage),
  position: z.number(),
  /** Only standards that were typed count; else a stage without one takes what deals won took there. */
  typedOnly: z.optional(z.literal(true)),
  /** What the cards of its board bear, as ids of the field table, and by which of them they stand in groups. Left out: as usual, and by none. */
  cardFields: z.optional(z.array(z.string())),
  groupBy: z.optional(z.string()),
})
export type Pipeline = Omit<z.infer<typeof Pipeline>, 'stages'> & { stages: Stage[] }

/** Where a deal stands, or is to stand. */
export type Place = { pipelineId: string; stageId: string }

/** The stages in which open deals stand: those of the sale. */
export const saleStages = (pipeline: Pick<Pipeline, 'stages'>): Stage[] =>
  pipeline.stages.filter((stage) => !stage.after)

/** The stages in which deals won stand: those after the sale. */
export const afterStages = (pipeline: Pick<Pipeline, 'stages'>): Stage[] =>
  pipeline.stages.filter((stage) => stage.after)

/** The stage of a deal; a deal whose stage is gone stands in the first one rather than nowhere. */
export function stageOf(pipeline: Pipeline, stageId: string): Stage {
  const stage = pipeline.stages.find((s) => s.id === stageId) ?? pipeline.stages[0]
  if (!stage) throw new Error(`pipeline ${pipeline.id} has no stage`)
  return stage
}

/** What a stage is called where it may be taken for one of another pipeline: that of the pipeline before it. */
export const stageWithin = (pipeline: Pipeline, stageId: string): string =>
  `${pipeline.name} · ${stageOf(pipeline, stageId).name}`

/** The stage after this one; undefined at the end, which for an open deal is the last one of the sale. */
export function nextStage(pipeline: Pipeline, stageId: string): Stage | undefined {
  const stage = stageOf(pipeline, stageId)
  const next = pipeline.stages[pipeline.stages.indexOf(stage) + 1]
  return next && Boolean(next.after) === Boolean(stage.after) ? next : undefined
}
