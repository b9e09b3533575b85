/** Changing the stages of a pipeline, and what is to be said of a set of them. */
import { fold } from './fold'
import type { ChecklistEntry, Pipeline, Stage } from './pipeline'

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

/** Whether another pipeline has the name. @param id of the one that is to have it; none for a new one */
export function isPipelineNameTaken(all: readonly Pipeline[], id: string | undefined, name: string): boolean {
  return all.some((pipeline) => pipeline.id !== id && fold(pipeline.name) === fold(name))
}

/** Stages in an order that holds: those of the sale first, those after it last, each as they stood. */
export function ordered(stages: readonly Stage[]): Stage[] {
  return [...stages.filter((stage) => !stage.after), ...stages.filter((stage) => stage.after)]
}

/** The pipeline with one of its stages changed. One that is to be after the sale goes behind the last of the sale. */
export function withStage(pipeline: Pipeline, id: string, patch: Partial<Omit<Stage, 'id'>>): Pipeline {
  const stages = pipeline.stages.map((stage) => (stage.id === id ? { ...stage, ...patch } : stage))
  return { ...pipeline, stages: ordered(stages) }
}

/** Whether a stage has another one at its side to change places with: `by` is -1 or 1. */
export function canMove(pipeline: Pipeline, id: string, by: number): boolean {
  const from = pipeline.stages.findIndex((stage) => stage.id === id)
  const [stage, other] = [pipeline.stages[from], pipeline.stages[from + by]]
  return stage !== undefined && other !== undefined && Boolean(stage.after) === Boolean(other.after)
}

/** The pipeline with a stage moved by one place, up (-1) or down (1); at an edge, and before what is after the sale, it stays. */
export function withStageMoved(pipeline: Pipeline, id: string, by: number): Pipeline {
  if (!canMove(pipeline, id, by)) return pipeline
  const stages = [...pipeline.stages]
  const from = stages.findIndex((stage) => stage.id === id)
  const to = from + by
  const [stage] = stages.splice(from, 1)
  if (stage) stages.splice(to, 0, stage)
  return { ...pipeline, stages }
}

/** The pipeline without a stage. */
export function withoutStage(pipeline: Pipeline, id: string): Pipeline {
  return { ...pipeline, stages: pipeline.stages.filter((stage) => stage.id !== id) }
}

/** Whether a stage is the only one in which open deals of its pipeline can stand. */
export function isLastOfSale(pipeline: Pipeline, id: string): boolean {
  return !pipeline.stages.some((stage) => stage.id !== id && !stage.after)
}

/** The pipeline with a stage at the end of the sale, likelier than the one before. @param id one that no stage has or had */
export function withNewStage(pipeline: Pipeline, id: string, name: string): Pipeline {
  const before = pipeline.stages.findLast((stage) => !stage.after)?.probability ?? 0
  const stage = { id, name, probability: Math.round((before + 100) / 2) }
  return { ...pipeline, stages: ordered([...pipeline.stages, stage]) }
}

/** The chance from the first stage of a pipeline that starts from nothing. */
const FIRST_CHANCE = 20

/**
 * The stages that a new pipeline starts with: those of another, or one of the name given.
 * @param newId an id that nothing has or had, each time it is asked
 */
export function startStages(from: Pipeline | undefined, firstName: string, newId: () => string): Stage[] {
  if (!from) return [{ id: newId(), name: firstName, probability: FIRST_CHANCE }]
  return from.stages.map(({ checklist, ...stage }) => ({
    ...stage,
    id: newId(),
    ...(checklist && { checklist: checklist.map(({ text }) => ({ id: newId(), text })) }),
  }))
}

/** A checklist that reads as given: an entry whose text stays keeps its id, and with it what was ticked. */
export function checklistOf(
  before: readonly ChecklistEntry[],
  texts: readonly string[],
  newId: () => string,
): ChecklistEntry[] | undefined {
  const entries = texts.map((text) => before.find((entry) => entry.text === text) ?? { id: newId(), text })
  return entries.length ? entries : undefined
}

/** The checklist with an entry moved by one place, up (-1) or down (1); at an edge it stays. */
export function checklistMoved(entries: readonly ChecklistEntry[], id: string, by: -1 | 1): ChecklistEntry[] {
  const at = entries.findIndex((entry) => entry.id === id)
  const [one, other] = [entries[at], entries[at + by]]
  if (!one || !other) return [...entries]
  return entries.map((entry, i) => (i === at ? other : i === at + by ? one : entry))
}

/** A whole number from 0 to `most` as typed; undefined where it is none. */
export function wholeNumber(typed: string, most: number): number | undefined {
  const text = typed.trim()
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}
