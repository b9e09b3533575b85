/** Columns of a list made of the field table: every field can be one; some are drawn in a way of their own. */
import type { FieldKind, Noun } from '../../lib/core/customField'
import { type About, type Field, fieldsOf, type RecordOf } from '../../lib/core/fields'
import type { View } from '../../lib/core/view'
import { fieldWords, saidWords } from '../../lib/state/fieldWords'
import type { CellValue } from '../shared/CellEditor'
import type { Column } from '../shared/columns'

const WIDTH: Record<FieldKind, string> = {
  text: 'minmax(96px, 1fr)',
  number: '88px',
  money: '104px',
  date: '100px',
  choice: 'minmax(88px, 1fr)',
  several: 'minmax(96px, 1fr)',
  link: 'minmax(120px, 1.2fr)',
  phone: '150px',
  email: 'minmax(120px, 1.4fr)',
  yesno: '80px',
}

type Making<N extends Noun, R> = {
  /** The record of a row. */
  recordOf: (row: R) => RecordOf[N]
  /** What a column has that is its own. */
  own: Partial<Record<string, Partial<Column<R>>>>
  /** How a field of a record is changed where it stands; undefined where it cannot be. */
  edits: Partial<Record<string, (row: R) => CellValue | undefined>>
}

/** All columns that a list of the noun may have, in the order of the field table. */
export function allColumns<N extends Noun, R>(
  noun: N,
  about: About,
  { recordOf, own, edits }: Making<N, R>,
): Column<R>[] {
  return fieldsOf(noun, about).map((field: Field<RecordOf[N]>) => ({
    id: field.id,
    label: saidWords(field.label),
    width: WIDTH[field.kind],
    end: field.kind === 'money' || field.kind === 'number',
    cell: (row: R) => <span class="quiet">{fieldWords(field, recordOf(row), about)}</span>,
    edit: edits[field.id],
    ...own[field.id],
  }))
}

/** Those that are shown: as the user chose them, else the usual ones. What is gone from the field table is left out. */
export function shownColumns<R>(
  all: readonly Column<R>[],
  chosen: View['columns'],
  usual: readonly string[],
): Column<R>[] {
  const wanted: View['columns'] = chosen.length ? chosen : usual.map((id) => ({ id }))
  const shown = wanted.flatMap(({ id, width }) => {
    const column = all.find((one) => one.id === id)
    return column ? [{ ...column, own: width }] : []
  })
  return shown.length || !chosen.length ? shown : shownColumns(all, [], usual)
}

/** The columns with one of them given a width. */
export const withWidth = <R,>(shown: readonly Column<R>[], id: string, width: number): View['columns'] =>
  shown.map((column) => {
    const own = column.id === id ? width : column.own
    return { id: column.id, ...(own && { width: own }) }
  })
