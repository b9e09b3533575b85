/** Rows of a list as a workbook: days, numbers and amounts as such, all else as texts. Written row by row; the page stays free. */

import { writeZip } from '../core/copy/zip'
import type { Noun } from '../core/customField'
import { type About, type Field, fieldsOf, isUnknown, type RecordOf } from '../core/fields'
import type { Money } from '../core/money'
import { MARKED } from '../core/sheet/harmless'
import {
  LONGEST_CELL,
  MOST_ROWS,
  SHEET_END,
  SHEET_FILE,
  sheetHead,
  sheetRow,
  type XlsxCell,
  xlsxFrame,
} from '../core/sheet/xlsxText'
import { packedOf, type Spooled, spooled } from '../db/copySpool'
import { recordsByIds } from '../db/recordsByIds'
import { breathe } from './breathe'
import { now } from './clock'
import { fieldWords, saidWords } from './fieldWords'
import { t } from './language'
import type { ListFile, ListRows } from './listFile'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PIECE = 100

/**
 * The columns of the rows as a workbook. An amount has its currency in a column of its own, behind it.
 * @param progress hears how many rows were written
 * @returns nothing where it was given up
 * @throws RangeError where there are more rows than a workbook holds
 */
export async function xlsxFile(
  { noun, ids, about }: ListRows,
  columns: readonly string[],
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<ListFile | undefined> {
  if (ids.length > MOST_ROWS) throw new RangeError(t('export.tooMany', { n: MOST_ROWS }))
  const all = fieldsOf(noun, about) as Field<RecordOf[Noun]>[]
  const fields = columns.flatMap((id) => all.find((field) => field.id === id) ?? [])
  const amounts = fields.filter(({ kind }) => kind === 'money').length
  const headings = fields.flatMap((field) => {
    const name = saidWords(field.label)
    if (field.kind !== 'money') return [name]
    return [name, amounts > 1 ? t('export.currencyOf', { field: name }) : t('export.currency')]
  })
  const named = fields.some((field) => field.needs === 'people')
  let [rows, cut] = [0, 0]
  const sheet = await spooled(SHEET_FILE, async (part) => {
    await part.add(sheetHead(headings))
    for (let at = 0; at < ids.length && !signal.aborted; at += PIECE) {
      const piece = await recordsByIds(noun, ids.slice(at, at + PIECE), named)
      const known = { ...about, ...piece.names }
      for (const row of piece.rows) {
        const cells = fields.flatMap((field) => cellsOf(field, row, known))
        cut += cells.filter((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL).length
        rows += 1
        await part.row(sheetRow(cells, rows + 1))
        await breathe()
      }
      progress(Math.min(ids.length, at + PIECE))
    }
    await part.add(SHEET_END)
  })
  if (signal.aborted) return undefined
  const frame = xlsxFrame(t(`export.file.${noun}`))
  const texts: Spooled[] = await Promise.all(frame.map(([file, text]) => spooled(file, (part) => part.add(text))))
  const parts: Blob[] = []
  const at = new Date(now()).toISOString()
  await writeZip(
    [...texts, sheet].map(packedOf),
    at,
    async (bytes) => {
      parts.push(new Blob([bytes]))
      await breathe()
    },
    false,
  )
  return { file: new Blob(parts, { type: TYPE }), rows, ...(cut && { cut }) }
}

function cellsOf<R>(field: Field<R>, row: R, about: About): XlsxCell[] {
  const value = field.read(row, about)
  if (field.kind === 'money') {
    const money = value as Money | undefined
    return money ? [money, money.currency] : [undefined, undefined]
  }
  if (value === undefined || isUnknown(value)) return [undefined]
  if (field.kind === 'number' && typeof value === 'number') return [value]
  if (field.kind === 'date') return [{ day: String(value) }]
  const words = fieldWords(field, row, about)
  // Our own reader takes one such mark off.
  return [MARKED.test(words) ? `'${words}` : words]
}
