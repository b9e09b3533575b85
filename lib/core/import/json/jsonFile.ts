/** JSON as a table: the keys of its objects are headings, and go by the same rules as those of any other table. */
import type { ImportRefusal } from '../record'
import { MOST_CELLS } from '../table/limits'
import { type OpenTable, tableReader } from '../table/read'
import { type RowPiece, rowProblem, type TableRow } from '../table/rowPiece'
import { type Element, elementsOf, JsonProblem, parsed } from './elements'
import { flat } from './flat'
import { elementOf, objectLines } from './lines'

/** So many first bytes are enough for a look. */
const LOOK = 1_000_000
/** A file that is one object is read whole to say so, up to here. */
const SMALL = 1_000_000

type Pieces = () => AsyncGenerator<{ elements: Element[]; refused?: ImportRefusal[]; bytes: number }>

const open: OpenTable = async (source, _options, isLook) => {
  const isPart = isLook && source.size > LOOK
  const part: Blob = isPart ? source.slice(0, LOOK) : source
  try {
    const isByLine = await startsWithObject(part)
    const pieces: Pieces = () => (isByLine ? objectLines(part, isPart) : elementsOf(part, isPart))
    const headings = await headingsOf(pieces)
    if (!headings.length) return { problem: { line: 1, reason: 'import.json.none' } }
    if (headings.length > MOST_CELLS)
      return { problem: { line: 1, reason: 'import.manyCells', params: { n: headings.length, most: MOST_CELLS } } }
    return { rows: () => rowsOf(pieces, headings), isSparse: true, hasHead: true }
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error
    return { problem: { line: error.line, reason: `import.json.${error.kind}` } }
  }
}

/** Takes an array of objects, or objects one a line. A file with a fault in the middle of its array is no JSON and refused whole. */
export const jsonReader = tableReader('json', open)

/** Whether each line is an object. @throws JsonProblem where it is one object over several lines, or none at all */
async function startsWithObject(part: Blob): Promise<boolean> {
  const start = await part.slice(0, SMALL).text()
  const text = start.replace(/^\ufeff/, '').trimStart()
  if (!text.startsWith('{')) return false
  const line = text.split('\n', 1)[0] ?? ''
  // Of a line that is longer than what was read nothing can be told yet.
  if (line.length === text.length && part.size > SMALL) throw new JsonProblem(1, 'large')
  const bytes = String.fromCharCode(...new TextEncoder().encode(line.slice(0, 60_000)))
  if (line.length > 60_000 ? parsed(line, 1) : !('reason' in elementOf(bytes, 1))) return true
  if (part.size <= SMALL) parsed(text, 1)
  throw new JsonProblem(1, 'shape')
}

/** All keys, in the order in which they come. */
async function headingsOf(pieces: Pieces): Promise<string[]> {
  const headings = new Set<string>()
  for await (const { elements } of pieces())
    for (const { value } of elements) {
      if (headings.size > MOST_CELLS) return [...headings]
      for (const heading of flat(value).keys()) headings.add(heading)
    }
  return [...headings]
}

async function* rowsOf(pieces: Pieces, headings: readonly string[]): AsyncGenerator<RowPiece> {
  yield { rows: [{ line: 0, cells: [...headings] }], refused: [], bytes: 0 }
  for await (const { elements, refused = [], bytes } of pieces()) {
    const piece: RowPiece = { rows: [], refused: [...refused], bytes }
    for (const { number, value } of elements) {
      const row = rowOf(number, flat(value), headings)
      const problem = problemOf(row)
      if (problem) piece.refused.push(problem)
      else piece.rows.push(row)
    }
    yield piece
  }
}

function rowOf(line: number, cells: ReadonlyMap<string, string>, headings: readonly string[]): TableRow {
  const row = headings.map((heading) => cells.get(heading) ?? '')
  return { line, cells: row.slice(0, row.findLastIndex(Boolean) + 1) }
}

/** Half of a letter, which JSON can write and no text can hold. */
const HALF = /\p{Surrogate}/u

function problemOf(row: TableRow): ImportRefusal | undefined {
  if (!row.cells.length) return { line: row.line, reason: 'import.json.none' }
  if (row.cells.some((cell) => HALF.test(cell))) return { line: row.line, reason: 'import.damaged' }
  return rowProblem(row, false)
}
