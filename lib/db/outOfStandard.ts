/**
 * Open deals that are out of standard though they ask for nothing today: longer in their stage than its standard, or their
 * closing day passed. From indexes, so that it costs the same however many deals there are. A temperature that expired is in no
 * index: it is told of deals that are here for another reason.
 */
import { addDays, type Day } from '../core/days'
import { type Deal, dueOn } from '../core/deal'
import { closingUpTo, type DealOrder, stageUpTo } from '../core/dealOrder'
import { daysOver, outReasons } from '../core/outOfStandard'
import { type Pipeline, type Stage, stageOf } from '../core/pipeline'
import { USUAL_HORIZONS } from '../core/temperature'
import { firstDeals } from './dealOrders'
import { pipelines, settings } from './read'
import { dealRow, named, type TodayRow } from './today'

/** `more`: there are more than were counted. */
export type SlowList = { rows: TodayRow[]; total: number; more: boolean }

/** Deals of one order that are looked at at once, and the most: enough, for hardly one of the first is due as well. */
const LOOK = 40
const MOST = 200

/** Those longest past a limit first, in days; each once, with its reasons. @param limit how many rows are wanted */
export async function outOfStandard(today: Day, limit: number): Promise<SlowList> {
  const [all, chosen] = await Promise.all([pipelines(), settings()])
  const about = { today, labels: chosen?.temperatures ?? USUAL_HORIZONS }
  const found = await Promise.all(
    all.flatMap((pipeline) => [
      longestIn(closingUpTo(pipeline.id, addDays(today, -1)), closingKey, today, limit),
      ...pipeline.stages.map((stage) => slowIn(pipeline, stage, today, limit)),
    ]),
  )
  const byPipeline = new Map(all.map((pipeline) => [pipeline.id, pipeline] as const))
  const deals = new Map(found.flatMap((one) => one.deals.map((deal) => [deal.id, deal] as const)))
  const out = [...deals.values()].flatMap((deal) => {
    const pipeline = byPipeline.get(deal.pipelineId)
    return pipeline ? [{ deal, out: outReasons(deal, stageOf(pipeline, deal.stageId), about) }] : []
  })
  const first = out.sort((a, b) => daysOver(b.out) - daysOver(a.out)).slice(0, limit)
  return {
    rows: await named(first.map(({ deal, out }) => ({ ...dealRow(deal, today), out }))),
    total: out.length,
    more: found.some((one) => one.more),
  }
}

type Found = { deals: Deal[]; more: boolean }
const NONE: Found = { deals: [], more: false }

const sinceKey = (deal: Deal) => `${deal.stageSince}|${deal.id}`
const closingKey = (deal: Deal) => `${deal.closingDay}|${deal.id}`

async function slowIn(pipeline: Pipeline, { id, standard }: Stage, today: Day, wanted: number): Promise<Found> {
  return standard ? longestIn(stageUpTo(pipeline.id, id, addDays(today, -standard - 1)), sinceKey, today, wanted) : NONE
}

/** The longest past the limit of one order: at least as many as are wanted, where there are. @param keyOf where a deal stands in it */
async function longestIn(order: DealOrder, keyOf: (deal: Deal) => string, today: Day, wanted: number): Promise<Found> {
  const out: Deal[] = []
  let after: string | undefined
  for (let seen = 0; seen < MOST; seen += LOOK) {
    const deals = await firstDeals(order, LOOK, after)
    out.push(...deals.filter((deal) => isQuiet(deal, today)))
    const last = deals.at(-1)
    if (deals.length < LOOK || !last) return { deals: out, more: false }
    if (out.length >= wanted) break
    after = keyOf(last)
  }
  return { deals: out, more: true }
}

/** What asks for something today stands in the list of the day. */
function isQuiet(deal: Deal, today: Day): boolean {
  const due = dueOn(deal, today)
  return due === 'later' || due === 'asleep'
}
