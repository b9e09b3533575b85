/** The rows that an import refused as a sheet: each with its line and the reason, to be mended and dropped again. */

import type { ReadyRecord } from '../core/import/fate'
import { CSV_START, csvLines, csvSign } from '../core/sheet/writeCsv'
import type { TextKey } from '../core/text'
import type { RefusedRow } from '../db/importStage'
import { eachRefused } from '../db/importStage'
import { FilePieces } from './filePieces'
import { locale, t } from './language'

/** Columns that a refused row may have, in their order, each headed by words that are read back. */
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

/** Headings of what Margin adds, in both languages: read back, they are no part of a row. */
export const refusedHeadings = (): string[] => [t('transfer.lineHeading'), t('transfer.reasonHeading')]

export const reasonWords = ({ reason, params }: Pick<RefusedRow, 'reason' | 'params'>): string =>
  t(reason as TextKey, params)

/** @param job of the import @returns the file, and how many rows stand in it */
export async function refusedFile(job: string): Promise<{ file: Blob; rows: number }> {
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
  const sign = csvSign(locale.value)
  const pieces = new FilePieces()
  const headings = columns.map(([field]) => t(`transfer.field.${field}`))
  pieces.add(CSV_START + csvLines([[...refusedHeadings(), ...headings, ...others]], sign))
  let count = 0
  await eachRefused(job, (rows) => {
    count += rows.length
    const cells = rows.map((row) => [
      String(row.line),
      reasonWords(row),
      ...columns.map(([, cell]) => (row.record && cell(row.record)) ?? ''),
      ...[...others].map((heading) => row.record?.other?.[heading] ?? ''),
    ])
    pieces.add(csvLines(cells, sign))
  })
  return { file: new Blob(pieces.all(), { type: 'text/csv;charset=utf-8' }), rows: count }
}
