/** The columns that the list of people may have, those with a look of their own among them. */
import type { About } from '../../lib/core/fields'
import { type Person, personLabel } from '../../lib/core/person'
import { isDamaged } from '../../lib/core/soundRow'
import type { Names } from '../../lib/db/kept'
import { t } from '../../lib/state/language'
import { allColumns } from '../lists/fieldColumns'
import { personEdits } from '../lists/recordEdits'
import { Avatar } from '../shared/Avatar'
import { Chip } from '../shared/Chip'
import type { Column } from '../shared/columns'

/** @param names what their companies are called */
export function peopleColumns(about: About, names: Names | undefined): Column<Person>[] {
  const companyName = (person: Person) => names?.get(person.companyId ?? '') ?? ''
  const own: Record<string, Partial<Column<Person>>> = {
    name: {
      width: 'minmax(150px, 1.4fr)',
      cell: (person) => (
        <span class="row">
          <Avatar name={personLabel(person)} />
          <span class="name cut">{personLabel(person)}</span>
          {isDamaged(person) && <Chip tone="late">{t('list.damaged')}</Chip>}
        </span>
      ),
    },
    title: { label: t('list.role') },
    company: { cell: companyName },
    emails: { cell: (person) => <span class="quiet">{person.emails[0]}</span> },
    phones: { cell: (person) => person.phones[0]?.shown },
    lifecycle: {
      width: '88px',
      cell: ({ lifecycle }) => (
        <Chip tone={lifecycle === 'contact' ? 'accent' : 'plain'}>{t(`lifecycle.${lifecycle}`)}</Chip>
      ),
    },
  }
  return allColumns('people', about, {
    recordOf: (person: Person) => person,
    own,
    edits: personEdits(about, companyName),
  })
}
