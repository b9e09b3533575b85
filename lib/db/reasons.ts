/** Why deals are out of standard, with everything that it takes to say so: read for the deals that are shown and no more. */
import type { Day } from '../core/days'
import type { Deal } from '../core/deal'
import { type OutReason, outReasons } from '../core/outOfStandard'
import { stageOf } from '../core/pipeline'
import { USUAL_HORIZONS } from '../core/temperature'
import { lastActivities } from './lastActivity'
import { pipelines, settings } from './read'

/** The reasons of each deal that has any, by its id. */
export async function reasonsOf(deals: readonly Deal[], today: Day): Promise<Map<string, OutReason[]>> {
  if (!deals.length) return new Map()
  const [all, chosen, last] = await Promise.all([pipelines(), settings(), lastActivities(deals.map(({ id }) => id))])
  const labels = chosen?.temperatures ?? USUAL_HORIZONS
  const byId = new Map(all.map((pipeline) => [pipeline.id, pipeline] as const))
  return new Map(
    deals.flatMap((deal) => {
      const pipeline = byId.get(deal.pipelineId)
      const about = { today, labels, lastActivity: last.get(deal.id) }
      const reasons = pipeline ? outReasons(deal, stageOf(pipeline, deal.stageId), about) : []
      return reasons.length ? [[deal.id, reasons] as const] : []
    }),
  )
}
