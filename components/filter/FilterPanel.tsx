/**
 * The conditions of a filter. What is asked is asked at once; a condition that is still being filled in does not count yet.
 * Escape closes it.
 */
import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { withCondition, withGroup, withGroupJoin, withJoin, withoutCondition } from '../../lib/core/filterEdit'
import { conditionsOf } from '../../lib/core/filterMatch'
import { NEGATIVE, type Op } from '../../lib/core/filterOps'
import { filterWords } from '../../lib/state/filterWords'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { FilterGroup } from './FilterGroup'
import { JoinSelect } from './JoinSelect'
import type { ListFilter } from './useListFilter'

type Props = { of: ListFilter; about: About; asked: Filter; found?: ComponentChildren }

export function FilterPanel({ of, about, asked, found }: Props) {
  const { noun, set, setOpen } = of
  const root = useRef<HTMLElement>(null)
  /** Conditions are told apart by their places: once one is gone, what was typed in the others is theirs anew. */
  const [removed, setRemoved] = useState(0)
  /** The condition to whose field the keyboard goes once the panel is drawn anew, from 0. */
  const next = useRef<number | undefined>(0)
  useLayoutEffect(() => {
    if (next.current === undefined) return
    const fields = [...(root.current?.querySelectorAll<HTMLElement>('.filter-field select') ?? [])]
    fields[Math.min(next.current, fields.length - 1)]?.focus()
    next.current = undefined
  })
  const close = () => {
    setOpen(false)
    setTimeout(() => document.querySelector<HTMLElement>('.filter-button')?.focus())
  }
  const all = conditionsOf(asked)
  const isNegative = all.some(({ op }) => NEGATIVE.includes(op as Op))
  const add = (after: number, filter: Filter) => {
    next.current = after
    set(filter)
  }
  const remove = (number: number, filter: Filter) => {
    next.current = Math.max(0, number - 1)
    setRemoved(removed + 1)
    set(filter)
    if (all.length === 1) close()
  }
  const counts = asked.groups.map((group) => group.conditions.length)
  const before = (at: number) => counts.slice(0, at).reduce((sum, n) => sum + n, 0)
  return (
    <section
      class="filter-panel"
      aria-label={t('filter.title')}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      {asked.groups.map((group, at) => (
        <Fragment key={`${removed} ${at}`}>
          {at > 0 && (
            <JoinSelect
              label={t('filter.joinGroups')}
              join={asked.join}
              onJoin={(join) => set(withJoin(asked, join))}
            />
          )}
          <FilterGroup
            noun={noun}
            about={about}
            group={group}
            number={at + 1}
            before={before(at)}
            onJoin={(join) => set(withGroupJoin(asked, at, join))}
            onCondition={(to, i) => set(withCondition(noun, asked, at, about, to, i))}
            onRemove={(i) => remove(before(at) + i, withoutCondition(asked, at, i))}
            onAdd={() => add(before(at + 1), withCondition(noun, asked, at, about))}
          />
        </Fragment>
      ))}
      <div class="filter-foot">
        <Button small kind="quiet" onClick={() => add(all.length, withGroup(noun, asked, about))}>
          {t('filter.addGroup')}
        </Button>
        {isNegative && <p class="hint">{t('filter.unknownHint')}</p>}
        <span class="push buttons">
          <Button
            small
            kind="quiet"
            onClick={() => {
              set(undefined)
              close()
            }}
          >
            {t('filter.clear')}
          </Button>
          <Button small onClick={close}>
            {t('close')}
          </Button>
        </span>
      </div>
      <div class="filter-words">
        <p class="quiet">{filterWords(noun, of.filter, about)}</p>
        {found}
      </div>
    </section>
  )
}
