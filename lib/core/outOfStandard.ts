/**
 * Out of standard: why an open deal asks for another look though nothing on it is late. Too long in its stage, its closing day
 * passed, nothing happened for long, its temperature not known any more. What is not known is no reason.
 */
import { type Day, dayOf, daysBetween } from './days'
import { type Deal, dueOn, OPEN } from './deal'
import { paceOf } from './pace'
import type { Stage } from './pipeline'
import { type Horizon, temperatureOn } from './temperature'

/** A deal on which nothing happened for more days than that, and nothing is planned, is forgotten. */
export const SILENT_DAYS = 30

/** One reason, with what its sentence needs. `days`: since when, in whole days. */
export type OutReason =
  /** `learntFrom`: of how many deals won the standard was learnt, where it was not typed. */
  | { kind: 'pace'; days: number; standard: number; learntFrom?: number }
  | { kind: 'closing'; days: number; day: Day }
  | { kind: 'silent'; days: number; day: Day }
  /** `until`: the last day on which it held, `days` ago; absent where its label is gone. */
  | { kind: 'temperature'; id: string; until?: Day; days?: number }

export type OutDeal = Pick<Deal, 'status' | 'standbyUntil' | 'nextAction' | 'stageSince' | 'closingDay' | 'temperature'>

export type OutStage = Pick<Stage, 'standard' | 'learntFrom'>

/** What the reasons are judged by. What is left out is not known. */
export type OutAbout = {
  today: Day
  /** Labels of temperature in force. */
  labels?: readonly Horizon[]
  /** The instant (ISO, UTC) at which something happened last. */
  lastActivity?: string
}

/** The reasons of a deal on a day, always in this order: pace, closing day, silence, temperature. A closed deal has none. */
export function outReasons(deal: OutDeal, stage: OutStage, about: OutAbout): OutReason[] {
  if (!OPEN.includes(deal.status)) return []
  return [
    paceReason(deal, stage, about.today),
    closingReason(deal, about.today),
    silentReason(deal, about),
    temperatureReason(deal, about),
  ].filter((reason) => reason !== undefined)
}

function paceReason(deal: OutDeal, stage: OutStage, today: Day): OutReason | undefined {
  // Who put it to sleep knows that it stands still.
  if (dueOn(deal, today) === 'asleep') return undefined
  const { days, standard, learntFrom, tone } = paceOf(deal, stage, today)
  return tone === 'late' && standard ? { kind: 'pace', days, standard, ...(learntFrom && { learntFrom }) } : undefined
}

function closingReason({ closingDay }: OutDeal, today: Day): OutReason | undefined {
  if (closingDay === undefined || closingDay >= today) return undefined
  return { kind: 'closing', days: daysBetween(closingDay, today), day: closingDay }
}

function silentReason(deal: OutDeal, { today, lastActivity }: OutAbout): OutReason | undefined {
  if (lastActivity === undefined || isPlanned(deal, today)) return undefined
  const day = dayOf(lastActivity)
  const days = daysBetween(day, today)
  return days > SILENT_DAYS ? { kind: 'silent', days, day } : undefined
}

/** Whether something is to happen: an action in words on a day to come, or a day to wake on. */
export function isPlanned(deal: OutDeal, today: Day): boolean {
  if (deal.status === 'standby') return dueOn(deal, today) === 'asleep'
  const { text, day } = deal.nextAction ?? {}
  return Boolean(text?.trim()) && day !== undefined && day >= today
}

function temperatureReason({ temperature }: OutDeal, { today, labels }: OutAbout): OutReason | undefined {
  if (!temperature || !labels) return undefined
  const now = temperatureOn(temperature, labels, today)
  if (now.state !== 'expired') return undefined
  const { until } = now
  return { kind: 'temperature', id: temperature.id, ...(until && { until, days: daysBetween(until, today) }) }
}

/** By how many days a deal is past the limit that it is past the longest: what long lists are sorted by. */
export function daysOver(reasons: readonly OutReason[]): number {
  const over = reasons.map((reason) => {
    if (reason.kind === 'pace') return reason.days - reason.standard
    if (reason.kind === 'silent') return reason.days - SILENT_DAYS
    return reason.days ?? 0
  })
  return Math.max(0, ...over)
}
