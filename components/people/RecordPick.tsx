/**
 * A field in which a known person or company is chosen by name, address or number, after the ARIA combobox pattern: arrows
 * move through what is found, Enter or a press chooses, Escape closes the list.
 */
import { useId, useState } from 'preact/hooks'
import { find } from '../../lib/db/find'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { Field, type FieldProps } from '../shared/Field'
import { usePickWhenFound } from '../shared/usePickWhenFound'

type Props = FieldProps & {
  /** What is typed, or the name of the one chosen. */
  value: string
  /** Id of the one chosen; empty while nobody is. */
  chosen: string
  onValue: (text: string, id: string) => void
  kind?: 'person' | 'company'
  /** Id of one that cannot be chosen. */
  except?: string
}

const MOST = 6

export function RecordPick({ value, chosen, onValue, kind = 'person', except, ...frame }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const query = chosen ? '' : value.trim()
  const { value: hits = [], waiting } = useKept(async () => (query ? find(query, MOST + 1, [kind]) : []), [query])
  const found = hits.filter((hit) => hit.id !== except).slice(0, MOST)
  const shown = open && query !== ''
  const at = Math.min(active, found.length - 1)
  const pick = (index: number) => {
    const hit = found[index]
    if (!hit) return
    onValue(hit.label, hit.id)
    setOpen(false)
  }
  const enter = usePickWhenFound(query, waiting, () => shown && pick(at))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || !shown) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step && found.length) setActive((at + step + found.length) % found.length)
    else if (event.key === 'Enter' && (found.length || waiting)) enter()
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field {...frame}>
      {(wired) => (
        <div class="search floats">
          <input
            {...wired}
            class="input"
            type="text"
            role="combobox"
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
            autoComplete="off"
            spellcheck={false}
            value={value}
            onInput={(event) => {
              setOpen(true)
              setActive(0)
              onValue(event.currentTarget.value, '')
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <div class="search-results" id={`${id}-list`} role="listbox" aria-label={frame.label} hidden={!shown}>
            {found.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                key={hit.id}
                id={`${id}-${index}`}
                class="search-hit"
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(index)}
              >
                <span class="cut name">{hit.label}</span>
                <span class="quiet">{hit.why && (hit.why.label ?? t(`found.${hit.why.field}`))}</span>
                <span class="detail cut">{hit.detail}</span>
              </div>
            ))}
          </div>
          <div role="status" class="hint">
            {shown && !waiting && !found.length ? t('pick.none') : ''}
          </div>
        </div>
      )}
    </Field>
  )
}
