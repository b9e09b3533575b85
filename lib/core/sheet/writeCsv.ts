/** Rows as a file that every spreadsheet opens and our own reader reads back: cells parted by a sign, each in quotation marks. */
import Papa from 'papaparse'
import { numberFormat } from '../formats'
import { harmless } from './harmless'

/** The mark by which spreadsheets know UTF-8. */
export const CSV_START = '\uFEFF'

/** What parts the cells: where numbers have a comma, spreadsheets take a semicolon for it. @param language of the user */
export const csvSign = (language: string): ',' | ';' => (numberFormat(language).format(1.5).includes(',') ? ';' : ',')

/** Rows as lines, each ended. What stands around a cell's words is no part of them, and no file holds a nought. */
export const csvLines = (rows: readonly (readonly string[])[], sign: ',' | ';' = ','): string =>
  rows.length
    ? `${Papa.unparse(
        rows.map((row) => row.map((cell) => harmless(cell.replaceAll('\0', '').trim()))),
        { quotes: true, delimiter: sign, newline: '\r\n' },
      )}\r\n`
    : ''
