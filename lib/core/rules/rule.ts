/** A rule of the user's own: what is done by itself when something happens. */
import * as z from 'zod/mini'

export const Rule = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Rule = z.infer<typeof Rule>
