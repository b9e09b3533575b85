/** Opens and closes the filter of a list, and says how much is asked. */
import { conditionsOf } from '../../lib/core/filterMatch'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { useShortcuts } from '../shared/shortcuts'
import './filter.css'
import type { ListFilter } from './useListFilter'

export function FilterButton({ of }: { of: ListFilter }) {
  const n = conditionsOf(of.filter).length
  useShortcuts(t('filter.title'), [
    { id: 'list.filter', run: () => of.setOpen(true) },
    { id: 'list.unfilter', when: () => of.filter !== undefined, run: () => of.set(undefined) },
  ])
  return (
    <Button class="filter-button" hint="f" aria-expanded={of.open} onClick={() => of.setOpen(!of.open)}>
      {t('filter.title')}
      {n > 0 && (
        <>
          <span class="filter-count" aria-hidden="true">
            {formatNumber(n)}
          </span>
          <span class="unseen"> {t('filter.open', { n })}</span>
        </>
      )}
    </Button>
  )
}
