/**
 * The effort model: how many activities, and how many minutes, there were for each meeting, each quote and each signature of a
 * stretch of days; all that was done counts, also for deals that came to nothing. Since signatures are few, each figure has the
 * interval in which it lies in 95 of 100 cases.
 */
import { type Facts, KINDS } from './facts'
import { type Interval, perOne } from './poisson'
import { inPieces, type Steps, wholly } from './steps'
import type { Stretch } from './stretch'

/** What is done for a sale, in the order in which it is shown. */
export const EFFORTS = ['email', 'call', 'meeting', 'note'] as const
export type Effort = (typeof EFFORTS)[number]
/** The place in `EFFORTS` of each kind; -1 for those that are none. */
export const EFFORT_OF = Int8Array.from(KINDS, (kind) => EFFORTS.indexOf(kind as Effort))

/** How many there were of each in the stretch; `quotes` is left out where it is not known what a quote is. */
export type Milestones = { meetings: number; quotes?: number; signatures: number }

export type PerOne = Interval & { each: number }
/** Of one kind, or of all together: how many, the minutes of the `timed` ones, and both for one of each milestone, of which there were `reached`. */
export type EffortRow = {
  kind: Effort | 'all'
  n: number
  minutes: number
  timed: number
  reached: Milestones
  per: { [M in keyof Milestones]?: PerOne }
  minutesPer: { [M in keyof Milestones]?: PerOne }
}

/** A row for each kind and one for all together. Minutes for one are left out where of none they are known. */
export const effortRows = (facts: Facts, within: Stretch, reached: Omit<Milestones, 'meetings'>): EffortRow[] =>
  wholly(effortSteps(facts, within, reached))

export function* effortSteps(
  { activities: { n, alive, col } }: Facts,
  within: Stretch,
  reached: Omit<Milestones, 'meetings'>,
): Steps<EffortRow[]> {
  const sums = EFFORTS.map((kind) => ({ kind: kind as EffortRow['kind'], n: 0, minutes: 0, timed: 0 }))
  const { from, to, keep } = within
  const { day, kind, minutes } = col
  yield* inPieces(n, (first, end) => {
    for (let i = first; i < end; i++) {
      const on = day[i] as number
      if (on < from || on > to || !alive[i] || (keep && keep[i] !== 1)) continue
      const sum = sums[EFFORT_OF[kind[i] as number] as number]
      if (!sum) continue
      sum.n++
      const took = minutes[i] as number
      if (took < 0) continue
      sum.minutes += took
      sum.timed++
    }
  })
  const all = { kind: 'all' as const, n: 0, minutes: 0, timed: 0 }
  for (const one of sums) {
    all.n += one.n
    all.minutes += one.minutes
    all.timed += one.timed
  }
  const milestones: Milestones = { meetings: sums[EFFORTS.indexOf('meeting')]?.n ?? 0, ...reached }
  return [...sums, all].map((sum) => ({
    ...sum,
    reached: milestones,
    per: each(milestones, sum.n),
    minutesPer: sum.timed ? each(milestones, sum.minutes) : {},
  }))
}

function each(milestones: Milestones, amount: number): EffortRow['per'] {
  const entries = Object.entries(milestones) as [keyof Milestones, number | undefined][]
  return Object.fromEntries(
    entries.flatMap(([name, count]) => {
      const per = count === undefined ? undefined : perOne(amount, count)
      return per ? [[name, per] as const] : []
    }),
  )
}

/** What it takes to reach a target, whole and rounded up, with its interval. @param target how many are wanted */
export const neededFor = (target: number, per: PerOne): PerOne => ({
  each: up(target * per.each),
  low: up(target * per.low),
  high: up(target * per.high),
})

/** What is whole but for a rounding at its end is not to be one more. */
const up = (value: number): number => Math.ceil(Number(value.toPrecision(12)))
