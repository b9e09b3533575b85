/** What differs between a record and the page, side by side, each with the button that takes it over. */
import type { Person } from '../../lib/core/person'
import { editPerson } from '../../lib/db/people'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import type { Difference } from './differences'
import { sourceHint } from './sourceHint'
import './people.css'

export function Differences({ person, items }: { person: Person; items: readonly Difference[] }) {
  return (
    <ul class="differences">
      {items.map((item) => (
        <li key={`${item.field}:${item.theirs}`}>
          <span class="heading">{t(`person.${item.field}`)}</span>
          <dl>
            <dt>{t('capture.yours')}</dt>
            <dd class={item.mine ? undefined : 'hint'}>{item.mine ?? t('capture.none')}</dd>
            <dt>{t('capture.page')}</dt>
            <dd>
              {item.theirs} <span class="hint">{sourceHint(item.found)}</span>
            </dd>
          </dl>
          <Button
            small
            aria-label={t('capture.takeNamed', { value: item.theirs, field: t(`person.${item.field}`) })}
            onClick={() => actOn(person, (seen) => editPerson(person.id, item.patch, seen))}
          >
            {t('capture.take')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
