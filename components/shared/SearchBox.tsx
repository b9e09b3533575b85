/**
 * A search field with its results by kind, after the ARIA combobox pattern: the focus stays in the field, arrows move
 * through the results, Enter opens one, Escape empties the field. The caller searches; this draws and answers keys.
 */
import type { RefObject } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import './fields.css'
import './floating.css'
import { Kbd } from './Kbd'
import { usePickWhenFound } from './usePickWhenFound'

export type SearchHit = { id: string; title: string; detail?: string; aside?: string }
/** `label` is the heading above the hits: People, Companies, Deals. A group without one stands by itself ("Add …"). */
export type SearchGroup = { id: string; label?: string; hits: readonly SearchHit[] }

type Props = {
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  groups: readonly SearchGroup[]
  /** True while the groups still belong to an earlier query. */
  waiting?: boolean
  onPick: (hit: SearchHit, group: SearchGroup) => void
  /** A key pressed while nothing is typed: the list below may want it. */
  onIdleKey?: (event: KeyboardEvent) => void
  /** Results float above what is below, or push it down. */
  floats?: boolean
  large?: boolean
  hint?: string
  autoFocus?: boolean
  inputRef?: RefObject<HTMLInputElement>
}

export function SearchBox(props: Props) {
  const { label, placeholder, query, onQuery, groups, waiting, onPick, onIdleKey, floats, large, hint } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const own = useRef<HTMLInputElement>(null)
  const input = props.inputRef ?? own
  const [active, setActive] = useState(0)
  const [away, setAway] = useState(false)
  const flat = groups.flatMap((group) => group.hits.map((hit) => ({ hit, group })))
  const typed = query.trim() !== ''
  const open = typed && !away
  const at = Math.min(active, flat.length - 1)
  const optionId = (index: number) => `${id}-${index}`

  // The popup opens to be typed into.
  useEffect(() => {
    if (props.autoFocus) input.current?.focus()
  }, [props.autoFocus])
  // A new query starts at its best hit again.
  useEffect(() => setActive(0), [query])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  })

  const pick = (index: number) => {
    const found = flat[index]
    if (found) onPick(found.hit, found.group)
  }
  const enter = usePickWhenFound(query, waiting ?? false, () => pick(at))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (!typed) return onIdleKey?.(event)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (flat.length) setActive((at + step + flat.length) % flat.length)
      setAway(false)
    } else if (event.key === 'Enter') enter()
    else if (event.key === 'Escape') onQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  let index = -1
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet in every browser that Margin runs in
    <div
      class={floats ? 'search floats' : 'search'}
      role="search"
      onFocusIn={() => setAway(false)}
      onFocusOut={(event) => {
        if (floats && !event.currentTarget.contains(event.relatedTarget as Node | null)) setAway(true)
      }}
    >
      <input
        ref={input}
        class={large ? 'input large' : 'input'}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && at >= 0 ? optionId(at) : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {hint && !typed && <Kbd>{hint}</Kbd>}
      <div class="search-results" id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} ref={list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
          <div key={group.id} role="group" aria-label={group.label}>
            {group.label && group.hits.length > 0 && (
              <div class="heading" aria-hidden="true">
                {group.label}
              </div>
            )}
            {group.hits.map((hit) => {
              index += 1
              const here = index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                <div
                  key={hit.id}
                  id={optionId(here)}
                  class="search-hit"
                  role="option"
                  aria-selected={here === at}
                  // The press must not take the focus from the field.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => pick(here)}
                >
                  <span class="cut name">{hit.title}</span>
                  <span class="quiet">{hit.aside}</span>
                  {hit.detail && <span class="detail cut">{hit.detail}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <div role="status" class={open && !flat.length && !waiting ? 'search-results search-none' : 'unseen'}>
        {open && !waiting && (flat.length ? t('search.found', { n: flat.length }) : t('search.none', { query }))}
      </div>
    </div>
  )
}
