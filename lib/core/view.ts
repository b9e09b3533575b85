/** A view: a list as the user wants to see it, by a name of her own. */
import * as z from 'zod/mini'
import { Noun } from './customField'
import { Filter } from './filter'

export const View = z.object({
  id: z.string(),
  noun: Noun,
  name: z.string(),
  filter: z.optional(Filter),
  /** Ids of the field table in their order, with widths in pixels where the user set one; none: the usual columns. */
  columns: z.array(z.object({ id: z.string(), width: z.optional(z.number()) })),
  sort: z.optional(z.object({ by: z.string(), down: z.boolean() })),
  layout: z.optional(z.enum(['compact', 'extended'])),
  /** Of deals: those of one pipeline. */
  pipelineId: z.optional(z.string()),
  /** Its place among the views of its noun, counted up from 0. */
  place: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type View = z.infer<typeof View>
