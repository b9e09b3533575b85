/**
 * The report of what takes too long: open deals that are out of standard, stage by stage and for which reasons, beside the standard of
 * the stage, typed or learnt, and what deals won took there.
 */
import { LEAST, standardFrom } from '../learnt'
import { daysOver, type OutAbout, type OutReason, outReasons, SILENT_DAYS } from '../outOfStandard'
import { type Pipeline, saleStages } from '../pipeline'
import { dayText, type Facts, NO_DAY, STATUSES } from './facts'
import { lastDays } from './lastDays'
import { type Spread, spreadOf } from './spread'
import { inPieces, type Steps, wholly } from './steps'
import type { Column } from './stretch'
import { placeOf, wonDays } from './wonDays'
import { Written, writtenDeal } from './writtenDeal'

/** `standard` in days; `learntFrom`: of how many deals won, where nobody typed it. `open` deals, `out` of them for any reason, and for each. */
export type TooLongRow = {
  pipelineId: string
  stageId: string
  open: number
  /** The rows of the open ones. */
  deals: number[]
  out: number
  pace: number
  closing: number
  silent: number
  temperature: number
  /** The days that open deals have stood there so far. */
  standing?: Spread
  standard?: number
  learntFrom?: number
  /** The days that deals won stood there, of how many. */
  won?: Spread
}
/** An open deal out of standard: its row in the facts, where it stands, and by how many days it is past a limit. */
export type OutRow = { deal: number; stageId: string; pipelineId: string; reasons: OutReason[]; over: number }
export type TooLong = { rows: TooLongRow[]; out: OutRow[] }
export type TooLongAbout = { today: number; labels?: OutAbout['labels']; keep?: Column }

/** Few: each of them is judged by several dates. */
const DEALS_AT_ONCE = 1 << 12

/** A row for each stage of the sale of each pipeline, in their order; and the deals, those longest past a limit first. */
export const tooLong = (facts: Facts, pipelines: readonly Pipeline[], about: TooLongAbout): TooLong =>
  wholly(tooLongSteps(facts, pipelines, about))

export function* tooLongSteps(facts: Facts, pipelines: readonly Pipeline[], about: TooLongAbout): Steps<TooLong> {
  const { deals, words } = facts
  const { col } = deals
  // What is learnt goes by all deals, as everywhere else.
  const all = wonDays(facts)
  yield
  const shown = about.keep ? wonDays(facts, about.keep) : all
  yield
  const places = placesOf(facts, pipelines, all, shown)
  yield
  const last = yield* lastDays(facts)
  const judged = { today: dayText(about.today), labels: about.labels }
  const out: OutRow[] = []
  const written = new Written()
  const judge = (d: number) => {
    const status = STATUSES[col.status[d] as number]
    if (!deals.alive[d] || (status !== 'todo' && status !== 'standby') || (about.keep && about.keep[d] !== 1)) return
    const stages = places.get(col.pipeline[d] as number)
    // A deal whose stage is gone stands in the first one.
    const place = stages?.get(col.stage[d] as number) ?? stages?.values().next().value
    if (!place) return
    const { row } = place
    row.open++
    row.deals.push(d)
    if (col.since[d] !== NO_DAY) place.days.push(Math.max(0, about.today - (col.since[d] as number)))
    const quiet = last[d] === NO_DAY ? 0 : about.today - (last[d] as number)
    const stood = about.today - (col.since[d] as number)
    // Most have no reason, which numbers tell before anything is written out.
    const mayBeOut =
      col.temperature[d] ||
      quiet > SILENT_DAYS ||
      (row.standard !== undefined && stood > row.standard) ||
      (col.closing[d] !== NO_DAY && (col.closing[d] as number) < about.today)
    if (!mayBeOut) return
    const lastActivity = written.noon(last[d] as number)
    const reasons = outReasons(writtenDeal(facts, d, words.all, written), row, { ...judged, lastActivity })
    if (!reasons.length) return
    row.out++
    for (const { kind } of reasons) row[kind]++
    out.push({ deal: d, stageId: row.stageId, pipelineId: row.pipelineId, reasons, over: daysOver(reasons) })
  }
  yield* inPieces(
    deals.n,
    (from, to) => {
      for (let d = from; d < to; d++) judge(d)
    },
    DEALS_AT_ONCE,
  )
  const rows = [...places.values()]
    .flatMap((stages) => [...stages.values()])
    .map(({ row, days }): TooLongRow => {
      const standing = spreadOf(days)
      return { ...row, ...(standing && { standing }) }
    })
  return { rows, out: out.sort((a, b) => b.over - a.over || a.deal - b.deal) }
}

type Days = ReturnType<typeof wonDays>
type Place = { row: TooLongRow; days: number[] }

/** The stages of the sale by the words of their pipeline and their own. */
function placesOf(
  facts: Facts,
  pipelines: readonly Pipeline[],
  all: Days,
  shown: Days,
): Map<number, Map<number, Place>> {
  const { words } = facts
  return new Map(
    pipelines.map((pipeline) => {
      const own = saleStages(pipeline).map(({ id, standard }): [number, Place] => {
        const key = placeOf(words.of(pipeline.id), words.of(id))
        const learnt = spreadOf(all.get(key) ?? [])
        const won = spreadOf(shown.get(key) ?? [])
        const learns = !standard && !pipeline.typedOnly && learnt && learnt.n >= LEAST
        const rule = standard ? { standard } : learns ? { standard: standardFrom(learnt), learntFrom: learnt.n } : {}
        const none = { open: 0, deals: [], out: 0, pace: 0, closing: 0, silent: 0, temperature: 0 }
        const row = { pipelineId: pipeline.id, stageId: id, ...none, ...rule, ...(won && { won }) }
        return [words.of(id), { row, days: [] }]
      })
      return [words.of(pipeline.id), new Map(own)]
    }),
  )
}
