/** The filter of a list, above it: its sentence while it is closed, its conditions while it is open. */
import type { ComponentChildren } from 'preact'
import { withCondition } from '../../lib/core/filterEdit'
import { filterWords } from '../../lib/state/filterWords'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { FilterPanel } from './FilterPanel'
import type { ListFilter } from './useListFilter'

/** Nothing where nothing is asked and nobody opened it. @param found how far the list was looked through */
export function FilterBar({ of, found }: { of: ListFilter; found?: ComponentChildren }) {
  const { noun, about, filter, asked, open } = of
  if (!about || (!open && !filter)) return null
  if (open)
    return <FilterPanel of={of} about={about} asked={asked ?? withCondition(noun, undefined, 0, about)} found={found} />
  return (
    <div class="filter-says">
      <button type="button" class="filter-sentence" onClick={() => of.setOpen(true)}>
        {filterWords(noun, filter, about)}
      </button>
      {found}
      <Button small kind="quiet" onClick={() => of.set(undefined)}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}
