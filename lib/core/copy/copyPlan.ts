/** What the user chose for her copies, and how each target stands. Kept in `storage.local`, with the passphrase: no part of any copy. */
import * as z from 'zod/mini'
import { Ledger } from './ledger'

/** How copies are sealed. With the passphrase anybody can open them by the `age` tool; without one they lie open. */
export const Sealing = z.discriminatedUnion('sealed', [
  z.object({
    sealed: z.literal(true),
    passphrase: z.string(),
    identity: z.string(),
    recipient: z.string(),
    words: z.string(),
  }),
  z.object({ sealed: z.literal(false) }),
])
export type Sealing = z.infer<typeof Sealing>

export const HOURS = [1, 6, 24] as const
export const CopyPlan = z.object({
  /** Hours between copies; 0: only when asked. */
  every: z.number(),
  days: z.number(),
  weeks: z.number(),
  /** Undefined until the user chose: nothing goes anywhere before. */
  sealing: z.optional(Sealing),
})
export type CopyPlan = z.infer<typeof CopyPlan>
export const USUAL_PLAN: CopyPlan = { every: 1, days: 14, weeks: 8 }

/** This machine among those that make copies; made once, never restored. */
export const CopyOwner = z.object({ id: z.string().check(z.regex(/^[a-z0-9]{16}$/)), name: z.string() })
export type CopyOwner = z.infer<typeof CopyOwner>

/** How a target stands. Instants in ISO, UTC. */
export const CopyStatus = z.object({
  ledger: z.optional(Ledger),
  /** The key file of the increments was written there. */
  keyThere: z.optional(z.boolean()),
  /** Since when it is one. */
  since: z.string(),
  lastSuccess: z.optional(z.string()),
  /** Bytes of the last copy, and whether it was a full one. */
  lastBytes: z.optional(z.number()),
  lastFull: z.optional(z.boolean()),
  next: z.optional(z.string()),
  /** Failures in a row, and what the last one was. */
  failures: z.optional(z.number()),
  failure: z.optional(z.looseObject({ kind: z.string() })),
  /** Not a matter of the target: the browser's words. */
  fault: z.optional(z.string()),
  asks: z.optional(z.object({ rows: z.number(), before: z.number() })),
  /** At work, and at what; with the instant it was said, for a worker may die. */
  step: z.optional(z.object({ step: z.string(), at: z.string(), bytes: z.optional(z.number()) })),
  /** When the user was last told that there was no success for days. */
  told: z.optional(z.string()),
  /** Of a webhook: how far it was told, and the delivery that is under way. */
  hook: z.optional(
    z.object({ seq: z.number(), at: z.optional(z.string()), id: z.optional(z.string()), upTo: z.optional(z.number()) }),
  ),
})
export type CopyStatus = z.infer<typeof CopyStatus>
