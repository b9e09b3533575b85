/**
 * A copy: the user's data as one open file, which anybody can read without Margin. A zip that holds
 *
 *   README.txt             what this is and how to read it
 *   schemas/NAME.json      the JSON schema of the rows of a table
 *   tables/NAME.ndjson     of a full copy: the rows of a table, each a line of JSON, without the fields that only indexes need
 *   changes.ndjson         of an increment: entries of the journal, each a line of JSON, in their order
 *   manifest.json          this: what the copy is, and the size and SHA-256 of each of those
 *
 * Two devices can each make copies beside the other's: a copy names its device and counts up. Who wrote a field last is known
 * from the journal, of which each entry has its instant and each row of it all fields before and after, and where a change came
 * from another device, from that device's word (`told`). Team use would attach there, with a user beside the device.
 */
import * as z from 'zod/mini'

export const COPY_FORMAT = 'margin-copy'
/** Raised when older code could not read the file any more. */
export const COPY_VERSION = 1

export const MANIFEST_FILE = 'manifest.json'
export const README_FILE = 'README.txt'
export const CHANGES_FILE = 'changes.ndjson'
export const UNFIT_FILE = 'unfit.ndjson'
export const tableFile = (name: string): string => `tables/${name}.ndjson`
export const schemaFile = (name: string): string => `schemas/${name}.json`

const Whole = z.number().check(z.int(), z.nonnegative())
/** A name that cannot lead out of the folder into which somebody unpacks the copy. */
const Name = z.string().check(z.regex(/^[a-z]+(\/[A-Za-z]+)?\.ndjson$/))

/** A file of rows: as it is unpacked, its rows (lines), bytes, and SHA-256 in hexadecimal. */
export const CopyPart = z.object({
  file: Name,
  rows: Whole,
  bytes: Whole,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type CopyPart = z.infer<typeof CopyPart>

/** Which machine made a copy: an id of its own, made once and never restored, and what the user calls it. */
export const CopyDevice = z.object({ id: z.string(), name: z.string() })
export type CopyDevice = z.infer<typeof CopyDevice>

export const CopyManifest = z.object({
  format: z.literal(COPY_FORMAT),
  formatVersion: z.number(),
  kind: z.enum(['full', 'increment']),
  /** The schema of the database that the rows were written in. */
  schema: Whole,
  /** Which database it is: the name it was given when it was made, where that is known. */
  created: z.optional(z.string()),
  device: CopyDevice,
  /** Counts up with each copy that this device makes; 0 of one that was saved by hand and belongs to no row of them. */
  counter: Whole,
  /** Of an increment: the journal's number after which it begins. */
  from: z.optional(Whole),
  /** The journal's last number in it; 0 before the first change. */
  upTo: Whole,
  /** When it was made: ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Of a full copy, by the name of the table. Of an increment nothing. */
  tables: z.record(z.string(), CopyPart),
  /** Of an increment. */
  changes: z.optional(CopyPart),
  /** Rows that could not be read and are not in here, by table. */
  unread: z.optional(z.record(z.string(), Whole)),
  /** Rows that do not fit their schema, as they are: `{ table, row }`. They are never taken in again. */
  unfit: z.optional(CopyPart),
})
export type CopyManifest = z.infer<typeof CopyManifest>

/**
 * A line of `changes.ndjson`: an entry of the journal, or a piece of a large one; pieces of one entry stand one after the
 * other, with the same `seq` and `piece` counting up from 0. `before` is left out of a row that came, `after` of one that went.
 */
export const CopyChange = z.object({
  seq: Whole,
  piece: Whole,
  at: z.string(),
  source: z.string(),
  /** What the journal says of it: a key of our texts, with what fills it in. */
  label: z.looseObject({ key: z.string() }),
  undoes: z.optional(Whole),
  rows: z.array(
    z.object({
      table: z.string(),
      id: z.string(),
      before: z.optional(z.looseObject({ id: z.string() })),
      after: z.optional(z.looseObject({ id: z.string() })),
      /** At the last change of a record in this copy: when each field was set and by which device. See `rowState.ts`. */
      told: z.optional(z.array(z.tuple([z.string(), z.string()]))),
    }),
  ),
})
export type CopyChange = z.infer<typeof CopyChange>
