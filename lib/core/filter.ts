/** Filters: conditions on fields, combined with and/or, two levels deep. */
import * as z from 'zod/mini'
import { CustomValue } from './customField'

export const Join = z.enum(['and', 'or'])
export type Join = z.infer<typeof Join>

/** One question about one field of the field table; `value` is what it is compared with, where the question needs something. */
export const Condition = z.object({ field: z.string(), op: z.string(), value: z.optional(CustomValue) })
export type Condition = z.infer<typeof Condition>

export const Filter = z.object({
  join: Join,
  groups: z.array(z.object({ join: Join, conditions: z.array(Condition) })),
})
export type Filter = z.infer<typeof Filter>
