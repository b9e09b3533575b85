/** Rows of a list as a file: its columns as a sheet, or people as cards. Made in small pieces, between which the page is free. */
import type { Noun } from '../core/customField'
import { type About, type Field, fieldsOf, type RecordOf } from '../core/fields'
import { cellOf } from '../core/fields/cell'
import type { Person } from '../core/person'
import { CSV_START, csvLines, csvSign } from '../core/sheet/writeCsv'
import { recordsByIds } from '../db/recordsByIds'
import { personCard, vcardText } from '../extract/writeVcard'
import { breathe } from './breathe'
import { fieldWords, saidWords } from './fieldWords'
import { FilePieces } from './filePieces'
import { locale } from './language'

/** Rows that are read at once: to copy them out of the database takes a few milliseconds. */
const PIECE = 100

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
  let rows = 0
  for (let at = 0; at < ids.length; at += PIECE) {
    if (signal.aborted) return undefined
    const piece = await recordsByIds(noun, ids.slice(at, at + PIECE), named)
    const known = { ...about, ...piece.names }
    for (const row of piece.rows) {
      pieces.add(text(row, known))
      rows += 1
      await breathe()
    }
    progress(Math.min(ids.length, at + PIECE))
    await breathe()
  }
  return { file: new Blob(pieces.all(), { type }), rows }
}
