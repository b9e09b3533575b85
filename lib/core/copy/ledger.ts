/** What a device remembers of its copies on one target: kept outside the database, so that a restore does not take it along. */
import * as z from 'zod/mini'

/** A point of the journal: its last number and instant then. Another instant under that number is another journal. */
export const JournalMark = z.object({ seq: z.number(), at: z.optional(z.string()) })
export type JournalMark = z.infer<typeof JournalMark>

export const Ledger = z.object({
  /** The last number that was taken for a name, whatever became of it. */
  taken: z.number(),
  /** The number of the last copy that was read back and found whole; 0 for none. */
  known: z.number(),
  /** Up to where the journal is in that copy. */
  mark: z.optional(JournalMark),
  /** Rows that the database had then. */
  rows: z.optional(z.number()),
})
export type Ledger = z.infer<typeof Ledger>

export const NEW_LEDGER: Ledger = { taken: 0, known: 0 }
