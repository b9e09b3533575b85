/**
 * What deals will bring in a month, from what such deals did before: in each past month those that were open at its start, by stage, age,
 * temperature and expected month, and how much of their amounts was won in that month or one of the next. To that comes what is usually won of deals
 * that were not there yet. Everything for a month is learnt from months that had ended before it.
 */
import { type Facts, NO_DAY, STATUSES } from './facts'
import { type Moves, pathOf } from './moves'
import { stageOn, wasOpen } from './onDay'
import { season } from './season'
import { inPieces, type Steps } from './steps'

/** Months ahead that are told, the first being the month itself. */
export const AHEAD = 6
/** Months in which something was won, without which nothing is told from history. */
export const LEAST_WON = 4
/** So many deals of a stage weigh as much as a kind's own. */
const PRIOR = 25
const AGES = [30, 90]
/** Each is looked at month by month. */
const DEALS_AT_ONCE = 1 << 12
const WON = STATUSES.indexOf('won')

export type History = {
  /** Numbers of the first days of months, in order; the last is the present month. */
  starts: readonly number[]
  /** By month: what was won in it. */
  won: Float64Array
  /** By month and lag: won then, of deals that came after the start of the month `lag` before. */
  fresh: Float64Array[]
  /** By month: kinds of open deals at its start, with amounts, and what of these was won by lag. */
  kinds: Map<string, Kind>[]
  /** By month: open at its start with their closing day in it or before, by the chance of their stage. */
  weighted: Float64Array
}
type Kind = { stage: number; amount: number; n: number; won: Float64Array }

/**
 * @param value minor units in one currency, or NaN @param chance 0 to 100 of a stage, by the words of pipeline and stage
 * @param starts first days of months in order, and the one after the last
 */
export function* historyOf(
  facts: Facts,
  moves: Moves,
  rows: readonly number[],
  starts: readonly number[],
  value: (row: number) => number,
  chance: (row: number, stage: number) => number,
): Steps<History> {
  const months = starts.length - 1
  const { created, closed, closing, status, temperature, temperatureOn } = facts.deals.col
  const history: History = {
    starts: starts.slice(0, months),
    won: new Float64Array(months),
    fresh: Array.from({ length: months }, () => new Float64Array(AHEAD)),
    kinds: Array.from({ length: months }, () => new Map()),
    weighted: new Float64Array(months),
  }
  const monthOf = (day: number) => {
    let month = -1
    while (month + 1 < starts.length && (starts[month + 1] as number) <= day) month++
    return month
  }
  const put = (row: number) => {
    const amount = value(row)
    if (Number.isNaN(amount)) return
    const isWon = status[row] === WON && closed[row] !== NO_DAY
    const end = isWon ? monthOf(closed[row] as number) : -1
    const inside = end >= 0 && end < months
    if (inside) {
      history.won[end] = (history.won[end] as number) + amount
      const fresh = history.fresh[end] as Float64Array
      for (let lag = 0; lag < AHEAD && end - lag >= 0; lag++)
        if ((created[row] as number) >= (starts[end - lag] as number)) fresh[lag] = (fresh[lag] as number) + amount
    }
    const path = pathOf(facts, moves, row)
    for (let month = Math.max(0, monthOf(created[row] as number)); month < months; month++) {
      const eve = (starts[month] as number) - 1
      if (!wasOpen(facts, row, eve)) {
        if ((created[row] as number) <= eve) break
        continue
      }
      const stage = stageOn(path, eve) ?? -1
      const age = AGES.filter((days) => eve - (created[row] as number) > days).length
      const said = temperatureOn[row] as number
      const warm = said !== NO_DAY && said <= eve ? temperature[row] : 0
      const day = closing[row] as number
      // Expected by now, this month, next month, later, or nobody knows.
      const off = day === NO_DAY ? 4 : Math.max(-1, Math.min(2, monthOf(day) - month))
      const key = `${stage} ${age} ${warm} ${off}`
      const kinds = history.kinds[month] as Map<string, Kind>
      const kind = kinds.get(key) ?? { stage, amount: 0, n: 0, won: new Float64Array(AHEAD) }
      kinds.set(key, kind)
      kind.amount += amount
      kind.n += 1
      if (inside && end >= month && end - month < AHEAD)
        kind.won[end - month] = (kind.won[end - month] as number) + amount
      if (day !== NO_DAY && day < (starts[month + 1] as number))
        history.weighted[month] = (history.weighted[month] as number) + (amount * chance(row, stage)) / 100
    }
  }
  yield* inPieces(
    rows.length,
    (from, to) => {
      for (let i = from; i < to; i++) put(rows[i] as number)
    },
    DEALS_AT_ONCE,
  )
  return history
}

/** What the rates learnt before a month say of what is won `lag` months on from its start. @param at which month stands at its start */
export function byRates({ kinds, fresh, won }: History, at: number, lag: number): number {
  // Months whose outcome that far on was known by then.
  const last = at - lag
  if (last < 1) return 0
  const own = new Map<string, Rate>()
  const stages = new Map<number, Rate>()
  const all: Rate = { won: 0, amount: 0, n: 0 }
  for (let month = Math.max(0, last - 24); month < last; month++) {
    for (const [key, kind] of kinds[month] as Map<string, Kind>) {
      for (const rate of [entry(own, key), entry(stages, kind.stage), all]) {
        rate.won += kind.won[lag] as number
        rate.amount += kind.amount
        rate.n += kind.n
      }
    }
  }
  const overall = all.amount ? all.won / all.amount : 0
  const shrunk = (rate: Rate | undefined, to: number) => {
    if (!rate?.amount) return to
    const trust = rate.n / (rate.n + PRIOR)
    return trust * (rate.won / rate.amount) + (1 - trust) * to
  }
  let expected = 0
  for (const [key, kind] of kinds[at] as Map<string, Kind>)
    expected += kind.amount * shrunk(own.get(key), shrunk(stages.get(kind.stage), overall))
  // Of deals that were not there yet, what is usual.
  const from = Math.max(lag, at - 12)
  let usual = 0
  for (let month = from; month < at; month++) usual += (fresh[month] as Float64Array)[lag] ?? 0
  return (expected + (at > from ? usual / (at - from) : 0)) * season({ won }, at, at + lag)
}

type Rate = { won: number; amount: number; n: number }
function entry<K>(rates: Map<K, Rate>, key: K): Rate {
  const rate = rates.get(key) ?? { won: 0, amount: 0, n: 0 }
  rates.set(key, rate)
  return rate
}
