/**
 * Open deals that are out of standard though they ask for nothing today: longer in their stage than its standard, their closing
 * day passed, their temperature expired, or forgotten. From indexes, so that it costs the same however many deals there are. When
 * something happened last is in no index: it is read of the deals that are shown, and of a few that nothing is planned on.
 */
import { addDays, type Day } from '../core/days'
import { type Deal, dueOn } from '../core/deal'
import { closingUpTo, type DealOrder, saidOtherwise, saidUpTo, stageUpTo } from '../core/dealOrder'
import { daysOver, isPlanned, outReasons, SILENT_DAYS } from '../core/outOfStandard'
import { type Pipeline, type Stage, stageOf } from '../core/pipeline'
import { type Horizon, lastExpired, USUAL_HORIZONS } from '../core/temperature'
import { firstDeals } from './dealOrders'
import { lastActivities } from './lastActivity'
import { pipelines, settings } from './read'
import { dealRow, named, type TodayRow } from './today'

/** `more`: there are more than were counted. */
export type SlowList = { rows: TodayRow[]; total: number; more: boolean }

/** Deals of one order that are looked at at once, and the most. */
const LOOK = 40
const MOST = 200
/** How many more than are wanted are looked at first: hardly one of the first is due as well. */
const SPARE = 4

/** Those longest past a limit first, in days; each once, with its reasons. @param limit how many rows are wanted */
export async function outOfStandard(today: Day, limit: number): Promise<SlowList> {
  const [all, chosen] = await Promise.all([pipelines(), settings()])
  const labels: readonly Horizon[] = chosen?.temperatures ?? USUAL_HORIZONS
  const found = await Promise.all([
    ...all.flatMap((pipeline) => [
      longestIn(closingUpTo(pipeline.id, addDays(today, -1)), closingKey, today, limit),
      ...pipeline.stages.flatMap((stage) => [
        slowIn(pipeline, stage, today, limit),
        forgottenIn(pipeline, stage, today),
      ]),
    ]),
    ...labels.map((label) => longestIn(saidUpTo(label.id, lastExpired(label, today)), saidKey, today, limit)),
    ...saidOtherwise(labels.map(({ id }) => id)).map((order) => longestIn(order, labelKey, today, limit)),
  ])
  const byPipeline = new Map(all.map((pipeline) => [pipeline.id, pipeline] as const))
  const reasons = (deal: Deal, last: ReadonlyMap<string, string>) => {
    const pipeline = byPipeline.get(deal.pipelineId)
    const about = { today, labels, lastActivity: last.get(deal.id) }
    return pipeline ? outReasons(deal, stageOf(pipeline, deal.stageId), about) : []
  }
  const last = new Map(found.flatMap((one) => [...(one.last ?? [])]))
  const deals = [...new Map(found.flatMap((one) => one.deals.map((deal) => [deal.id, deal] as const))).values()]
  const out = deals.map((deal) => ({ deal, out: reasons(deal, last) })).filter((one) => one.out.length)
  const first = out.sort((a, b) => daysOver(b.out) - daysOver(a.out)).slice(0, limit)
  const shown = await lastActivities(first.map(({ deal }) => deal.id))
  return {
    rows: await named(first.map(({ deal }) => ({ ...dealRow(deal, today), out: reasons(deal, shown) }))),
    total: out.length,
    more: found.some((one) => one.more),
  }
}

/** `last`: when something happened last on them, where that was looked up. */
type Found = { deals: Deal[]; more: boolean; last?: ReadonlyMap<string, string> }
const NONE: Found = { deals: [], more: false }

const sinceKey = (deal: Deal) => `${deal.stageSince}|${deal.id}`
const closingKey = (deal: Deal) => `${deal.closingDay}|${deal.id}`
const saidKey = (deal: Deal) => `${deal.temperature?.on}|${deal.id}`
const labelKey = (deal: Deal) => `${deal.temperature?.id}|${saidKey(deal)}`

async function slowIn(pipeline: Pipeline, { id, standard }: Stage, today: Day, wanted: number): Promise<Found> {
  return standard ? longestIn(stageUpTo(pipeline.id, id, addDays(today, -standard - 1)), sinceKey, today, wanted) : NONE
}

/**
 * Deals that stand in a stage longer than a deal may be silent, with nothing planned. To come there was the last that happened,
 * if nothing did since; where the standard is shorter they are among the slow ones.
 */
async function forgottenIn(pipeline: Pipeline, { id, standard, after }: Stage, today: Day): Promise<Found> {
  if (after || (standard && standard <= SILENT_DAYS)) return NONE
  const oldest = await firstDeals(stageUpTo(pipeline.id, id, addDays(today, -SILENT_DAYS - 1)), LOOK)
  const deals = oldest.filter((deal) => isQuiet(deal, today) && !isPlanned(deal, today))
  return { deals, more: oldest.length === LOOK, last: await lastActivities(deals.map((deal) => deal.id)) }
}

/** The longest past the limit of one order: at least as many as are wanted, where there are. @param keyOf where a deal stands in it */
async function longestIn(order: DealOrder, keyOf: (deal: Deal) => string, today: Day, wanted: number): Promise<Found> {
  const out: Deal[] = []
  let after: string | undefined
  let look = Math.min(LOOK, wanted + SPARE)
  for (let seen = 0; seen < MOST; seen += look, look = LOOK) {
    const deals = await firstDeals(order, look, after)
    out.push(...deals.filter((deal) => isQuiet(deal, today)))
    const last = deals.at(-1)
    if (deals.length < look || !last) return { deals: out, more: false }
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
