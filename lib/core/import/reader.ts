/** How a file of any kind is read: looked at for a preview, then given in pieces, so that no file is too large for the memory. */
import type { Language } from '../text'
import type { FileKind, ImportColumn, ImportNoun, ImportRecord, ImportRefusal, Maker } from './record'

/** A file as it was dropped: a `File` is one. Its name tells the kind only where its bytes do not. */
export type ImportSource = Blob & { readonly name?: string }

/**
 * What the user decided, beside the file itself.
 * @property columns of a table: what each is, in place of what would be told from the headings
 * @property language of the user: which mark decimals have where a file does not tell
 */
export type ImportOptions = {
  language: Language
  noun?: ImportNoun
  columns?: readonly ImportColumn[]
  /** The line of a table on which its headings stand, 0 where it has none; else it is told from the rows. */
  headLine?: number
  /** Of a workbook: the sheet that is read, by its name; else the first that is not hidden. */
  sheet?: string
  /** Whether rows of a table come with their cells as they stand. */
  withCells?: boolean
}

/**
 * What a file is, before it is read: enough for a preview.
 * @property records the first ones, as they would be read
 * @property problem why nothing of the file can be taken
 */
export type ImportLook = {
  kind: FileKind
  maker?: Maker
  noun: ImportNoun
  columns?: ImportColumn[]
  /** The line of the headings; 0 where a table has none. */
  headLine?: number
  /** Of a table whose headings may stand anywhere: its first rows, each with the beginning of its cells. */
  firstRows?: { line: number; cells: string[] }[]
  /** Of a workbook: its sheets, and the one that is read. */
  sheets?: string[]
  sheet?: string
  records: ImportRecord[]
  problem?: ImportRefusal
}

/** Some of what stands in a file, in its order; both lists may be empty. @property bytes how far in the file it has been read */
export type ImportPiece = { records: ImportRecord[]; refused: ImportRefusal[]; bytes: number }

/**
 * Reads one kind of file. Neither throws for what stands in a file: `problem` and `refused` say it. A piece is at most some tens
 * of milliseconds of work; whoever takes them waits for a turn of its own between them.
 */
export type ImportReader = {
  lookAt: (source: ImportSource, options: ImportOptions) => Promise<ImportLook>
  read: (source: ImportSource, options: ImportOptions) => AsyncGenerator<ImportPiece, void, void>
}
