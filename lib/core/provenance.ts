/** Where a captured value came from, and how sure that is. Kept with each field of a person or company. */
import * as z from 'zod/mini'

/**
 * How a value was seen: in a message's header, in the signature under it, worked out from the mail domain, on a profile
 * or company page, in the markup of any page (`page`) or in the words selected there (`selection`), on a card that
 * was handed over (`card`), typed by the user, or selected by the user for this very field (`selected`).
 */
export const SourceKind = z.enum([
  'header',
  'signature',
  'domain',
  'profile',
  'company-page',
  'page',
  'selection',
  'card',
  'typed',
  'selected',
  'import',
  'sample',
])
export type SourceKind = z.infer<typeof SourceKind>

/** `sure`: the page says it of this very person. `likely`: read from free text or worked out; shown as such. */
export const Certainty = z.enum(['sure', 'likely'])
export type Certainty = z.infer<typeof Certainty>

/**
 * The memory of one field: kind, page address, instant (ISO, UTC), adapter, certainty. Of a file: its name as the site, the line,
 * and the number by which whoever wrote the file knows the record.
 */
export const Provenance = z.object({
  kind: SourceKind,
  url: z.optional(z.string()),
  at: z.optional(z.string()),
  site: z.optional(z.string()),
  line: z.optional(z.int()),
  id: z.optional(z.string()),
  sure: Certainty,
})
export type Provenance = z.infer<typeof Provenance>
