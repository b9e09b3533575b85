/** What is known of the database outside it: enough to tell that it is gone, another one, or went back. */
import * as z from 'zod/mini'

/** The kinds of records that a user counts. */
export const COUNTED = ['people', 'companies', 'deals', 'activities', 'tasks'] as const
export type Counted = (typeof COUNTED)[number]

export const Marker = z.object({
  /** The database's own name, given when it was made. */
  created: z.string(),
  schema: z.number(),
  /** The journal's last number. */
  seq: z.number(),
  counts: z.record(z.enum(COUNTED), z.number()),
  /** Instant of writing. */
  at: z.string(),
})
export type Marker = z.infer<typeof Marker>
