/** The fields of one person's record: what stands there, and where it came from. */
import type { FieldData } from '../../lib/core/access/personData'
import { fieldKey } from '../../lib/core/fieldNames'
import { t } from '../../lib/state/language'
import { sourceWords } from '../people/sourceWords'
import { Values } from './Values'

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
        {rows.map(({ field, value, from }) => {
          const key = fieldKey('people', field)
          return (
            <tr key={field}>
              <th scope="row">{key ? t(key) : field}</th>
              <td>
                <Values rows={[field === 'companyId' && company ? company : value]} />
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
