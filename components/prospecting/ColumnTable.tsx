/** The columns of a sheet below each other: heading, what it is and how that was told, its first values. */
import type { SheetColumn } from '../../lib/core/sheet'
import type { ColumnGuess, SheetRows } from '../../lib/core/sheet/recognise'
import { t } from '../../lib/state/language'
import { Options } from '../shared/SelectField'
import { meaningOptions, useSheetFields } from './meaningOptions'

type Props = {
  columns: readonly ColumnGuess[]
  /** Some of the rows, for their values. */
  rows: SheetRows['rows']
  /** The columns of the list to which rows are added. */
  own?: readonly SheetColumn[]
  nameOf: (column: ColumnGuess) => string
  choiceOf: (column: ColumnGuess, i: number) => string
  onChoose: (at: number, value: string) => void
  /** How a meaning was told, where it was. */
  byOf: (column: ColumnGuess, value: string) => ColumnGuess['by']
}

const EXAMPLES = 3

export function ColumnTable({ columns, rows, own, nameOf, choiceOf, onChoose, byOf }: Props) {
  const fields = useSheetFields()
  const options = own
    ? [...own.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('paste.newColumn') }]
    : meaningOptions(fields)
  return (
    <table class="column-table">
      <thead>
        <tr>
          <th scope="col">{t('paste.heading')}</th>
          <th scope="col">{t('paste.means')}</th>
          <th scope="col">{t('paste.examples')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, i) => {
          const value = choiceOf(column, i)
          const by = own ? undefined : byOf(column, value)
          const examples = rows.flatMap((row) => row[column.at] || []).slice(0, EXAMPLES)
          return (
            <tr key={column.at}>
              <th scope="row">{nameOf(column)}</th>
              <td>
                <select
                  class="input"
                  aria-label={t('paste.meansOf', { column: nameOf(column) })}
                  value={value}
                  onChange={(event) => onChoose(column.at, event.currentTarget.value)}
                >
                  <Options options={options} />
                </select>
                {by && <span class="hint"> {t(`paste.by.${by}`)}</span>}
              </td>
              <td class="quiet">
                {examples.map((text, at) => (
                  <span class="example" key={`${at}:${text}`}>
                    {text.slice(0, 80)}
                  </span>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
