/**
 * A dump: a whole database in one file, as snapshots and exports keep it. This file says what it looks like.
 *
 *   head      16 bytes, the same for ever
 *   sections  each at most 2,000 rows of one table: JSON, packed
 *   manifest  JSON: what the sections are, with a fingerprint each, and what the whole holds
 *   foot      44 bytes: fingerprint and length of the manifest, and the sign that the file was written to its end
 *
 * The manifest comes last so that a dump can be written in one go, whatever its size, and so that a file that was cut has
 * none. Every byte is vouched for: the sections by the manifest, the manifest by the foot, head and foot by what they must be.
 */
/** Raised when older code could not read the file any more. */
export const FORMAT = 1
export const SECTION_ROWS = 2_000
/** About this many characters of JSON make a section full, however few its rows. */
export const SECTION_SIZE = 4_000_000
export const HEAD = 'MARGIN SNAPSHOT\n'
/** What ends the file. */
export const SIGN = 'WHOLE\nM\n'
/** Fingerprint (32), length of the manifest (4), sign (8). */
export const FOOT_BYTES = 44

/** What makes a file unfit to be restored. */
export type DumpProblem =
  /** No file of ours at all. */
  | { why: 'foreign' }
  /** Shorter or longer than it was written. */
  | { why: 'cut' }
  /** Bytes are not as they were written: the list of contents, or rows of a table. */
  | { why: 'altered'; part: 'manifest' | 'section'; table?: string }
  /** Written by a newer version of Margin. */
  | { why: 'newer'; schema?: number }

/** Thrown by the reader of a dump. */
export class DumpRefused extends Error {
  constructor(readonly problem: DumpProblem) {
    super(`The file cannot be restored: ${JSON.stringify(problem)}`)
    this.name = 'DumpRefused'
  }
}

/** The key of a row, read the way its table reads it. */
export function keyOf(row: unknown, path: string | string[]): IDBValidKey {
  const at = (name: string) => (row as Record<string, IDBValidKey>)[name] as IDBValidKey
  return typeof path === 'string' ? at(path) : path.map(at)
}
