/** Rows of a list as a file: its columns as a sheet, or people as cards. Made in small pieces, between which the page is free. */
import type { Noun } from '../core/customField'
import { type About, type Field, fieldsOf, type RecordOf } from '../core/fields'
import { cellOf } from '../core/fields/cell'
import type { Person } from '../core/person'
import { CSV_START, csvLines, csvSign } from '../core/sheet/writeCsv'
import { personCard, vcardText } from '../extract/writeVcard'
import { fieldWords, saidWords } from './fieldWords'
import { FilePieces } from './filePieces'
import { locale } from './language'
import { eachRow } from './listRows'

/** `cut`: texts that were longer than a workbook takes. */
export type ListFile = { file: Blob; rows: number; cut?: number }
export type ListRows = { noun: Noun; ids: readonly string[]; about: About }
/** Hears how many rows were written. */
type Progress = (done: number) => void

/** The columns of the rows as CSV, headed by what they are called. @returns nothing where it was given up */
export async function csvFile(
  rows: ListRows,
  columns: readonly string[],
  progress: Progress,
  signal: AbortSignal,
): Promise<ListFile | undefined> {
  const all = fieldsOf(rows.noun, rows.about) as Field<RecordOf[Noun]>[]
  const fields = columns.flatMap((id) => all.find((field) => field.id === id) ?? [])
  const sign = csvSign(locale.value)
  const head = CSV_START + csvLines([fields.map((field) => saidWords(field.label))], sign)
  const named = fields.some((field) => field.needs === 'people')
  const line = (row: RecordOf[Noun], about: About) =>
    csvLines([fields.map((field) => cellOf(field, row, about, (one, of) => fieldWords(one, of, about)))], sign)
  return written(rows, named, 'text/csv;charset=utf-8', head, line, progress, signal)
}

/** People as vCards, without notes. @returns nothing where it was given up */
export async function vcardFile(
  rows: ListRows,
  progress: Progress,
  signal: AbortSignal,
): Promise<ListFile | undefined> {
  const card = (row: RecordOf[Noun], about: About) => {
    const person = row as Person
    return vcardText(personCard(person, person.companyId && about.companyName?.(person.companyId)))
  }
  return written(rows, false, 'text/vcard;charset=utf-8', '', card, progress, signal)
}

async function written(
  { noun, ids, about }: ListRows,
  named: boolean,
  type: string,
  head: string,
  text: (row: RecordOf[Noun], about: About) => string,
  progress: Progress,
  signal: AbortSignal,
): Promise<ListFile | undefined> {
  const pieces = new FilePieces()
  pieces.add(head)
  const rows = await eachRow({ noun, ids, about, named }, text, (one) => pieces.add(one), progress, signal)
  if (rows === undefined) return undefined
  return { file: new Blob(pieces.all(), { type }), rows }
}
