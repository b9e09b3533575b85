/** The rows of one sheet of a workbook. */
import type { ImportRefusal } from '../record'
import { type RowPiece, rowProblem, type TableRow } from '../table/rowPiece'
import { type CellWorld, cellText } from './cell'
import { type Events, parsed } from './xml'
import { type Packed, unpacked } from './zip'

/** A sheet has no more columns. */
const COLUMNS = 16_384

/** @param part the sheet's, in the workbook @returns pieces, each with how much of the sheet is read as a part of the file's size */
export async function* sheetRows(source: Blob, part: Packed, world: CellWorld): AsyncGenerator<RowPiece> {
  const rows = new RowEvents(world)
  let bytes = 0
  async function* counted() {
    for await (const piece of unpacked(source, part)) {
      bytes += piece.length
      yield piece
    }
  }
  for await (const _ of parsed(counted(), rows.events))
    yield { ...rows.taken(), bytes: Math.min(source.size, Math.round((bytes / part.unpacked) * source.size) || 0) }
}

/** Hears cells, and makes rows of them. */
class RowEvents {
  private rows: TableRow[] = []
  private refused: ImportRefusal[] = []
  private line = 0
  private column = 0
  private cells: string[] = []
  private filled = 0
  private value: string | undefined
  private type = ''
  private style = 0
  /** Within a value, and not within the marks that say how a word of Japanese is spoken. */
  private isValue = false
  private isSpoken = false

  constructor(private readonly world: CellWorld) {}

  readonly events: Events = {
    open: (name, attributes) => {
      if (name === 'row') this.startRow(Number(attributes().r))
      else if (name === 'c') this.startCell(attributes())
      else if (name === 'v' || name === 't') this.isValue = !this.isSpoken
      else if (name === 'rPh') this.isSpoken = true
    },
    text: (text) => {
      if (this.isValue) this.value = (this.value ?? '') + text
    },
    close: (name) => {
      if (name === 'v' || name === 't') this.isValue = false
      else if (name === 'rPh') this.isSpoken = false
      else if (name === 'c') this.endCell()
      else if (name === 'row') this.endRow()
    },
  }

  taken(): { rows: TableRow[]; refused: ImportRefusal[] } {
    const { rows, refused } = this
    this.rows = []
    this.refused = []
    return { rows, refused }
  }

  private startRow(number: number): void {
    this.line = Number.isInteger(number) && number > this.line ? number : this.line + 1
    this.column = -1
    this.cells = []
    this.filled = 0
  }

  private startCell({ r = '', t = 'n', s = '0' }: Record<string, string>): void {
    const at = columnOf(r)
    this.column = at ?? this.column + 1
    this.value = undefined
    this.type = t
    this.style = Number(s)
  }

  private endCell(): void {
    const text = this.value === undefined ? '' : cellText(this.value, this.type, this.style, this.world)
    if (!text || this.column >= COLUMNS) return
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = text
    this.filled++
  }

  private endRow(): void {
    if (!this.filled) return
    const row = { line: this.line, cells: this.cells }
    const problem = rowProblem(row, false)
    if (problem) this.refused.push(problem)
    else this.rows.push(row)
  }
}

/** `C5` → 2; undefined where a cell says nothing of its place. */
function columnOf(place: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d/i.exec(place)?.[1]?.toUpperCase()
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
