/** A rate between two currencies that holds from a day on, as the user typed it. Nothing is ever converted without one. */
import * as z from 'zod/mini'
import { Day } from '../days'

const Code = z.string().check(z.regex(/^[A-Z]{3}$/))

export const Rate = z.object({
  /** `USD EUR 2026-12-01`: one for a pair and a day. */
  id: z.string(),
  from: Code,
  to: Code,
  day: Day,
  /** How much of `to` one of `from` is: above nothing. */
  rate: z.number().check(z.gt(0)),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Rate = z.infer<typeof Rate>

/** What a rate is known by. */
export const rateId = ({ from, to, day }: Pick<Rate, 'from' | 'to' | 'day'>): string => `${from} ${to} ${day}`
