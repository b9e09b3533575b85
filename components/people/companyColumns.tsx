/** The columns that the list of companies may have, those with a look of their own among them. */
import type { Company } from '../../lib/core/company'
import type { About } from '../../lib/core/fields'
import { isDamaged } from '../../lib/core/soundRow'
import { t } from '../../lib/state/language'
import { allColumns } from '../lists/fieldColumns'
import { companyEdits } from '../lists/recordEdits'
import { Avatar } from '../shared/Avatar'
import { Chip } from '../shared/Chip'
import type { Column } from '../shared/columns'

export function companyColumns(about: About): Column<Company>[] {
  const own: Record<string, Partial<Column<Company>>> = {
    name: {
      width: 'minmax(160px, 1.6fr)',
      cell: (company) => (
        <span class="row">
          <Avatar name={company.name} company />
          <span class="name cut">{company.name}</span>
          {isDamaged(company) && <Chip tone="late">{t('list.damaged')}</Chip>}
        </span>
      ),
    },
    domains: { cell: (company) => <span class="quiet">{company.domains[0]}</span> },
  }
  return allColumns('companies', about, { recordOf: (company: Company) => company, own, edits: companyEdits(about) })
}
