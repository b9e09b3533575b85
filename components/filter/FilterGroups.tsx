/** The groups of conditions of a filter, each joined with the one before it. */
import { Fragment } from 'preact'
import type { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { withCondition, withGroupJoin, withJoin, withoutCondition } from '../../lib/core/filterEdit'
import { t } from '../../lib/state/language'
import { FilterGroup } from './FilterGroup'
import { JoinSelect } from './JoinSelect'

type Props = {
  noun: Noun
  about: About
  filter: Filter
  /** How many conditions were removed: those that are left are told apart by their places, and what was typed in them is theirs anew. */
  removed: number
  onFilter: (filter: Filter) => void
  /** Given the number of the condition among all, from 0. */
  onRemove: (filter: Filter, number: number) => void
  /** Given the number of the condition that comes in. */
  onAdd: (filter: Filter, number: number) => void
}

export function FilterGroups({ noun, about, filter, removed, onFilter, onRemove, onAdd }: Props) {
  const before = (at: number) => filter.groups.slice(0, at).reduce((sum, { conditions }) => sum + conditions.length, 0)
  return filter.groups.map((group, at) => (
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
        onRemove={(i) => onRemove(withoutCondition(filter, at, i), before(at) + i)}
        onAdd={() => onAdd(withCondition(noun, filter, at, about), before(at + 1))}
      />
    </Fragment>
  ))
}
