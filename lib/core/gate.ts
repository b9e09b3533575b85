/**
 * The gate between two stages: what a deal that is moved on is asked for.
 *
 * Only the stage that it comes to asks, and only the one that it leaves is looked over for what was not done: a deal that
 * jumps over stages need not answer for each of them. Going back asks nothing, and neither does a stage that only has written
 * criteria: those are shown where something is asked anyway.
 */
import { type Deal, OPEN } from './deal'
import {
  afterStages,
  type ChecklistEntry,
  type Pipeline,
  type Requirement,
  type Stage,
  saleStages,
  stageOf,
} from './pipeline'

/** What a move asks for: fields that are missing must be filled, what was not ticked is only pointed out. */
export type Gate = { from: Stage; to: Stage; missing: Requirement[]; unticked: ChecklistEntry[] }

const IS_KNOWN: Record<Requirement, (deal: Needed) => boolean> = {
  amount: (deal) => deal.amount !== undefined,
  closingDay: (deal) => deal.closingDay !== undefined,
  company: (deal) => deal.companyId !== undefined,
  people: (deal) => deal.people.length > 0,
}
type Needed = Pick<Deal, 'amount' | 'closingDay' | 'companyId' | 'people'>

/** What a stage needs that is not known of a deal, in the order of the form. */
export function missingFor(deal: Needed, stage: Pick<Stage, 'requires'>): Requirement[] {
  const needs = new Set(stage.requires)
  return (Object.keys(IS_KNOWN) as Requirement[]).filter((one) => needs.has(one) && !IS_KNOWN[one](deal))
}

/** What stands on a stage's checklist and was not ticked on a deal. */
export function untickedOf(deal: Pick<Deal, 'checked'>, stage: Pick<Stage, 'checklist'>): ChecklistEntry[] {
  return (stage.checklist ?? []).filter((entry) => !deal.checked?.includes(entry.id))
}

/** What is asked when a deal is moved to a stage of its pipeline; undefined where it moves at once. */
export function gateOf(
  pipeline: Pipeline,
  deal: Needed & Pick<Deal, 'checked' | 'stageId'>,
  stageId: string,
): Gate | undefined {
  const from = stageOf(pipeline, deal.stageId)
  const to = pipeline.stages.find((stage) => stage.id === stageId)
  if (!to || pipeline.stages.indexOf(to) <= pipeline.stages.indexOf(from)) return undefined
  const gate: Gate = { from, to, missing: missingFor(deal, to), unticked: untickedOf(deal, from) }
  return gate.missing.length || gate.unticked.length ? gate : undefined
}

/** What is asked when a deal is moved into a stage of another pipeline: there is no way back and forth between two. */
export function gateInto(
  pipeline: Pipeline,
  deal: Needed & Pick<Deal, 'checked' | 'stageId'>,
  into: Pipeline,
  stageId: string,
): Gate | undefined {
  const from = stageOf(pipeline, deal.stageId)
  const to = into.stages.find((stage) => stage.id === stageId)
  if (!to) return undefined
  const gate: Gate = { from, to, missing: missingFor(deal, to), unticked: untickedOf(deal, from) }
  return gate.missing.length || gate.unticked.length ? gate : undefined
}

/** Whether a deal may stand in a stage: open, lost and cancelled ones in those of the sale, deals won in any. */
export const mayStand = (deal: Pick<Deal, 'status'>, stage: Pick<Stage, 'after'>): boolean =>
  !stage.after || deal.status === 'won'

/** The stages that a deal can be moved to as it stands: an open one through the sale, one that was won through what follows. */
export function stagesFor(pipeline: Pipeline, deal: Pick<Deal, 'status'>): Stage[] {
  if (OPEN.includes(deal.status)) return saleStages(pipeline)
  return deal.status === 'won' ? afterStages(pipeline) : []
}
