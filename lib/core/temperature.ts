/**
 * Temperature: how near a decision is, in the user's own labels. What was said holds for the label's horizon; after that it
 * is not known any more, and is asked again.
 */
import * as z from 'zod/mini'
import { addDays, addMonths, Day, isDay } from './days'

/** The longest horizon, in months. */
export const MOST_MONTHS = 120

export const TemperatureLabel = z.object({
  id: z.string(),
  name: z.string(),
  /** Whole months for which it holds once it was said. */
  months: z.int().check(z.gte(1), z.lte(MOST_MONTHS)),
  /** When it is to be said, in the user's words: shown where one chooses. */
  criteria: z.optional(z.string()),
})
export type TemperatureLabel = z.infer<typeof TemperatureLabel>

/** What is said of a deal: a label, and the day on which it was said. */
export const Temperature = z.object({ id: z.string(), on: Day })
export type Temperature = z.infer<typeof Temperature>

/** As much of a label as decides how long it holds. */
export type Horizon = Pick<TemperatureLabel, 'id' | 'months'>

/** The labels while the user has set none of her own, without their words. */
export const USUAL_HORIZONS = [
  { id: 'hot', months: 3 },
  { id: 'follow', months: 6 },
  { id: 'cold', months: 12 },
] as const satisfies readonly Horizon[]

/**
 * How a temperature stands on a day. `until`: the last day on which it holds or held. An expired one without `label` was said
 * with a label that the user has no more.
 */
export type TemperatureState<L extends Horizon = Horizon> =
  | { state: 'none' }
  | { state: 'current'; label: L; until: Day }
  | { state: 'expired'; label?: L; until?: Day }

/** @param labels those in force */
export function temperatureOn<L extends Horizon>(
  temperature: Temperature | undefined,
  labels: readonly L[],
  today: Day,
): TemperatureState<L> {
  if (!temperature) return { state: 'none' }
  const label = labels.find((one) => one.id === temperature.id)
  // A day that is none, on a row that something went over, says nothing of today either.
  if (!label || !isDay(temperature.on)) return { state: 'expired', label }
  const until = addMonths(temperature.on, label.months)
  return until < today ? { state: 'expired', label, until } : { state: 'current', label, until }
}

/** The last day on which a label may have been said that does not hold any more: what was said before it has expired as well. */
export function lastExpired({ months }: Pick<Horizon, 'months'>, today: Day): Day {
  // Months have not the same length: near the day that is as many months back, one is found by trying.
  let day = addMonths(today, -months)
  while (addMonths(day, months) < today) day = addDays(day, 1)
  while (addMonths(day, months) >= today) day = addDays(day, -1)
  return day
}

/** Whether a label stands for the nearest decision: none holds for a shorter time, and not all for the same. */
export function isHottest(labels: readonly Horizon[], id: string): boolean {
  const months = labels.map((label) => label.months)
  const own = labels.find((label) => label.id === id)?.months
  return own === Math.min(...months) && own < Math.max(...months)
}
