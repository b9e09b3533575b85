/** Tables of whatever kind of file, looked at and read: the rows come from the file, all else is told here. */
import type { ImportLook, ImportOptions, ImportPiece, ImportReader, ImportSource } from '../reader'
import type { FileKind, ImportRefusal } from '../record'
import { mendable, type Prepared, prepared, uncelled } from './prepared'
import { recordMaker } from './record'
import type { RowPiece } from './rowPiece'
import { needsSurvey, newSurvey, type Survey, surveyRow } from './survey'
import { widthProblem } from './width'

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

/** So many of them a preview shows. */
const SHOWN = 20

export const tableReader = (kind: FileKind, open: OpenTable): ImportReader => ({
  async lookAt(source, options) {
    const table = await open(source, options, true)
    const none: ImportLook = { kind, noun: options.noun ?? 'person', records: [] }
    if ('problem' in table) return { ...none, problem: table.problem }
    const places = {
      ...(table.sheets ? { sheets: table.sheets } : {}),
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    }
    const found = await prepared(table, options)
    // Another sheet may hold something.
    if ('problem' in found) return { ...none, ...places, problem: found.problem }
    const survey = newSurvey(found.columns)
    for (const { cells } of found.body) surveyRow(survey, cells)
    const make = recordMaker(found.look.noun, found.columns, survey, options.language)
    return {
      kind,
      ...(found.look.maker ? { maker: found.look.maker } : {}),
      noun: found.look.noun,
      columns: found.look.columns,
      headLine: found.headLine,
      ...(table.hasHead ? {} : { firstRows: found.firstRows }),
      ...places,
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
  { language, withCells }: ImportOptions,
): AsyncGenerator<ImportPiece> {
  const make = recordMaker(look.noun, columns, survey, language)
  const asked = (refusal: ImportRefusal): ImportRefusal => (withCells ? mendable(refusal) : uncelled(refusal))
  for await (const { rows, refused, bytes } of table.rows()) {
    const piece: ImportPiece = { records: [], refused: refused.filter(({ line }) => line > headLine).map(asked), bytes }
    for (const row of rows) {
      if (row.line <= headLine) continue
      const problem = widthProblem(row, width)
      if (problem) piece.refused.push(asked({ ...problem, cells: row.cells }))
      else piece.records.push(withCells ? { ...make(row), cells: row.cells } : make(row))
    }
    piece.refused.sort((a, b) => a.line - b.line)
    yield piece
  }
}
