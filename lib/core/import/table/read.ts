/** Tables of whatever kind of file, looked at and read: the rows come from the file, all else is told here. */
import type { ImportLook, ImportOptions, ImportPiece, ImportReader, ImportSource } from '../reader'
import type { FileKind, ImportColumn, ImportRefusal } from '../record'
import { lookAtRows, type TableLook } from './columns'
import { recordMaker } from './record'
import type { RowPiece, TableRow } from './rowPiece'
import { needsSurvey, newSurvey, type Survey, surveyRow } from './survey'
import { type Width, widthOf, widthProblem } from './width'

/**
 * A file whose rows can be read, from the first one as often as they are asked for.
 * @property isSparse rows without their empty cells at the end
 * @property hasHead the first row is that of the headings, whatever it looks like
 */
export type Table = {
  rows: () => AsyncGenerator<RowPiece>
  isSparse: boolean
  hasHead?: boolean
  sheets?: string[]
  sheet?: string
}
/** @param isLook only the first rows will be read */
export type OpenTable = (
  source: ImportSource,
  options: ImportOptions,
  isLook: boolean,
) => Promise<Table | { problem: ImportRefusal }>

/** So many first rows tell what a table is; so many of them a preview shows. */
const FIRST = 1_000
const SHOWN = 20

export const tableReader = (kind: FileKind, open: OpenTable): ImportReader => ({
  async lookAt(source, options) {
    const table = await open(source, options, true)
    const none: ImportLook = { kind, noun: options.noun ?? 'person', records: [] }
    if ('problem' in table) return { ...none, problem: table.problem }
    const found = await prepared(table, options)
    if ('problem' in found) return { ...none, problem: found.problem }
    const survey = newSurvey(found.columns)
    for (const { cells } of found.body) surveyRow(survey, cells)
    const make = recordMaker(found.look.noun, found.columns, survey, options.language)
    return {
      kind,
      ...(found.look.maker ? { maker: found.look.maker } : {}),
      noun: found.look.noun,
      columns: found.look.columns,
      headLine: found.headLine,
      ...(table.sheets ? { sheets: table.sheets } : {}),
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      records: found.body
        .filter((row) => !widthProblem(row, found.width))
        .slice(0, SHOWN)
        .map(make),
    }
  },

  async *read(source, options) {
    const table = await open(source, options, false)
    if ('problem' in table) {
      yield { records: [], refused: [table.problem], bytes: source.size }
      return
    }
    const found = await prepared(table, options)
    if ('problem' in found) {
      yield { records: [], refused: [found.problem], bytes: source.size }
      return
    }
    const survey = newSurvey(found.columns)
    if (needsSurvey(survey)) yield* surveyed(table, found, survey)
    yield* records(table, found, survey, options)
  },
})

type Prepared = { look: TableLook; columns: ImportColumn[]; headLine: number; width: Width; body: TableRow[] }

/** What the first rows tell of a table. */
async function prepared(table: Table, options: ImportOptions): Promise<Prepared | { problem: ImportRefusal }> {
  const first: TableRow[] = []
  const refused: ImportRefusal[] = []
  for await (const piece of table.rows()) {
    first.push(...piece.rows)
    refused.push(...piece.refused)
    if (first.length >= FIRST) break
  }
  const [wrong] = refused
  if (!first.length && refused.length < 2) return { problem: wrong ?? { line: 1, reason: 'import.empty' } }
  const look = lookAtRows(
    first.map(({ cells }) => cells.slice(0, cells.findLastIndex(Boolean) + 1)),
    options.noun,
    table.hasHead ? 0 : options.headLine === 0 ? 'none' : placeOf(first, options.headLine),
  )
  if (options.columns) look.columns = options.columns.map((column) => ({ ...column }))
  const head = look.head === undefined ? undefined : first[look.head]
  const body = first.slice(look.head === undefined ? 0 : look.head + 1)
  const width = widthOf(head, body, table.isSparse)
  // Cells in a column without a heading are kept too, should any row have one.
  const known = new Set(look.columns.map(({ at }) => at))
  const bare = Array.from({ length: width.most }, (_, at) => at).filter((at) => !known.has(at))
  const columns = [...look.columns, ...bare.map((at) => ({ at, heading: '' }))]
  return { look, columns, headLine: head?.line ?? 0, width, body }
}

const placeOf = (rows: readonly TableRow[], line: number | undefined): number | undefined => {
  const at = rows.findIndex((row) => row.line === line)
  return at < 0 ? undefined : at
}

async function* surveyed(table: Table, { headLine }: Prepared, survey: Survey): AsyncGenerator<ImportPiece> {
  for await (const { rows } of table.rows()) {
    for (const { line, cells } of rows) if (line > headLine) surveyRow(survey, cells)
    yield { records: [], refused: [], bytes: 0 }
  }
}

async function* records(
  table: Table,
  { look, columns, headLine, width }: Prepared,
  survey: Survey,
  { language }: ImportOptions,
): AsyncGenerator<ImportPiece> {
  const make = recordMaker(look.noun, columns, survey, language)
  for await (const { rows, refused, bytes } of table.rows()) {
    const piece: ImportPiece = { records: [], refused: refused.filter(({ line }) => line > headLine), bytes }
    for (const row of rows) {
      if (row.line <= headLine) continue
      const problem = widthProblem(row, width)
      if (problem) piece.refused.push(problem)
      else piece.records.push(make(row))
    }
    piece.refused.sort((a, b) => a.line - b.line)
    yield piece
  }
}
