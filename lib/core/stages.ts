/** Changing the stages of a pipeline, and what is to be said of a set of them. */
import { fold } from './fold'
import type { Pipeline, Stage } from './pipeline'

/** More than this nobody keeps apart. */
export const MANY_STAGES = 8

/** Words for the five statuses in the product's languages, folded: a stage must not repeat a status. */
const STATUS_WORDS = new Set(
  'to do|todo|standby|on hold|won|lost|cancelled|canceled|a faire|en attente|gagne|perdu|annule'.split('|'),
)

/** Whether a stage is called what a status is called. */
export function isStatusName(name: string): boolean {
  return STATUS_WORDS.has(fold(name))
}

/** Whether another stage of the pipeline has the name. */
export function isStageNameTaken(pipeline: Pipeline, id: string, name: string): boolean {
  return pipeline.stages.some((stage) => stage.id !== id && fold(stage.name) === fold(name))
}

/** The pipeline with one of its stages changed. */
export function withStage(pipeline: Pipeline, id: string, patch: Partial<Omit<Stage, 'id'>>): Pipeline {
  return { ...pipeline, stages: pipeline.stages.map((stage) => (stage.id === id ? { ...stage, ...patch } : stage)) }
}

/** The pipeline with a stage moved by so many places; at an edge it stays. */
export function withStageMoved(pipeline: Pipeline, id: string, by: number): Pipeline {
  const stages = [...pipeline.stages]
  const from = stages.findIndex((stage) => stage.id === id)
  const to = from + by
  const [stage] = from < 0 || to < 0 || to >= stages.length ? [] : stages.splice(from, 1)
  if (stage) stages.splice(to, 0, stage)
  return { ...pipeline, stages }
}

/** The pipeline without a stage. */
export function withoutStage(pipeline: Pipeline, id: string): Pipeline {
  return { ...pipeline, stages: pipeline.stages.filter((stage) => stage.id !== id) }
}

/** The pipeline with a stage at its end, likelier than the one before. @param id one that no stage has or had */
export function withNewStage(pipeline: Pipeline, id: string, name: string): Pipeline {
  const before = pipeline.stages.at(-1)?.probability ?? 0
  return { ...pipeline, stages: [...pipeline.stages, { id, name, probability: Math.round((before + 100) / 2) }] }
}

/** A whole number from 0 to `most` as typed; undefined where it is none. */
export function wholeNumber(typed: string, most: number): number | undefined {
  const text = typed.trim()
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}
