/** A sequence: templates with days between them, and the people who are in it. */
import * as z from 'zod/mini'

export const Sequence = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Sequence = z.infer<typeof Sequence>

/** Somebody in a sequence. */
export const Enrolment = z.object({
  id: z.string(),
  sequenceId: z.string(),
  personId: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Enrolment = z.infer<typeof Enrolment>
