/** The conditions of one group, with the word between them. */
import type { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import type { Condition, Filter, Join } from '../../lib/core/filter'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { FilterRow } from './FilterRow'
import { JoinSelect } from './JoinSelect'

type Props = {
  noun: Noun
  about: About
  group: Filter['groups'][number]
  /** Its number among the groups, from 1. */
  number: number
  /** How many conditions stand before it. */
  before: number
  onJoin: (join: Join) => void
  onCondition: (condition: Condition, at: number) => void
  onRemove: (at: number) => void
  onAdd: () => void
}

export function FilterGroup(props: Props) {
  const { noun, about, group, number, before, onJoin, onCondition, onRemove, onAdd } = props
  return (
    <fieldset class="filter-group" aria-label={t('filter.group', { n: number })}>
      {group.conditions.map((condition, at) => (
        <FilterRow
          key={at}
          noun={noun}
          about={about}
          condition={condition}
          number={before + at + 1}
          lead={
            at === 0 ? (
              <span class="filter-lead">{t('filter.where')}</span>
            ) : (
              <JoinSelect label={t('filter.join')} join={group.join} onJoin={onJoin} />
            )
          }
          onCondition={(to) => onCondition(to, at)}
          onRemove={() => onRemove(at)}
        />
      ))}
      <Button small kind="quiet" onClick={onAdd}>
        {t('filter.add')}
      </Button>
    </fieldset>
  )
}
