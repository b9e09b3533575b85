/**
 * A target: how much of one thing is to be reached in a month or a quarter. It holds for that period and every later one, until another
 * one is set for the same thing and as long a period; so what was to be reached in the past stays what it was.
 */
import * as z from 'zod/mini'
import { addDays, addMonths, type Day } from '../days'
import type { Period } from './report'

export const Span = z.enum(['month', 'quarter'])
export type Span = z.infer<typeof Span>

/** What is counted: `revenue` and `won` of deals won, `opened` of deals made, the others of activities of that kind. */
export const Measure = z.enum(['revenue', 'won', 'opened', 'meeting', 'call', 'email', 'note', 'done'])
export type Measure = z.infer<typeof Measure>

/** The most that may be asked for: a million things, and of money what a number holds exactly even as hundredths. */
export const MOST = 1_000_000
export const MOST_MINOR = Math.floor(Number.MAX_SAFE_INTEGER / 100)

export const Target = z
  .object({
    /** `call 2026-12`: one for a thing and a period. */
    id: z.string(),
    measure: Measure,
    /** `2026-12`, or `2026-Q4`: the first period that it holds for. */
    period: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/)),
    /** How many, or minor units of `currency`. Left out: from this period on there is none. */
    goal: z.optional(z.int().check(z.gte(1), z.lte(MOST_MINOR))),
    /** Of revenue: what it is counted in. */
    currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .check(
    z.refine(
      ({ measure, goal, currency }) => goal === undefined || (measure === 'revenue') === (currency !== undefined),
    ),
  )
export type Target = z.infer<typeof Target>
/** One with something to be reached. */
export type SetTarget = Target & { goal: number }

export const targetId = ({ measure, period }: Pick<Target, 'measure' | 'period'>): string => `${measure} ${period}`

export const spanOf = (period: string): Span => (period.includes('Q') ? 'quarter' : 'month')

/** The month or the quarter of a day. */
export function periodOn(day: Day, span: Span): string {
  if (span === 'month') return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Its first and its last day. */
export function daysIn(period: string): Period {
  const quarter = /Q(\d)$/.exec(period)?.[1]
  const from = quarter ? `${period.slice(0, 4)}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01` : `${period}-01`
  return { from, to: addDays(addMonths(from, quarter ? 3 : 1), -1) }
}

/** The period before. */
export const earlier = (period: string): string => periodOn(addDays(daysIn(period).from, -1), spanOf(period))

/** What holds for a period, by measure in the order of `Measure`; of two the later one. */
export function targetsFor(all: readonly Target[], period: string): SetTarget[] {
  const span = spanOf(period)
  return Measure.options.flatMap((measure) => {
    const newest = all
      .filter((one) => one.measure === measure && spanOf(one.period) === span && one.period <= period)
      .reduce<Target | undefined>((last, one) => (last && last.period >= one.period ? last : one), undefined)
    return newest?.goal === undefined ? [] : [newest as SetTarget]
  })
}

/** All that hold on a day: those of its month, then those of its quarter. */
export const targetsOn = (all: readonly Target[], day: Day): { target: SetTarget; period: string }[] =>
  Span.options.flatMap((span) => {
    const period = periodOn(day, span)
    return targetsFor(all, period).map((target) => ({ target, period }))
  })
