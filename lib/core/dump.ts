/** Snapshots as the rest of the house speaks of them: why one was taken, and which are kept. */
import * as z from 'zod/mini'
import { dayOf } from './days'

/** `clock`: hourly. `hand`: the user asked. `upgrade`, `import`, `restore`: just before that. `export`: a file for elsewhere. */
const DumpReason = z.enum(['clock', 'hand', 'upgrade', 'import', 'restore', 'export'])
export type DumpReason = z.infer<typeof DumpReason>

const Section = z.object({
  /** `rows` as they were met; `patch`, put over them; `gone`, keys to take away: what happened while the rows were read. */
  kind: z.enum(['rows', 'patch', 'gone']),
  table: z.string(),
  rows: z.number(),
  bytes: z.number(),
  sha256: z.string(),
})
export type Section = z.infer<typeof Section>

/** A row that could not be read. */
const DamagedRow = z.object({ table: z.string(), key: z.unknown() })
export type DamagedRow = z.infer<typeof DamagedRow>

/** What a snapshot says of itself. */
export const Manifest = z.object({
  format: z.number(),
  /** The database's schema, and the version that IndexedDB knows it by. */
  schema: z.number(),
  version: z.number(),
  /** Which database it is, where that is known: see `Marker`. */
  created: z.optional(z.string()),
  /** When it was taken. */
  at: z.string(),
  reason: DumpReason,
  /** The journal's last number; 0 before the first change. */
  seq: z.number(),
  /** Rows of each table. */
  counts: z.record(z.string(), z.number()),
  /** How each table finds the key in a row. */
  keys: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** They are not in here. */
  damaged: z.array(DamagedRow),
  sections: z.array(Section),
})
export type Manifest = z.infer<typeof Manifest>

/** As much as is needed to choose: order counts up with each one taken, for clocks go back. */
export type Kept = { order: number; at: string; reason: DumpReason }

const HOURS = 24
const DAYS = 14
/** Of those taken for a reason, as many stay however old: a clock that is years ahead must not throw them all away. */
const FEW = 3

/**
 * Which snapshots to throw away: all but the latest of each of the last 24 hours and 14 days in which one was taken by the
 * clock, and those taken for a reason in the last 14 days. Hours and days without any do not count, so that a rep who comes
 * back from a long absence finds what was there before it.
 */
export function outlived<T extends Kept>(all: readonly T[], now: Date): T[] {
  const latestFirst = [...all].sort((a, b) => b.order - a.order)
  const byClock = latestFirst.filter(({ reason }) => reason === 'clock')
  const forReason = latestFirst.filter(({ reason }) => reason !== 'clock')
  const kept = new Set<T>([
    ...firstOfEach(byClock, ({ at }) => at.slice(0, 13), HOURS),
    ...firstOfEach(byClock, ({ at }) => dayOf(at), DAYS),
    ...forReason.filter(({ at }, i) => i < FEW || now.getTime() - Date.parse(at) < DAYS * 86_400_000),
  ])
  return latestFirst.filter((one) => !kept.has(one)).reverse()
}

function firstOfEach<T>(all: readonly T[], slotOf: (one: T) => string, slots: number): T[] {
  const first = new Map<string, T>()
  for (const one of all) {
    const slot = slotOf(one)
    if (!first.has(slot) && first.size < slots) first.set(slot, one)
  }
  return [...first.values()]
}
