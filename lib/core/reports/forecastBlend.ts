/** The forecast: several ways of telling, each weighing the more the less it was off in the months before; and how far off it was. */
import { AHEAD, byRates, type History } from './forecastModel'

/** Ways of telling what is won in a month, as one could have at its start. `same` and `weighted` are the two naive ones. */
const WAYS = {
  rates: (history: History, at: number) => byRates(history, at, 0),
  same: ({ won }: History, at: number) => won[at - 1] ?? 0,
  weighted: ({ weighted }: History, at: number) => weighted[at] ?? 0,
  mean: ({ won }: History, at: number) => meanOf(won, at - 12, at),
  /** The weighted pipeline, by as much as it was too high or too low before. */
  levelled: ({ won, weighted }: History, at: number) => {
    const told = meanOf(weighted, at - 12, at)
    return told ? (weighted[at] ?? 0) * (meanOf(won, at - 12, at) / told) : 0
  },
}
export type Way = keyof typeof WAYS
const NAMES = Object.keys(WAYS) as Way[]

const meanOf = (won: Float64Array, from: number, to: number) => {
  const some = won.subarray(Math.max(0, from), Math.max(0, to))
  return some.length ? some.reduce((all, one) => all + one, 0) / some.length : 0
}

/** Months before the first that is told; those by whose misses the ways are weighed; those over which it is said how far off they were. */
export const LEAST_MONTHS = 6
const WEIGHED = 24
const SAID = 12

export type Told = { month: number; own: number; actual: number } & Record<Way, number>

/** Each full month told as at its start. @returns the months from the first that could be told on; the last is the present one */
export function toldMonths(history: History): Told[] {
  const told: Told[] = []
  for (let month = LEAST_MONTHS; month < history.starts.length; month++) {
    const ways = Object.fromEntries(NAMES.map((way) => [way, WAYS[way](history, month)])) as Record<Way, number>
    told.push({ month, ...ways, own: blended(ways, weights(told)), actual: history.won[month] as number })
  }
  return told
}

/** By the squares of their misses, lately told months only; alike while there is nothing to go by. How sharply was chosen on other histories than it is tested on. */
function weights(told: readonly Told[]): Record<Way, number> {
  const lately = told.slice(-WEIGHED)
  const raw = NAMES.map((way) => {
    const misses = lately.reduce((sum, one) => sum + (one[way] - one.actual) ** 2, 0)
    return lately.length ? 1 / (misses / lately.length + 1) ** 6 : 1
  })
  const all = raw.reduce((sum, one) => sum + one, 0)
  return Object.fromEntries(NAMES.map((way, i) => [way, (raw[i] as number) / all])) as Record<Way, number>
}
const blended = (ways: Record<Way, number>, by: Record<Way, number>) =>
  NAMES.reduce((sum, way) => sum + ways[way] * by[way], 0)

/** Months to come, from the present one on: what rates say, levelled as the present month's forecast is against its own rates. */
export function ahead(history: History, told: readonly Told[]): number[] {
  const at = history.starts.length - 1
  const now = told.at(-1)
  if (!now || now.month !== at) return []
  const level = now.rates > 0 ? now.own / now.rates : 1
  return Array.from({ length: AHEAD }, (_, lag) => (lag ? byRates(history, at, lag) * level : now.own))
}

/** The mean miss of a way over full months, as a share of what was won on average; undefined where nothing was. */
export function missOf(told: readonly Told[], way: Way | 'own'): { error: number; over: number } | undefined {
  const full = told.slice(0, -1).slice(-SAID)
  const won = full.reduce((sum, { actual }) => sum + actual, 0)
  if (!full.length || !won) return undefined
  return { error: full.reduce((sum, one) => sum + Math.abs(one[way] - one.actual), 0) / won, over: full.length }
}
