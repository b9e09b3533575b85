/** The fields of one person's record: what stands there, and where it came from. */
import type { FieldData } from '../../lib/core/access/personData'
import { fieldKey } from '../../lib/core/fieldNames'
import { t } from '../../lib/state/language'
import { sourceWords } from '../people/sourceWords'
import { fieldWords, Values, valueWords } from './Values'

export function RecordTable({ rows, company }: { rows: readonly FieldData[]; company?: string }) {
  return (
    <table class="person-data-table">
      <thead>
        <tr>
          <th scope="col">{t('data.field')}</th>
          <th scope="col">{t('data.value')}</th>
          <th scope="col">{t('data.from')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(rows).map(({ field, value, from }) => {
          const key = fieldKey('people', field)
          return (
            <tr key={field}>
              <th scope="row">{key ? t(key) : fieldWords(field)}</th>
              <td>
                <Values rows={[field === 'companyId' && company ? company : valueWords(field, value)]} />
              </td>
              <td class="quiet">
                {from?.kind === 'typed' ? t('data.typed') : sourceWords(from)} {from?.url}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const FIRST = ['name', 'title', 'companyId', 'emails', 'phones', 'profileUrls']
const LAST = ['source', 'createdAt', 'updatedAt']

/** Who it is first, when it was saved last; the number of the record stands in the JSON. */
function inOrder(rows: readonly FieldData[]): FieldData[] {
  const place = ({ field }: FieldData) => {
    const first = FIRST.indexOf(field)
    return first >= 0 ? first - FIRST.length : 1 + LAST.indexOf(field)
  }
  return rows.filter(({ field }) => field !== 'id').sort((a, b) => place(a) - place(b))
}
