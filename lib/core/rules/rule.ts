/** A rule of the user's own, as data: **when** something happens, **and** conditions hold of the record, **then** acts are done on it. */
import * as z from 'zod/mini'
import { CustomValue, Noun } from '../customField'
import { Status } from '../deal'
import { Filter } from '../filter'

/** More days than that nobody waits. */
export const MOST_DAYS = 3650
const Days = z.int().check(z.gte(-MOST_DAYS), z.lte(MOST_DAYS))
const Text = z.string().check(z.minLength(1), z.maxLength(2_000))

export const OutKind = z.enum(['pace', 'closing', 'silent', 'temperature'])

/**
 * What sets a rule off. The last three come with time. `day`: so many days after the day in a field, before it where that is less
 * than 0. `silent`: nothing happened for so many days.
 */
export const When = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made') }),
  /** Without a field: any. */
  z.object({ kind: z.literal('changed'), field: z.optional(z.string()) }),
  z.object({ kind: z.literal('stage'), stageId: z.optional(z.string()) }),
  z.object({ kind: z.literal('status'), status: z.optional(Status) }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('day'), field: z.string(), days: Days }),
  z.object({ kind: z.literal('silent'), days: Days.check(z.gte(1)) }),
  z.object({ kind: z.literal('out'), reason: z.optional(OutKind) }),
])
export type When = z.infer<typeof When>
export type WhenKind = When['kind']

/** One act on the record that set the rule off. Days are counted from the day on which the rule runs. */
export const Act = z.discriminatedUnion('kind', [
  /** Without a value the field is emptied; `days`: of a field that holds a day. */
  z.object({ kind: z.literal('set'), field: z.string(), value: z.optional(CustomValue), days: z.optional(Days) }),
  z.object({ kind: z.literal('stage'), pipelineId: z.string(), stageId: z.string() }),
  /** Standby asks for the days until it wakes, lost and cancelled for a reason. */
  z.object({ kind: z.literal('status'), status: Status, days: z.optional(Days), reason: z.optional(z.string()) }),
  z.object({ kind: z.literal('temperature'), label: z.string() }),
  z.object({ kind: z.literal('next'), text: Text, days: Days }),
  z.object({ kind: z.literal('task'), title: Text, days: Days }),
  z.object({ kind: z.literal('tag'), category: Text, name: Text }),
  z.object({ kind: z.literal('list'), sheetId: z.string() }),
  z.object({ kind: z.literal('note'), text: Text }),
  z.object({ kind: z.literal('notify'), text: Text }),
  z.object({ kind: z.literal('draft'), templateId: z.string(), days: Days }),
  z.object({ kind: z.literal('hook'), targetId: z.string() }),
])
export type Act = z.infer<typeof Act>
export type ActKind = Act['kind']

/** So many acts fit on one screen. */
export const MOST_ACTS = 12

export const Rule = z.object({
  id: z.string(),
  name: Text,
  noun: Noun,
  when: When,
  /** What must hold of the record as it is then. */
  filter: z.optional(Filter),
  acts: z.array(Act).check(z.minLength(1), z.maxLength(MOST_ACTS)),
  on: z.boolean(),
  /** The day from which it counts what comes with time: it was turned on acts. */
  since: z.string(),
  /** Its place among the others: they run in this order. */
  place: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Rule = z.infer<typeof Rule>
export type RuleDraft = Pick<Rule, 'name' | 'noun' | 'when' | 'filter' | 'acts'>

/** Those that time sets off. */
export const isTimed = ({ when }: Pick<Rule, 'when'>): boolean =>
  when.kind === 'day' || when.kind === 'silent' || when.kind === 'out'

const OF_DEALS: readonly (WhenKind | ActKind)[] = ['stage', 'status', 'out', 'temperature', 'next', 'tag']
/** Whether records of a noun can set a rule off so, or have this done to them. */
export const suits = (noun: Noun, kind: WhenKind | ActKind): boolean =>
  (noun === 'deals' || !OF_DEALS.includes(kind)) && (kind !== 'list' || noun !== 'deals')

/** In the order in which they run. */
export const inOrder = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
