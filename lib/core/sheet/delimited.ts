/** Texts of rows and cells: what a spreadsheet puts on the clipboard, and files whose cells are parted by any sign. */
import Papa from 'papaparse'
import { unmarked } from './harmless'
import { longCell, SheetRefused } from './problem'
import type { SheetRows } from './recognise'

/** So many signs are read in one go: some milliseconds. */
const PIECE = 40_000
const SEPARATORS = ['\t', ';', ',', '|']
/** So many first rows tell what parts the cells. */
const FIRST = 50

/**
 * Reads a text into rows; cells are trimmed, rows without any are left out.
 * @param breathe waited for between pieces, so that a page stays awake over a long text
 * @throws SheetRefused with the line on which a quotation mark is left open, or for what is no text
 */
export async function readDelimited(text: string, breathe: () => Promise<void> | undefined): Promise<SheetRows> {
  if (text.includes('\0')) throw new SheetRefused([{ why: 'binary' }])
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!plain.trim()) throw new SheetRefused([{ why: 'empty' }])
  const named = /^sep=(.)\n/i.exec(plain)
  const delimiter = named?.[1] ?? delimiterOf(plain)
  try {
    return await readRows(plain, delimiter, '"', named ? named[0].length : 0, breathe)
  } catch (error) {
    // A spreadsheet quotes only cells that need it: in what was copied, a quotation mark may be no more than one.
    if (!(error instanceof SheetRefused) || delimiter !== '\t') throw error
    const rows = await readRows(plain, delimiter, '\u0001', 0, breathe)
    const width = rows.rows[0]?.length ?? 0
    if (rows.rows.some((row) => row.length > width)) throw error
    return rows
  }
}

/**
 * The sign that parts most rows into the same number of cells; a tab where nothing does, as each line is one cell then.
 * @param rare signs that are taken where they part more rows than any of the usual ones, or all of them and no other does
 */
export function delimiterOf(text: string, rare: readonly string[] = []): string {
  const start = text.slice(0, PIECE)
  let best = { sign: '\t', rows: 0, width: 1, torn: false, whole: false }
  for (const sign of [...SEPARATORS, ...rare]) {
    const { data, errors } = new Papa.Parser({ delimiter: sign, newline: '\n', preview: FIRST }).parse(
      start,
      0,
      false,
    ) as Parsed
    // A sign that stands within quoted cells only leaves their quotation marks in the midst of words.
    const torn = errors.some(({ code }) => code === 'InvalidQuotes')
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    for (const [width, rows] of counts) {
      const whole = rows === data.filter((row) => row.length > 1 || row[0]).length
      const isEnough = !rare.includes(sign) || best.width === 1 || rows > best.rows || (whole && !best.whole)
      if (isEnough && isBetter({ rows, width, torn }, best)) best = { sign, rows, width, torn, whole }
    }
  }
  return best.sign
}

type Fit = { rows: number; width: number; torn: boolean }

function isBetter(one: Fit, than: Fit): boolean {
  if (than.rows && one.torn !== than.torn) return than.torn
  return one.rows > than.rows || (one.rows === than.rows && one.width > than.width)
}

type Parsed = { data: string[][]; errors: { index: number; code: string }[]; meta: { cursor: number } }

async function readRows(
  text: string,
  delimiter: string,
  quoteChar: string,
  from: number,
  breathe: () => Promise<void> | undefined,
): Promise<SheetRows> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar })
  const rows: string[][] = []
  const lines: number[] = []
  let line = from ? 2 : 1
  for (let at = from, size = PIECE; at < text.length; ) {
    await breathe()
    const isLast = at + size >= text.length
    const { data, errors, meta } = parser.parse(text.slice(at, at + size), 0, !isLast) as Parsed
    const [wrong] = errors
    if (wrong) throw new SheetRefused([{ why: 'quote', line: line + breaks(text.slice(at, at + wrong.index)) }])
    for (const cells of data) {
      const row = cells.map((cell) => unmarked(cell.trim()))
      while (row.length && !row.at(-1)) row.pop()
      const problems = longCell(row, line)
      if (problems.length) throw new SheetRefused(problems)
      if (row.length) {
        rows.push(row)
        lines.push(line)
      }
      line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? breaks(cell) : 0), 0)
    }
    if (isLast) break
    // One row may be longer than a piece.
    size = meta.cursor > 0 ? PIECE : size * 2
    at += meta.cursor
  }
  return { rows, lines }
}

const breaks = (text: string): number => text.split('\n').length - 1
