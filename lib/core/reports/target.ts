/** A target: what is to be reached in a month. */
import * as z from 'zod/mini'

export const Target = z.object({
  id: z.string(),
  /** `2026-12`. */
  period: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Target = z.infer<typeof Target>
