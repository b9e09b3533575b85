/** A template of an email or a note: a text with fields in it. What a field is, `fieldsIn.ts` says. */
import * as z from 'zod/mini'

/** An email has a subject; a note is written into the timeline. */
export const DraftKind = z.enum(['email', 'note'])
export type DraftKind = z.infer<typeof DraftKind>

export const DraftTemplate = z.object({
  id: z.string(),
  /** Left out by what has no kind yet: an email. */
  kind: z.optional(DraftKind),
  name: z.string(),
  subject: z.optional(z.string()),
  text: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type DraftTemplate = z.infer<typeof DraftTemplate>

export const kindOfTemplate = ({ kind = 'email' }: Pick<DraftTemplate, 'kind'>): DraftKind => kind
