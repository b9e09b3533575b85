/**
 * A workbook of one sheet as the texts that it is made of (Office Open XML). Row by row, so that it can be written as it is read:
 * what makes workbooks elsewhere has the whole sheet in one text first, which stops a page, and packs it in workers that an
 * extension may not start. Texts stand in the cells as texts, never as formulas.
 */
import { decimalsOf } from '../money'

/** A cell: a text, a number, a day, an amount of a currency, or nothing. */
export type XlsxCell = string | number | { day: string } | { minor: number; currency: string } | undefined

/** A program that opens workbooks takes no longer texts, and no more rows. */
export const LONGEST_CELL = 32_767
export const MOST_ROWS = 1_048_575

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** What stands around the sheet, by the names of files. @param name of the sheet */
export const xlsxFrame = (name: string): [file: string, text: string][] => [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
]

export const SHEET_FILE = 'xl/worksheets/sheet1.xml'

/** The beginning of the sheet, with its first row, which stays in sight. */
export const sheetHead = (headings: readonly string[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${Math.max(1, headings.length)}" width="24" customWidth="1"/></cols><sheetData><row r="1">${headings.map((words, i) => textCell(words, placeOf(i, 1), 1)).join('')}</row>`
export const SHEET_END = '</sheetData></worksheet>'

/** @param n which row it is, counted from 1, which is that of the headings */
export const sheetRow = (cells: readonly XlsxCell[], n: number): string =>
  `<row r="${n}">${cells.map((cell, i) => cellText(cell, placeOf(i, n))).join('')}</row>`

/** `C7`. Without it, some programs do not know a cell behind one that is empty. */
function placeOf(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters + row
}

function cellText(cell: XlsxCell, at: string): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string') return textCell(cell, at)
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : ''
  if ('day' in cell) {
    const serial = serialOf(cell.day)
    return serial === undefined ? textCell(cell.day, at) : `<c r="${at}" s="2"><v>${serial}</v></c>`
  }
  const decimals = decimalsOf(cell.currency)
  return `<c r="${at}" s="${decimals ? 4 : 3}"><v>${(cell.minor / 10 ** decimals).toFixed(decimals)}</v></c>`
}

const textCell = (words: string, at: string, style = 0): string =>
  `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(words.slice(0, LONGEST_CELL))}</t></is></c>`

/** Days since the last of 1899; workbooks know none before March 1900 for certain. */
function serialOf(day: string): number | undefined {
  const at = Date.parse(`${day}T00:00:00Z`)
  const serial = at / 86_400_000 + 25_569
  return serial >= 61 ? serial : undefined
}

/** XML has no place for other controls, for half a pair, nor for two signs at the end of the plane. */
const NOWHERE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escaped(words: string): string {
  return words
    .replace(NOWHERE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
