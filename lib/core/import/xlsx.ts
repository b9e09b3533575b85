/** Workbooks (XLSX): the rows of one sheet, read while it is unpacked. */
import type { ImportOptions } from './reader'
import type { ImportRefusal } from './record'
import { type OpenTable, tableReader } from './table/read'
import type { RowPiece } from './table/rowPiece'
import { sheetRows } from './xlsx/sheet'
import { sheetsOf, TooManyWords, worldOf } from './xlsx/workbook'
import { Damaged, listOf, type Packed, unpacked } from './xlsx/zip'

/** What unpacks to more than that many times its size, and to more than that many bytes, was made to fill the memory. */
const TIMES = 200
const ENOUGH = 30_000_000
const MOST = 4_000_000_000

const open: OpenTable = async (source, options, isLook) => {
  const at = (reason: ImportRefusal['reason'], params?: ImportRefusal['params']) => ({
    problem: { line: 1, reason, ...(params ? { params } : {}) },
  })
  const parts = await listOf(source)
  if (!parts) return at('import.damagedWorkbook')
  if (!parts.has('[content_types].xml')) return at('import.notWorkbook')
  const size = [...parts.values()].reduce((sum, { unpacked: bytes }) => sum + bytes, 0)
  if (isBomb(source.size, size)) return at('import.bomb', { n: Math.round(size / 1_000_000) })
  try {
    // Before anything of it is taken, all of it is unpacked once: what is damaged is refused as a whole.
    if (!isLook) for (const part of parts.values()) await checked(source, part)
    const { sheets, from1904 } = await sheetsOf(source, parts)
    const sheet = chosen(sheets, options)
    const world = await worldOf(source, parts, from1904)
    return {
      rows: () => whole(sheetRows(source, sheet.part, world)),
      isSparse: true,
      sheets: sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
      sheet: sheet.name,
    }
  } catch (error) {
    if (error instanceof Bomb) return at('import.bomb', { n: error.megabytes })
    if (error instanceof TooManyWords) return at('import.largeWorkbook')
    if (error instanceof Damaged) return at('import.damagedWorkbook')
    throw error
  }
}

export const xlsxReader = tableReader('xlsx', open)

const isBomb = (packed: number, size: number): boolean => size > MOST || (size > ENOUGH && size > packed * TIMES)

class Bomb extends Error {
  override readonly name = 'Bomb'
  constructor(readonly megabytes: number) {
    super()
  }
}

/** Unpacks a part without keeping it. @throws Damaged, and Bomb where it holds far more than it says */
async function checked(source: Blob, part: Packed): Promise<void> {
  // Pictures and the like are no part of any table.
  if (!/\.(?:xml|rels)$/i.test(part.name)) return
  let bytes = 0
  for await (const piece of unpacked(source, part)) {
    bytes += piece.length
    if (isBomb(part.packed, bytes)) throw new Bomb(Math.round(bytes / 1_000_000))
  }
}

/** Rows to the end, or to where the sheet's own words break off, which is told. */
async function* whole(pieces: AsyncGenerator<RowPiece>): AsyncGenerator<RowPiece> {
  let line = 0
  try {
    for await (const piece of pieces) {
      line = piece.rows.at(-1)?.line ?? line
      yield piece
    }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    yield { rows: [], refused: [{ line: line + 1, reason: 'import.damagedWorkbook' }], bytes: 0 }
  }
}

/** The sheet that the user chose, else the first that is not hidden. */
function chosen<S extends { name: string; isHidden: boolean }>(sheets: readonly S[], { sheet }: ImportOptions): S {
  const found = sheets.find(({ name }) => name === sheet) ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  if (!found) throw new Damaged()
  return found
}
