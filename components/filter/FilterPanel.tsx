/**
 * The conditions of a filter. What is asked is asked at once; a condition that is still being filled in does not count yet.
 * Escape closes it.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { About } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { withGroup } from '../../lib/core/filterEdit'
import { conditionsOf } from '../../lib/core/filterMatch'
import { NEGATIVE, type Op } from '../../lib/core/filterOps'
import { filterWords } from '../../lib/state/filterWords'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { FilterGroups } from './FilterGroups'
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
      <FilterGroups
        noun={noun}
        about={about}
        filter={asked}
        removed={removed}
        onFilter={set}
        onRemove={(filter, number) => remove(number, filter)}
        onAdd={(filter, number) => add(number, filter)}
      />
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
