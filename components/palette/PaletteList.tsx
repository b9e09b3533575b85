/** The rows of the palette under their headings; the one that Enter would choose is kept in view. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Kbd } from '../shared/Kbd'
import { keyLabel } from '../shared/ShortcutHelp'
import type { Group, Row } from './rows'

type Props = { id: string; groups: readonly Group[]; at: number; onChoose: (row: Row) => void }

export function PaletteList({ id, groups, at, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Its heading too, where it is the first.
    if (at <= 0 && list.current) list.current.scrollTop = 0
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  })
  let index = -1
  return (
    <div class="search-results" id={`${id}-list`} role="listbox" aria-label={t('palette.title')} ref={list}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
        <div key={group.id} role="group" aria-label={group.label}>
          <div class="heading" aria-hidden="true">
            {group.label}
          </div>
          {group.rows.map((row) => {
            index += 1
            const here = index
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                key={row.id}
                id={`${id}-${here}`}
                class="search-hit"
                role="option"
                aria-selected={here === at}
                aria-keyshortcuts={row.shown && ariaKey(row.shown)}
                // The press must not take the focus from the field.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(row)}
              >
                <span class="cut name">{row.title}</span>
                <span class="quiet cut aside">{row.aside}</span>
                {row.shown ? <Kbd>{keyLabel(row.shown)}</Kbd> : <span />}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** As ARIA writes it. */
const ariaKey = (name: string) => name.replace('Mod', navigator.platform?.startsWith('Mac') ? 'Meta' : 'Control')
