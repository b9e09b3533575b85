/** What makes a file unfit to be taken for a copy, with the place in it. The screen says what to do about each. */
export type CopyProblem =
  /** No copy of ours at all. */
  | { why: 'foreign' }
  /** Still encrypted. */
  | { why: 'sealed' }
  /** A snapshot as Margin keeps it for itself: it has its own way back. */
  | { why: 'snapshot' }
  /** Shorter or longer than it was written. */
  | { why: 'cut' }
  /** Bytes are not as they were written: of the whole, or of a file in it. */
  | { why: 'altered'; file?: string }
  /** Written by a newer version of Margin. */
  | { why: 'newer'; schema?: number }
  /** A file that the list of contents names is not in it. */
  | { why: 'missing'; file: string }
  /** A name that leads out of the folder, or stands there twice. */
  | { why: 'name'; file: string }
  /** Unpacks to more than could be meant. */
  | { why: 'absurd'; file: string }
  /** A line that is no row of its table; `field` where one of its fields does not fit. */
  | { why: 'row'; file: string; line: number; field?: string }
  /** The same record a second time, or out of order. */
  | { why: 'twice'; file: string; line: number }
  /** An increment by itself: it says what changed since a full copy. */
  | { why: 'increment' }

/** Thrown by whoever reads a copy. Nothing was changed by then. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused'
  constructor(readonly problem: CopyProblem) {
    super(`The copy cannot be used: ${JSON.stringify(problem)}`)
  }
}
