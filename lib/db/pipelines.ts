/** Pipelines: the verbs. Which stages there are, in which order; what is removed with deals in it: see `removeStage.ts`. */
import { mergeEdit } from '../core/clash'
import { lossesBeside, type Trade } from '../core/lossReasons'
import type { Pipeline, Stage } from '../core/pipeline'
import { ordered, startStages } from '../core/stages'
import { madeOf } from '../core/template'
import { dealsStanding, stagesInUse } from './counts'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { offerLosses } from './lossReasons'
import { type Written, write } from './write'

/**
 * Adds a pipeline behind the others.
 * @param start `from`: the pipeline whose stages it begins with; `trade`: the one whose stages and reasons for a loss are offered;
 *   else it has one stage, of that name
 * @throws RowGone where the one that it is to be like is gone
 */
export async function addPipeline(
  name: string,
  start: { from?: string; trade?: Trade; firstStage: string },
): Promise<Written<{ pipelineId: string }>> {
  return write({ key: 'change.pipelineAdded', params: { pipeline: name.trim() } }, async (w) => {
    const from = start.from === undefined ? undefined : await w.get('pipelines', start.from)
    if (start.from !== undefined && !from) throw new RowGone('pipelines', start.from)
    const id = w.newId()
    const { template, language } = start.trade ?? {}
    if (start.trade) await offerLosses(w, lossesBeside, start.trade)
    w.put('pipelines', {
      id,
      name: name.trim(),
      stages:
        template && language
          ? madeOf(template, language, () => w.newId()).stages
          : startStages(from, start.firstStage, w.newId),
      position: Math.max(0, ...(await db.pipelines.toArray()).map((one) => one.position)) + 1,
    })
    return { pipelineId: id }
  })
}

/** Moves a pipeline by one place among the others, up (-1) or down (1); at an edge it stays. */
export async function movePipeline(id: string, by: number): Promise<Written<undefined>> {
  const name = (await db.pipelines.get(id))?.name ?? ''
  return write({ key: 'change.pipelineMoved', params: { pipeline: name } }, async (w) => {
    const all = (await db.pipelines.toArray()).sort((a, b) => a.position - b.position)
    const from = all.findIndex((one) => one.id === id)
    const [one, other] = [all[from], all[from + by]]
    if (!one || !other) return undefined
    all[from] = other
    all[from + by] = one
    for (const [at, pipeline] of all.entries()) {
      if (pipeline.position !== at + 1) w.put('pipelines', { ...pipeline, position: at + 1 })
    }
    return undefined
  })
}

/**
 * Changes a pipeline: its name and stages, each stage by itself. A stage that deals stand in must not go, and none that
 * deals not won stand in comes after the sale: that is answered as a clash.
 * @param seen the pipeline as it was when the edit began
 */
export async function editPipeline(pipeline: Pipeline, seen?: Pipeline): Promise<Edit<Pipeline>> {
  return editRow(
    'pipelines',
    pipeline.id,
    (after) => ({ key: 'change.stages', params: { pipeline: after.name } }),
    async (_w, row) => {
      const { id: _, position: __, ...fields } = pipeline
      const merged = mergeEdit<Pipeline>(row, fields, seen, { stages: (stage: Stage) => stage.id })
      if (merged.clashes.length) return new Clashing(merged.clashes)
      const stages = ordered(merged.patch.stages ?? row.stages)
      const after = { ...row, ...merged.patch, ...(merged.patch.stages && { stages }) }
      const used = await stagesInUse(row.id)
      // Two windows may each take one of the last two.
      const isEmpty = stages.every((stage) => stage.after)
      const gone = row.stages.filter(({ id }) => !stages.some((stage) => stage.id === id))
      const lost = gone.filter((stage) => used.has(stage.id) || (isEmpty && !stage.after))
      if (lost.length) return new Clashing(lost.map((theirs) => ({ field: 'stages', entry: theirs.id, theirs })))
      const held = await heldInSale(row, stages)
      return held.length ? new Clashing(held) : after
    },
  )
}

/** Stages that would come after the sale though deals that are not won stand in them, or though none of the sale would be left. */
async function heldInSale(row: Pipeline, stages: readonly Stage[]) {
  const was = new Map(row.stages.map((stage) => [stage.id, stage]))
  const turned = stages.filter((stage) => stage.after && !was.get(stage.id)?.after)
  const held: Stage[] = []
  for (const stage of turned) {
    const { total, won } = await dealsStanding(row.id, stage.id)
    if (total > won || stages.every((one) => one.after)) held.push(stage)
  }
  return held.map((mine) => ({ field: 'stages', entry: mine.id, part: 'after', mine: true }))
}
