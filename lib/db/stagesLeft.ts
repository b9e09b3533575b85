/** What an undo must not do: leave a deal in a stage that its pipeline does not have. */
import type { RowChange } from '../core/change'
import type { Deal } from '../core/deal'
import { mayStand } from '../core/gate'
import type { Pipeline } from '../core/pipeline'
import { stagesGoing } from '../core/references'
import { dealsStanding } from './counts'
import { db } from './db'
import { standingAt } from './standing'

/**
 * Rows (`table:id`) that stand in the way of taking a change back: pipelines that no longer have the stage which a deal would
 * go back to, and deals that came to stand in a stage which would go with it.
 * @param rows what the change touched
 */
export async function strandedBy(rows: readonly RowChange[]): Promise<string[]> {
  return [...(await stagesGone(rows)), ...(await dealsLeft(rows))]
}

async function stagesGone(rows: readonly RowChange[]): Promise<string[]> {
  const before = new Map(rows.filter((row) => row.table === 'pipelines').map((row) => [row.id, row.before]))
  const now = new Map((await db.pipelines.toArray()).map((pipeline) => [pipeline.id, pipeline]))
  const gone = new Set<string>()
  for (const row of rows) {
    const deal = row.before as Deal | undefined
    if (row.table !== 'deals' || !deal || isSamePlace(deal, row.after as Deal | undefined)) continue
    const { pipelineId, stageId } = deal
    const pipeline = (before.get(pipelineId) ?? now.get(pipelineId)) as Pipeline | undefined
    const stage = pipeline?.stages.find((one) => one.id === stageId)
    // A pipeline that is gone altogether is a row that is pointed at, and found as such.
    if (pipeline && !(stage && mayStand(deal, stage))) gone.add(`pipelines:${pipelineId}`)
  }
  return [...gone]
}

const isSamePlace = (a: Deal, b: Deal | undefined): boolean =>
  b !== undefined && a.pipelineId === b.pipelineId && a.stageId === b.stageId && a.status === b.status

/** Deals (`deals:id`) in stages that a change added, or opened to the sale, and that are not of the change themselves. */
export async function dealsLeft(rows: readonly RowChange[]): Promise<string[]> {
  const own = new Set(rows.map((row) => row.table === 'deals' && row.id))
  const left: string[] = []
  for (const { pipelineId, stage, isNew } of stagesGoing(rows)) {
    const { total, won } = await dealsStanding(pipelineId, stage.id)
    if (isNew ? total : total - won) left.push(...(await standingAt({ pipelineId, stageId: stage.id })))
  }
  return left.filter((id) => !own.has(id)).map((id) => `deals:${id}`)
}
