/** Rows of a text that comes in pieces. A row that is wrong is told with its line, and the rows after it are read on. */
import Papa from 'papaparse'
import { unmarked } from '../../sheet/harmless'
import type { ImportRefusal } from '../record'
import type { Dialect } from './dialect'
import { MOST_ROW } from './limits'
import { type RowPiece, rowProblem, type TableRow, tornCells } from './rowPiece'
import type { TextPiece } from './texts'

/** So many signs are read in one go: a few milliseconds. Behind a row that is wrong fewer, as the next one may be too. */
const PIECE = 40_000
const AFTER_WRONG = 250

type Parsed = { data: string[][]; errors: { index: number; row: number }[]; meta: { cursor: number } }

/** @param damaged see `Encoded` */
export async function* rowsOf(
  texts: AsyncIterable<TextPiece>,
  dialect: Dialect,
  damaged = false,
): AsyncGenerator<RowPiece> {
  const reader = new RowReader(dialect, damaged)
  let bytes = 0
  for await (const piece of texts) {
    bytes = piece.bytes
    reader.add(piece.text)
    for (const found of reader.read(false)) yield { ...found, bytes }
  }
  for (const found of reader.read(true)) yield { ...found, bytes }
}

/** What is not read yet of a text, and where it stands. */
class RowReader {
  private text = ''
  private at = 0
  private line = 1
  private size = PIECE
  /** A row without an end, which is refused already. */
  private isSkipped = false
  private from: number

  constructor(
    private readonly dialect: Dialect,
    private readonly damaged: boolean,
  ) {
    this.from = dialect.from
  }

  add(text: string): void {
    this.text = this.text.slice(this.at) + text
    this.at = 0
    if (this.from && this.text.length >= this.from) {
      this.at = this.from
      this.from = 0
      this.line = 2
    }
  }

  *read(isLast: boolean): Generator<{ rows: TableRow[]; refused: ImportRefusal[] }> {
    // A space behind the last quotation mark is none of the text's, as before any other end of a line.
    if (isLast && !this.text.endsWith('\n') && this.at < this.text.length) this.text += '\n'
    while (this.at < this.text.length) {
      if (this.isSkipped) {
        const end = this.text.indexOf('\n', this.at)
        this.at = end < 0 ? this.text.length : end + 1
        this.isSkipped = end < 0
        continue
      }
      const left = this.text.length - this.at
      if (!isLast && left < this.size) return
      yield this.piece(isLast && left <= this.size)
    }
  }

  private piece(isEnd: boolean): { rows: TableRow[]; refused: ImportRefusal[] } {
    const text = this.text.slice(this.at, this.at + this.size)
    const parser = this.parser()
    const { data, errors, meta } = parser.parse(text, 0, !isEnd) as Parsed
    const [wrong] = errors
    if (wrong) return this.wrong(text, data, wrong, isEnd)
    if (meta.cursor === 0) return this.long(text)
    const found = this.taken(data)
    this.at += meta.cursor
    this.size = Math.min(PIECE, Math.max(this.size, AFTER_WRONG) * 2)
    return found
  }

  private parser(preview = 0) {
    return new Papa.Parser({ delimiter: this.dialect.delimiter, newline: '\n', quoteChar: this.dialect.quote, preview })
  }

  /** The rows before the one that is wrong are taken; of that one the line goes on which it is. */
  private wrong(text: string, data: string[][], wrong: Parsed['errors'][number], isEnd: boolean) {
    if (wrong.row > 0) {
      const { meta } = this.parser(wrong.row).parse(text, 0, !isEnd) as Parsed
      const found = this.taken(data.slice(0, wrong.row))
      this.at += meta.cursor
      return found
    }
    // What follows the quotation mark may stand beyond the piece, spaces and then the end of the cell.
    if (!isEnd && /"\s*$/.test(text.slice(-200)) && this.size < PIECE * 2) {
      this.size *= 2
      return NOTHING
    }
    return this.refuse(text, wrong.index, 'import.quote')
  }

  /** A row that is longer than the piece: more of it is looked at, up to what a row may have. */
  private long(text: string) {
    if (text.length < MOST_ROW) {
      this.size *= 2
      return NOTHING
    }
    const opened = text.indexOf(this.dialect.quote)
    return this.refuse(text, Math.max(opened, 0), opened < 0 ? 'import.longRow' : 'import.quote')
  }

  private refuse(text: string, index: number, reason: ImportRefusal['reason']) {
    const end = text.indexOf('\n', index)
    const cells = tornCells(end < 0 ? text : text.slice(0, end), this.dialect)
    const refused = [{ line: this.line, reason, cells }]
    this.isSkipped = end < 0
    this.line += breaks(text.slice(0, end < 0 ? text.length : end)) + 1
    this.at += end < 0 ? text.length : end + 1
    this.size = AFTER_WRONG
    return { rows: [], refused }
  }

  private taken(data: string[][]) {
    const rows: TableRow[] = []
    const refused: ImportRefusal[] = []
    for (const given of data) {
      const row = { line: this.line, cells: given.map((cell) => unmarked(cell.trim())) }
      for (const cell of given) if (cell.includes('\n')) this.line += breaks(cell)
      this.line++
      if (!row.cells.some(Boolean)) continue
      const problem = rowProblem(row, this.damaged)
      if (problem) refused.push(problem)
      else rows.push(row)
    }
    return { rows, refused }
  }
}

const NOTHING: { rows: TableRow[]; refused: ImportRefusal[] } = { rows: [], refused: [] }

const breaks = (text: string): number => text.split('\n').length - 1
