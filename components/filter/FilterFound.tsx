/** How far a filtered list was looked through, and what stands in its place where nothing matches. */
import type { Filtered } from '../../lib/db/filtered'
import type { FilteredState } from '../../lib/state/filtered'
import { filterWords } from '../../lib/state/filterWords'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import type { ListFilter } from './useListFilter'

/** "340 match", or while it is looked on "12 so far · Still looking: 4,000 seen". */
export function FilterFound({ of: { value, looking } }: { of: FilteredState<unknown> }) {
  if (!value) return null
  return (
    <p class="filter-found hint" role="status">
      {t(value.ended ? 'filter.found' : 'filter.foundSoFar', { n: value.rows.length })}
      {looking && ` · ${t('filter.looking', { seen: formatNumber(value.seen) })}`}
    </p>
  )
}

/** Instead of the table of a list that has no row yet, or none at all. */
export function FilterNone({ of: { noun, filter, about, set }, found }: { of: ListFilter; found?: Filtered<unknown> }) {
  if (!about) return null
  const words = filterWords(noun, filter, about)
  if (!found?.ended) return <Empty centred>{t('filter.nothingYet')}</Empty>
  return (
    <Empty centred action={<Button onClick={() => set(undefined)}>{t('empty.unfilter')}</Button>}>
      {t('filter.none', { filter: words })}
    </Empty>
  )
}
