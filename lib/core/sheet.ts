/** A prospecting list: a sheet of suspects to be worked through row by row, with columns of its own. */
import * as z from 'zod/mini'
import { Day } from './days'

export const SheetColumn = z.object({
  id: z.string(),
  /** As its heading has it. */
  name: z.string(),
  /** Which field of a person or company its cells are; left out where they are only kept. */
  means: z.optional(z.string()),
})
export type SheetColumn = z.infer<typeof SheetColumn>

export const Sheet = z.object({
  id: z.string(),
  name: z.string(),
  columns: z.array(SheetColumn),
  /** Where deals that are made of its rows stand. */
  pipelineId: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

/** To be worked; to be worked again on a day; became a lead; not to be worked. */
export const SuspectState = z.enum(['open', 'later', 'lead', 'dropped'])
export type SuspectState = z.infer<typeof SuspectState>

/** A row of such a list: somebody who is not qualified yet. */
export const Suspect = z.object({
  id: z.string(),
  sheetId: z.string(),
  /** Its place in the list. */
  n: z.number(),
  /** Texts as they were given, by the ids of the columns; empty cells are not there. */
  cells: z.record(z.string(), z.string()),
  state: SuspectState,
  /** The day on which it comes back. */
  day: z.optional(Day),
  /** Who it became, or who it was found to be. */
  personId: z.optional(z.string()),
  /** Why it was dropped. */
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  /** How often it was tried. */
  calls: z.optional(z.number()),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Suspect = z.infer<typeof Suspect>
