/**
 * The rows that an import refused as a sheet, each with its line and the reason, to be mended and dropped again: those of a table under the
 * headings of their file as they stood there, all others under words for their fields.
 */

import type { TableRead } from '../core/import/about'
import type { ReadyRecord } from '../core/import/fate'
import type { ImportRefusal } from '../core/import/record'
import type { Job } from '../core/job'
import { CSV_START, csvLines, csvSign } from '../core/sheet/writeCsv'
import type { TextKey } from '../core/text'
import type { RefusedRow } from '../db/importStage'
import { eachRefused, importOf } from '../db/importStage'
import { FilePieces } from './filePieces'
import { locale, t } from './language'

/** Columns that a refused row of what is no table may have, in their order, each headed by words that are read back. */
const CELLS = [
  ['externalId', ({ fields }) => fields.externalId],
  ['name', ({ fields }) => fields.name],
  ['givenName', ({ fields }) => fields.givenName],
  ['familyName', ({ fields }) => fields.familyName],
  ['email', ({ fields }) => fields.emails?.join('; ')],
  ['phone', ({ fields }) => fields.phones?.map(({ shown }) => shown).join('; ')],
  ['title', ({ fields }) => fields.title],
  ['company', ({ fields }) => fields.company],
  ['website', ({ fields }) => fields.websites?.join('; ')],
  ['profileUrl', ({ fields }) => fields.profileUrls?.join('; ')],
  ['place', ({ fields }) => fields.place],
  ['industry', ({ fields }) => fields.industry],
  ['size', ({ fields }) => fields.size],
  ['amount', ({ fields }) => fields.amount],
  ['currency', ({ fields }) => fields.currency],
  ['pipeline', ({ fields }) => fields.pipeline],
  ['stage', ({ fields }) => fields.stage],
  ['status', ({ fields }) => fields.status],
  ['due', ({ fields }) => fields.due],
  ['closedOn', ({ fields }) => fields.closedOn],
  ['at', ({ fields }) => fields.at],
  ['type', ({ fields }) => fields.type],
  ['minutes', ({ fields }) => fields.minutes?.toString()],
  ['person', ({ fields }) => fields.person],
  ['deal', ({ fields }) => fields.deal],
  ['tags', ({ fields }) => fields.tags?.join('; ')],
  ['note', ({ fields }) => fields.note],
] as const satisfies readonly (readonly [string, (record: ReadyRecord) => string | undefined])[]

/** The heading of the column that Margin adds. */
const refusedHeading = (): string => t('transfer.refusedHeading')

export const reasonWords = ({ reason, params }: Pick<RefusedRow, 'reason' | 'params'>): string =>
  t(reason as TextKey, params)

export const lineAndReason = (refusal: ImportRefusal): string =>
  t('transfer.lineWhy', { line: refusal.line, why: reasonWords(refusal) })

/** @property cells what stands in a row of the sheet behind the line and the reason */
type Sheet = { headings: readonly string[]; cells: (row: RefusedRow) => readonly string[] }

/** @returns the file, and how many rows stand in it */
export async function refusedFile(job: Job): Promise<{ file: Blob; rows: number }> {
  const { table } = importOf(job).about
  const sheet = table ? ofTable(table) : await ofFields(job.id)
  const sign = csvSign(locale.value)
  const pieces = new FilePieces()
  pieces.add(CSV_START + csvLines([[refusedHeading(), ...sheet.headings]], sign))
  let count = 0
  await eachRefused(job.id, (rows) => {
    count += rows.length
    pieces.add(
      csvLines(
        rows.map((row) => [lineAndReason(row), ...sheet.cells(row)]),
        sign,
      ),
    )
  })
  return { file: new Blob(pieces.all(), { type: 'text/csv;charset=utf-8' }), rows: count }
}

/** Headings of a table in the places of their columns; one without is headed by its number. */
export function tableHeadings({ columns }: TableRead): string[] {
  const width = Math.max(0, ...columns.map(({ at }) => at + 1))
  const headings = Array.from({ length: width }, (_, at) => t('paste.column', { n: at + 1 }))
  for (const { at, heading } of columns) if (heading) headings[at] = heading
  return headings
}

function ofTable(table: TableRead): Sheet {
  const headings = tableHeadings(table)
  return {
    headings,
    cells: ({ cells, record }) => {
      const given = cells ?? record?.cells ?? []
      return headings.map((_, at) => given[at] ?? '').concat(given.slice(headings.length))
    },
  }
}

async function ofFields(job: string): Promise<Sheet> {
  const used = new Set<string>()
  const others = new Set<string>()
  await eachRefused(job, (rows) => {
    for (const { record } of rows) {
      if (!record) continue
      for (const [field, cell] of CELLS) if (cell(record)) used.add(field)
      for (const heading of Object.keys(record.other ?? {})) others.add(heading)
    }
  })
  const columns = CELLS.filter(([field]) => used.has(field))
  return {
    headings: [...columns.map(([field]) => t(`transfer.field.${field}`)), ...others],
    cells: ({ record }) => [
      ...columns.map(([, cell]) => (record && cell(record)) ?? ''),
      ...[...others].map((heading) => record?.other?.[heading] ?? ''),
    ],
  }
}
