/** The conditions of a rule: the same questions as a filter's. */
import { useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { withCondition, withGroup } from '../../lib/core/filterEdit'
import { t } from '../../lib/state/language'
import { FilterGroups } from '../filter/FilterGroups'
import '../filter/filter.css'
import { Button } from '../shared/Button'

type Props = { noun: Noun; filter: Filter | undefined; about: About; onFilter: (filter: Filter | undefined) => void }

export function RuleConditions({ noun, filter, about, onFilter }: Props) {
  /** Conditions are told apart by their places: once one is gone, what was typed in the others is theirs anew. */
  const [removed, setRemoved] = useState(0)
  const remove = (less: Filter) => {
    setRemoved(removed + 1)
    onFilter(less.groups.length ? less : undefined)
  }
  return (
    <>
      {!filter && <p class="hint">{t('rules.andSays')}</p>}
      {filter && (
        <FilterGroups
          noun={noun}
          about={about}
          filter={filter}
          removed={removed}
          onFilter={onFilter}
          onRemove={remove}
          onAdd={onFilter}
        />
      )}
      <span class="buttons">
        {filter ? (
          <Button small kind="quiet" onClick={() => onFilter(withGroup(noun, filter, about))}>
            {t('filter.addGroup')}
          </Button>
        ) : (
          <Button small kind="quiet" onClick={() => onFilter(withCondition(noun, undefined, 0, about))}>
            {t('filter.add')}
          </Button>
        )}
      </span>
    </>
  )
}
