/** A report's tables as a file: CSV for any spreadsheet, or a workbook in which amounts and numbers are such. */
import { writeZip } from '../core/copy/zip'
import type { ReportAnswer, Value } from '../core/reports/report'
import { CSV_START, csvLines, csvSign } from '../core/sheet/writeCsv'
import { SHEET_END, SHEET_FILE, sheetHead, sheetRow, type XlsxCell, xlsxFrame } from '../core/sheet/xlsxText'
import { packedOf, spooled } from '../db/copySpool'
import { now } from './clock'
import { locale } from './language'
import { reportWords, valueText } from './reportWords'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The words of all tables, one below the other, each under its title. @param head lines above: what, which period, what it says */
function grid<C>(answer: ReportAnswer, head: readonly string[], cell: (value: Value) => C): (string | C)[][] {
  const rows: (string | C)[][] = head.map((line) => [line])
  for (const { title, columns, rows: lines } of answer.tables) {
    rows.push([], [reportWords(title)], columns.map(reportWords))
    for (const line of lines) rows.push([reportWords(line.head), ...line.cells.map(cell)])
  }
  return rows
}

export function reportCsv(answer: ReportAnswer, head: readonly string[]): Blob {
  const lines = grid(answer, head, valueText).map((row) => (row.length ? row : ['']))
  return new Blob([CSV_START + csvLines(lines, csvSign(locale.value))], { type: 'text/csv;charset=utf-8' })
}

function xlsxCell(value: Value): XlsxCell {
  if (value.is === 'count' || value.is === 'days' || value.is === 'minutes' || value.is === 'number') return value.value
  if (value.is === 'percent') return Math.round(value.value * 1000) / 1000
  // Two currencies are two words, and never one number; nor is a sum from which something was left out.
  const [only] = value.is === 'money' ? value.sums : []
  if (value.is === 'money' && only && value.sums.length === 1 && !value.unrated) return only
  return valueText(value)
}

export async function reportXlsx(answer: ReportAnswer, head: readonly string[], title: string): Promise<Blob> {
  const rows = grid<XlsxCell>(answer, head.slice(1), xlsxCell)
  const sheet = await spooled(SHEET_FILE, async (part) => {
    await part.add(sheetHead([head[0] ?? title]))
    for (const [i, row] of rows.entries()) await part.row(sheetRow(row, i + 2))
    await part.add(SHEET_END)
  })
  // A sheet's name takes no such signs.
  const frame = xlsxFrame(title.replace(/[\\/?*[\]:]/g, ' '))
  const texts = await Promise.all(frame.map(([file, text]) => spooled(file, (part) => part.add(text))))
  const parts: Blob[] = []
  await writeZip(
    [...texts, sheet].map(packedOf),
    new Date(now()).toISOString(),
    async (bytes) => void parts.push(new Blob([bytes])),
    false,
  )
  return new Blob(parts, { type: XLSX })
}
