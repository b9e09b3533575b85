/**
 * The report of what takes too long: open deals that are out of standard, stage by stage and for which reasons, beside the standard of
 * the stage, typed or learnt, and what deals won took there.
 */
import type { Day } from '../days'
import { LEAST, standardFrom } from '../learnt'
import { daysOver, type OutAbout, type OutDeal, type OutReason, outReasons } from '../outOfStandard'
import { type Pipeline, saleStages } from '../pipeline'
import { instantOf } from '../wallClock'
import { dayText, type Facts, IS_DEAL, linkRow, NO_DAY, STATUSES } from './facts'
import { type Spread, spreadOf } from './spread'
import type { Column } from './stretch'
import { wonDays } from './wonDays'

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
export type TooLongAbout = { today: number; labels?: OutAbout['labels']; keep?: Column }

/** A row for each stage of the sale of each pipeline, in their order; and the deals, those longest past a limit first. */
export function tooLong(facts: Facts, pipelines: readonly Pipeline[], about: TooLongAbout) {
  const { deals, words } = facts
  const { col } = deals
  const places = placesOf(facts, pipelines, about.keep)
  const last = lastDays(facts)
  const judged = { today: dayText(about.today), labels: about.labels }
  const out: OutRow[] = []
  const written = new Written()
  for (let d = 0; d < deals.n; d++) {
    const status = STATUSES[col.status[d] as number]
    if (!deals.alive[d] || (status !== 'todo' && status !== 'standby') || (about.keep && about.keep[d] !== 1)) continue
    const stages = places.get(col.pipeline[d] as number)
    // A deal whose stage is gone stands in the first one.
    const place = stages?.get(col.stage[d] as number) ?? stages?.values().next().value
    if (!place) continue
    const { row } = place
    row.open++
    row.deals.push(d)
    if (col.since[d] !== NO_DAY) place.days.push(Math.max(0, about.today - (col.since[d] as number)))
    const lastActivity = written.noon(last[d] as number)
    const reasons = outReasons(dealOf(facts, d, words.all, written), row, { ...judged, lastActivity })
    if (!reasons.length) continue
    row.out++
    for (const { kind } of reasons) row[kind]++
    out.push({ deal: d, stageId: row.stageId, pipelineId: row.pipelineId, reasons, over: daysOver(reasons) })
  }
  const rows = [...places.values()]
    .flatMap((stages) => [...stages.values()])
    .map(({ row, days }): TooLongRow => {
      const standing = spreadOf(days)
      return { ...row, ...(standing && { standing }) }
    })
  return { rows, out: out.sort((a, b) => b.over - a.over || a.deal - b.deal) }
}

type Place = { row: TooLongRow; days: number[] }

/** The stages of the sale by the words of their pipeline and their own. What is learnt goes by all deals, as everywhere else. */
function placesOf(facts: Facts, pipelines: readonly Pipeline[], keep?: Column): Map<number, Map<number, Place>> {
  const { words } = facts
  const all = wonDays(facts)
  const shown = keep ? wonDays(facts, keep) : all
  return new Map(
    pipelines.map((pipeline) => {
      const own = saleStages(pipeline).map(({ id, standard }): [number, Place] => {
        const key = `${words.of(pipeline.id)} ${words.of(id)}`
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

/** The day on which something happened last on each deal. */
function lastDays({ activities, deals }: Facts): Int32Array {
  const last = new Int32Array(deals.n).fill(NO_DAY)
  const { start, count, values } = activities.lists.links
  for (let i = 0; i < activities.n; i++) {
    if (!activities.alive[i]) continue
    const day = activities.col.day[i] as number
    const from = start[i] as number
    for (let k = from; k < from + (count[i] as number); k++) {
      const link = values[k] as number
      if ((link & 3) === IS_DEAL && day > (last[linkRow(link)] as number)) last[linkRow(link)] = day
    }
  }
  return last
}

/** As much of the deal as its reasons are told by. */
function dealOf({ deals: { col } }: Facts, d: number, words: readonly string[], written: Written): OutDeal {
  const status = STATUSES[col.status[d] as number] as OutDeal['status']
  const due = written.day(col.due[d] as number)
  const temperature = words[col.temperature[d] as number]
  return {
    status,
    stageSince: written.day(col.since[d] as number) ?? '',
    ...(due !== undefined && status === 'standby' && { standbyUntil: due }),
    ...(due !== undefined && status === 'todo' && { nextAction: { day: due, ...(col.planned[d] && { text: '…' }) } }),
    closingDay: written.day(col.closing[d] as number),
    ...(temperature && { temperature: { id: temperature, on: written.day(col.temperatureOn[d] as number) ?? '' } }),
  }
}

/** Days as they are written, and instants on them by the user's own clock, each worked out once: many deals have the same. */
class Written {
  private readonly days = new Map<number, Day>()
  private readonly noons = new Map<number, string>()

  day(number: number): Day | undefined {
    if (number === NO_DAY) return undefined
    const text = this.days.get(number) ?? dayText(number)
    this.days.set(number, text)
    return text
  }
  noon(number: number): string | undefined {
    const day = this.day(number)
    if (day === undefined) return undefined
    const text = this.noons.get(number) ?? new Date(instantOf(day, '12:00')).toISOString()
    this.noons.set(number, text)
    return text
  }
}
