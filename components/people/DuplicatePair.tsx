/** Two people who may be one: both, why, and the two answers. */
import { type Person, personLabel } from '../../lib/core/person'
import type { Duplicate } from '../../lib/db/duplicates'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { whyWords } from './matchWords'

type Props = {
  id: string
  pair: Duplicate
  people: ReadonlyMap<string, Person>
  companies: ReadonlyMap<string, string>
  chosen: boolean
  onChoose: () => void
  onMerge: () => void
  onApart: () => void
}

export function DuplicatePair({ id, pair, people, companies, chosen, onChoose, onMerge, onApart }: Props) {
  const [a, b] = [people.get(pair.a), people.get(pair.b)]
  if (!a || !b) return null
  const names = { name: personLabel(a), other: personLabel(b) }
  return (
    <li class={chosen ? 'duplicate chosen' : 'duplicate'} onFocusIn={onChoose}>
      <Half person={a} company={companies.get(a.companyId ?? '')} />
      <Half person={b} company={companies.get(b.companyId ?? '')} />
      <p class="buttons">
        <Button small data-row={id} aria-label={t('duplicates.merge', names)} onClick={onMerge}>
          {t('merge.merge')}
        </Button>
        <Button small kind="quiet" aria-label={t('duplicates.apart', names)} onClick={onApart}>
          {t('match.notSame')}
        </Button>
      </p>
      <p class="hint why">{whyWords(pair.why, pair.sure)}</p>
    </li>
  )
}

function Half({ person, company }: { person: Person; company?: string | undefined }) {
  const lines = [
    [person.title, company].filter(Boolean).join(' · '),
    person.emails.join(', '),
    person.phones.map((phone) => phone.shown).join(', '),
    person.place,
  ]
  return (
    <div>
      <p>
        <a class="name" href={addressOf({ page: 'person', id: person.id })}>
          {personLabel(person)}
        </a>
      </p>
      {lines.map(
        (line) =>
          line && (
            <p key={line} class="quiet">
              {line}
            </p>
          ),
      )}
    </div>
  )
}
