/**
 * A deal: a sale that may be won. Its status is one of five and the same for everyone; its stage is the user's own. An open
 * deal always has a day on which it is looked at again: that of its next action, or that on which it wakes from standby.
 */
import * as z from 'zod/mini'
import { CustomValues } from './customField'
import { Day, daysBetween, Time } from './days'
import { Money } from './money'
import { DealLine } from './products'
import { Provenance } from './provenance'
import { Stay } from './stay'
import { Tag } from './tag'
import { Temperature } from './temperature'

export const Status = z.enum(['todo', 'standby', 'won', 'lost', 'cancelled'])
export type Status = z.infer<typeof Status>
export const OPEN: readonly Status[] = ['todo', 'standby']

/** The one thing that makes the deal move. No text yet means: decide what. */
export const NextAction = z.object({ text: z.optional(z.string()), day: Day, time: z.optional(Time) })
export type NextAction = z.infer<typeof NextAction>

export const Deal = z.object({
  id: z.string(),
  title: z.string(),
  amount: z.optional(Money),
  companyId: z.optional(z.string()),
  people: z.array(z.object({ personId: z.string(), role: z.optional(z.string()) })),
  pipelineId: z.string(),
  stageId: z.string(),
  /** Day on which it came into its stage. */
  stageSince: Day,
  /** Ids of what was ticked on the checklists of the stages that it stood in. */
  checked: z.optional(z.array(z.string())),
  /** Its stays in the stages that it left, in their order. Left out by what was written before they were kept. */
  stays: z.optional(z.array(Stay)),
  status: Status,
  standbyUntil: z.optional(Day),
  nextAction: z.optional(NextAction),
  /** Why it was lost or cancelled. */
  reason: z.optional(z.string()),
  /** To whom it was lost, where that was said. */
  rival: z.optional(z.string()),
  closedAt: z.optional(z.string()),
  /** The day of that instant where the user was. */
  closedDay: z.optional(Day),
  closingDay: z.optional(Day),
  /** How near a decision is, as it was said last: see `temperature.ts`. */
  temperature: z.optional(Temperature),
  note: z.optional(z.string()),
  /** Its products, and the one currency of their prices: see `products.ts`. Neither is there without the other. */
  lines: z.optional(z.array(DealLine)),
  lineCurrency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  /** Marked by the user, for whatever she means by it. */
  star: z.optional(z.literal(true)),
  tags: z.optional(z.array(Tag)),
  /** The marketing action that it came of, as the user calls it. */
  campaign: z.optional(z.string()),
  custom: z.optional(CustomValues),
  /** Values that do not conform to the norms of entry and are left so, by field: see `norms/troubles.ts`. */
  leftAsIs: z.optional(z.record(z.string(), z.string())),
  /** The file and the line that it was imported from. */
  origin: z.optional(Provenance),
  source: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** For the index of today's list; kept by the store: see `dueDay`. */
  due: z.optional(Day),
  /** For the index of a person's deals; kept by the store. */
  personIds: z.array(z.string()),
  /** For the index of boards and sorted lists; kept by the store: see `dealOrder.ts`. */
  lists: z.array(z.string()),
})
export type Deal = z.infer<typeof Deal>

export type DealDraft = {
  title: string
  amount?: Money
  companyId?: string
  people: { personId: string; role?: string }[]
  pipelineId: string
  stageId?: string
  nextAction?: NextAction
  closingDay?: Day
  note?: string
  custom?: CustomValues
  source: string
}

/** The day on which an open deal asks for attention; undefined once it is closed. */
export function dueDay(deal: Pick<Deal, 'status' | 'standbyUntil' | 'nextAction'>): Day | undefined {
  if (deal.status === 'standby') return deal.standbyUntil
  return deal.status === 'todo' ? deal.nextAction?.day : undefined
}

export type Due = 'overdue' | 'today' | 'woken' | 'later' | 'asleep' | 'closed'

/** How a deal stands on a day: late, due, woken from standby that day or before, due later, asleep, or closed. */
export function dueOn(deal: Pick<Deal, 'status' | 'standbyUntil' | 'nextAction'>, today: Day): Due {
  const day = dueDay(deal)
  if (day === undefined) return 'closed'
  if (deal.status === 'standby') return day <= today ? 'woken' : 'asleep'
  if (day > today) return 'later'
  return day === today ? 'today' : 'overdue'
}

/** Days the deal has been in its stage, counting from the day it came. */
export function daysInStage(deal: Pick<Deal, 'stageSince'>, today: Day): number {
  return Math.max(0, daysBetween(deal.stageSince, today))
}
