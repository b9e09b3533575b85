/** A template of an email or a note: a text with fields in it. */
import * as z from 'zod/mini'

export const DraftTemplate = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type DraftTemplate = z.infer<typeof DraftTemplate>
