/** Rows as files of cells: nothing in them is run by a spreadsheet, and our own reader reads them back as they were. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decodeSheet } from '../../lib/core/sheet/decode'
import { readDelimited } from '../../lib/core/sheet/delimited'
import { harmless, unmarked } from '../../lib/core/sheet/harmless'
import { CSV_START, csvLines, csvSign } from '../../lib/core/sheet/writeCsv'

const back = async (rows: string[][], sign: ',' | ';') =>
  (await readDelimited(decodeSheet(new TextEncoder().encode(CSV_START + csvLines(rows, sign))), () => undefined)).rows
/** As the reader gives rows: without what stands around words, without empty cells at the end, without empty rows. */
const asRead = (rows: string[][]) =>
  rows
    .map((row) => {
      const cells = row.map((cell) => cell.replaceAll('\0', '').trim().replace(/\r\n?/g, '\n'))
      while (cells.length && !cells.at(-1)) cells.pop()
      return cells
    })
    .filter((row) => row.length)

describe('a cell that a spreadsheet would run', () => {
  test('is marked, and numbers are not', () => {
    const run = [
      '=1+1',
      '+1+cmd|/C calc',
      '-2+3',
      '@SUM(A1)',
      '=HYPERLINK("https://evil.example")',
      '＝1',
      "'=1",
      "''@x",
    ]
    for (const cell of run) expect([harmless(cell)[0], unmarked(harmless(cell))]).toEqual(["'", cell])
    for (const cell of ['+33 (0)3 53 01 55 42', '-5', '-1,250.50', "'tis", 'a=1', '', "O'Hara"])
      expect([harmless(cell), unmarked(cell)]).toEqual([cell, cell])
  })
})

describe('whatever the cells hold', () => {
  const piece = fc.constantFrom(...[..."=+-@'\",;|\t\r\n \0sep=;é漢👩'=＝+33 1"], '\r\n', '\uFEFF', '=cmd', '"";')
  const cell = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

  test('it is read back as it was', async () => {
    const property = fc.asyncProperty(rows, fc.constantFrom(csvSign('en'), csvSign('fr')), async (given, sign) => {
      const wanted = asRead(given)
      fc.pre(wanted.length > 0)
      expect(await back(given, sign)).toEqual(wanted)
    })
    await fc.assert(property, { numRuns: 300 })
  })

  test('nothing in it can be run', () => {
    const property = fc.property(rows, (given) => {
      for (const row of Papa.parse<string[]>(csvLines(given), { delimiter: ',' }).data)
        for (const one of row) if (/^\s*[=+\-@＝＋－＠]/.test(one)) expect(one).toMatch(/^[+-]\d[\d\s().,]*$/)
    })
    fc.assert(property, { numRuns: 300 })
  })
})
