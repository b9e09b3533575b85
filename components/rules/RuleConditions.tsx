/** The conditions of a rule: the same questions as a filter's. */
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { withCondition, withGroup, withGroupJoin, withJoin, withoutCondition } from '../../lib/core/filterEdit'
import { t } from '../../lib/state/language'
import { FilterGroup } from '../filter/FilterGroup'
import '../filter/filter.css'
import { JoinSelect } from '../filter/JoinSelect'
import { Button } from '../shared/Button'

type Props = { noun: Noun; filter: Filter | undefined; about: About; onFilter: (filter: Filter | undefined) => void }

export function RuleConditions({ noun, filter, about, onFilter }: Props) {
  /** Conditions are told apart by their places: once one is gone, what was typed in the others is theirs anew. */
  const [removed, setRemoved] = useState(0)
  const groups = filter?.groups ?? []
  const before = (at: number) => groups.slice(0, at).reduce((sum, group) => sum + group.conditions.length, 0)
  const remove = (less: Filter) => {
    setRemoved(removed + 1)
    onFilter(less.groups.length ? less : undefined)
  }
  return (
    <>
      {!filter && <p class="hint">{t('rules.andSays')}</p>}
      {filter &&
        groups.map((group, at) => (
          <Fragment key={`${removed} ${at}`}>
            {at > 0 && (
              <JoinSelect
                label={t('filter.joinGroups')}
                join={filter.join}
                onJoin={(join) => onFilter(withJoin(filter, join))}
              />
            )}
            <FilterGroup
              noun={noun}
              about={about}
              group={group}
              number={at + 1}
              before={before(at)}
              onJoin={(join) => onFilter(withGroupJoin(filter, at, join))}
              onCondition={(to, i) => onFilter(withCondition(noun, filter, at, about, to, i))}
              onRemove={(i) => remove(withoutCondition(filter, at, i))}
              onAdd={() => onFilter(withCondition(noun, filter, at, about))}
            />
          </Fragment>
        ))}
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
