/** People who are here and were erased on another device: each leads to the question whether they are erased here too. */
import type { ErasedThere as One } from '../../lib/db/erasedThere'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'

/** More are asked about with the next merge. */
const MOST = 50

export function ErasedThere({ people }: { people: readonly One[] }) {
  if (!people.length) return null
  return (
    <section class="erased-there" aria-label={t('erase.thereTitle')}>
      <p class="near">{t('erase.there', { n: people.length })}</p>
      <ul>
        {people.slice(0, MOST).map(({ id, name }) => (
          <li key={id}>
            <a href={addressOf({ page: 'person-data', id, erase: true })}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
