/** What a webhook is sent: new and changed records, as one JSON document. It is told, not kept: nothing is read back from there. */
import type { Failed } from './target'

export type HookRecord = {
  /** `people`, `companies`, `deals` … */
  table: string
  id: string
  change: 'new' | 'changed' | 'removed'
  /** The record as it is now; none where it was removed. */
  record?: unknown
}

export type Hook = {
  /** The same at each try of the same delivery: a receiver that has it already passes it over. */
  id: string
  /** When the records were read, UTC, ISO 8601. */
  at: string
  /** The user's rule that sends it, where one does. */
  rule?: { id: string; name: string }
  records: readonly HookRecord[]
}

/**
 * `verified`: the receiver answered with the SHA-256 of what came, `{"received": "<hex>"}`. `accepted`: it said yes (Zapier,
 * Make and n8n can say no more); whether it kept anything only the receiver knows, and nothing here may say that it did.
 */
export type Received = { received: 'verified' | 'accepted' }

export type Receiver = { deliver(hook: Hook): Promise<Received | Failed> }

/** The body, byte for byte as it is signed. */
export const hookBody = ({ id, at, rule, records }: Hook): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ margin: 1, id, at, ...(rule && { rule }), records }))
