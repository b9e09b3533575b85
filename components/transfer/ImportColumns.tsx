/** The columns of a table below each other: heading, what it is and how that was told, its first values. */
import { FIELDS_OF, type ImportField, SEVERAL } from '../../lib/core/import/fields'
import type { ImportLook } from '../../lib/core/import/reader'
import type { ImportColumn } from '../../lib/core/import/record'
import type { FileImport } from '../../lib/state/fileImport'
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'
import { Options } from '../shared/SelectField'
import { exampleOf } from './examples'
import { ImportPlace } from './ImportPlace'

type Props = { way: FileImport; look: ImportLook; columns: readonly ImportColumn[] }

/** Not the name of any field. */
const LEFT_OUT = '-'
const EXAMPLES = 3

export function ImportColumns({ way, look, columns }: Props) {
  const leftOut = way.leftOut.value
  const fields = FIELDS_OF[look.noun]
  const chosenFor = ({ heading, field = '' }: ImportColumn) => (!field && leftOut.includes(heading) ? LEFT_OUT : field)
  const choose = (chosen: ImportColumn, value: string) => {
    const rest = leftOut.filter((heading) => heading !== chosen.heading)
    void way.read(
      withField(columns, chosen.at, value),
      look.noun,
      value === LEFT_OUT ? [...rest, chosen.heading] : rest,
    )
  }
  const options = [
    ...fields.map((field) => ({ value: field as string, label: t(`transfer.field.${field}`) })),
    { value: '', label: t('transfer.kept') },
    { value: LEFT_OUT, label: t('transfer.leftOut') },
  ]
  return (
    <Section title={t('transfer.columns')} count={columns.length}>
      <ImportPlace way={way} look={look} />
      <table class="column-table">
        <thead>
          <tr>
            <th scope="col">{t('transfer.column')}</th>
            <th scope="col">{t('transfer.means')}</th>
            <th scope="col">{t('transfer.values')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const name = column.heading || t('transfer.unnamed', { n: column.at + 1 })
            const by = column.by ?? (column.field ? undefined : 'none')
            return (
              <tr key={column.at}>
                <th scope="row">{name}</th>
                <td>
                  <select
                    class="input"
                    aria-label={t('transfer.meansOf', { column: name })}
                    value={chosenFor(column)}
                    onChange={(event) => choose(column, event.currentTarget.value)}
                  >
                    <Options options={options} />
                  </select>
                  {by && <span class={by === 'none' ? 'hint near' : 'hint'}> {t(`transfer.by.${by}`)}</span>}
                </td>
                <td class="quiet">
                  <span class="cut examples">
                    {look.records
                      .flatMap((record) => exampleOf(record, column) ?? [])
                      .slice(0, EXAMPLES)
                      .map((text) => text.slice(0, 80))
                      .join(' · ')}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** The columns with one of them being something else; of what a row has once, no other column is it any more. */
function withField(columns: readonly ImportColumn[], at: number, value: string): ImportColumn[] {
  const field = value && value !== LEFT_OUT ? value : undefined
  const isOne = field !== undefined && !SEVERAL.includes(field as ImportField)
  return columns.map(({ field: was, by, ...column }) => {
    if (column.at === at) return { ...column, ...(field && { field }), by: 'user' }
    if (isOne && was === field) return { ...column, by: 'user' }
    return { ...column, ...(was && { field: was }), ...(by && { by }) }
  })
}
