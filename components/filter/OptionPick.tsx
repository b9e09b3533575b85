/** Some of several options: a button that says which, and a list of boxes to tick that opens below it. */
import { Fragment } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FieldOption } from '../../lib/core/fields'
import { fold } from '../../lib/core/fold'
import { optionWords, saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import '../shared/floating.css'
import { placeBeside } from '../shared/place'

type Props = {
  label: string
  options: readonly FieldOption[]
  chosen: readonly string[]
  onChosen: (ids: string[]) => void
}

/** From so many on, they can be searched. */
const MANY = 10

export function OptionPick({ label, options, chosen, onChosen }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const root = useRef<HTMLSpanElement>(null)
  const list = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => {
    if (!open || !list.current || !root.current) return
    list.current.showPopover?.()
    placeBeside(list.current, root.current)
    list.current.querySelector<HTMLElement>('input')?.focus()
  }, [open])

  const names = chosen.map((one) => optionWords(one, options)).join(', ')
  // What was chosen and is not offered any more can still be taken out.
  const gone = chosen
    .filter((one) => !options.some((option) => fold(option.id) === fold(one)))
    .map((one): FieldOption => ({ id: one, label: { own: one } }))
  const shown = [...gone, ...options].filter((option) => fold(saidWords(option.label)).includes(fold(query)))
  const isChosen = (option: FieldOption) => chosen.some((one) => fold(one) === fold(option.id))
  const toggle = (option: FieldOption) =>
    onChosen(isChosen(option) ? chosen.filter((one) => fold(one) !== fold(option.id)) : [...chosen, option.id])
  const close = (giveBack: boolean) => {
    setOpen(false)
    setQuery('')
    if (giveBack) root.current?.querySelector<HTMLElement>('button')?.focus()
  }
  const step = (event: KeyboardEvent, by: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[(at + by + all.length) % all.length]?.focus()
    event.preventDefault()
  }
  return (
    <span class="option-pick" ref={root}>
      <button
        type="button"
        class="input option-pick-button cut"
        aria-label={names ? `${label}: ${names}` : `${label}: ${t('filter.choose')}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close(true) : setOpen(true))}
      >
        {names || <span class="hint">{t('filter.choose')}</span>}
      </button>
      {open && (
        <fieldset
          ref={list}
          id={id}
          class="menu-list option-pick-list"
          aria-label={label}
          popover="manual"
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              close(true)
            } else if (event.key === 'ArrowDown') step(event, 1)
            else if (event.key === 'ArrowUp') step(event, -1)
          }}
          onBlur={(event) => {
            const to = event.relatedTarget as Node | null
            if (!event.currentTarget.contains(to) && !root.current?.contains(to)) close(false)
          }}
        >
          {options.length > MANY && (
            <input
              class="input"
              type="search"
              aria-label={t('filter.find')}
              placeholder={t('filter.find')}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          {shown.map((option, i) => (
            <Fragment key={option.id}>
              {option.group !== undefined && option.group !== shown[i - 1]?.group && (
                <p class="heading option-group">{option.group}</p>
              )}
              <label class="option-row">
                <input type="checkbox" checked={isChosen(option)} onChange={() => toggle(option)} />
                {saidWords(option.label)}
              </label>
            </Fragment>
          ))}
          {!shown.length && <p class="hint option-row">{t('pick.none')}</p>}
        </fieldset>
      )}
    </span>
  )
}
