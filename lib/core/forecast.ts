/**
 * What open deals may bring, by the month in which they are expected to close: each stage's sums weighted with its chance to win.
 * By currency, never added up; deals without a closing day stand apart, those whose day has passed as well.
 */
import { addDays, addMonths, type Day } from './days'
import { type Money, sumByCurrency } from './money'
import type { Stage } from './pipeline'

/** The open deals of a stage that have one closing month, `''` where none is known. */
export type MonthGroup = { key: string; deals: readonly { amount?: Money }[] }
export type MonthsOfStage = { stage: Pick<Stage, 'probability'>; groups?: readonly MonthGroup[] }

/** `month`: `2026-12`, or which stretch. `unpriced`: deals of it that have no amount. */
export type Expected = {
  month: string | 'passed' | 'later' | 'unknown'
  count: number
  unpriced: number
  sums: Money[]
  weighted: Money[]
}

type Sum = { count: number; unpriced: number; all: Money[]; weighted: Map<string, number> }

/** Months from the present one on that are told one by one. */
export const MONTHS_AHEAD = 6

/** The stretches that hold deals: what has passed, the months in their order, what comes later, what is not known. */
export function forecast(stages: readonly MonthsOfStage[], today: Day): Expected[] {
  const now = today.slice(0, 7)
  const last = addMonths(`${now}-01`, MONTHS_AHEAD - 1).slice(0, 7)
  const of = (key: string) => (!key ? 'unknown' : key < now ? 'passed' : key > last ? 'later' : key)
  const found = new Map<string, Sum>()
  for (const { stage, groups = [] } of stages) {
    for (const { key, deals } of groups) {
      const month = of(key)
      const here: Sum = found.get(month) ?? { count: 0, unpriced: 0, all: [], weighted: new Map() }
      found.set(month, here)
      for (const { amount } of deals) {
        here.count += 1
        if (!amount) here.unpriced += 1
        else {
          here.all.push(amount)
          // Divided once all is added: a hundredth of a cent a deal would come to something.
          here.weighted.set(
            amount.currency,
            (here.weighted.get(amount.currency) ?? 0) + amount.minor * stage.probability,
          )
        }
      }
    }
  }
  return [...found]
    .map(([month, { count, unpriced, all, weighted }]) => {
      const sums = sumByCurrency(all)
      return {
        month,
        count,
        unpriced,
        sums,
        weighted: sums.map(({ currency }) => ({ currency, minor: Math.round((weighted.get(currency) ?? 0) / 100) })),
      }
    })
    .sort((a, b) => placeOf(a.month) - placeOf(b.month) || (a.month < b.month ? -1 : 1))
}

const placeOf = (month: string) => ['passed', '', 'later', 'unknown'].indexOf(/^\d/.test(month) ? '' : month)

/** The days between which a stretch lies, both within it; none for what is not known. */
export function daysOf(month: Expected['month'], today: Day): { from?: Day; to?: Day } {
  const now = `${today.slice(0, 7)}-01`
  if (month === 'passed') return { to: dayBefore(now) }
  if (month === 'later') return { from: addMonths(now, MONTHS_AHEAD) }
  if (month === 'unknown') return {}
  const from = `${month}-01`
  return { from, to: dayBefore(addMonths(from, 1)) }
}

const dayBefore = (day: Day): Day => addDays(day, -1)
