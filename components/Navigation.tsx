/** What stands beside or above each page: the places, the search over everything, the palette and the keys. */
import { useRef, useState } from 'preact/hooks'
import { takeBackLast } from '../lib/state/act'
import { t } from '../lib/state/language'
import { go, type Route } from '../lib/state/route'
import { AddDeal } from './deals/AddDeal'
import { Places } from './Places'
import { openPalette } from './palette/open'
import { PaletteHost } from './palette/PaletteHost'
import { AddCompany, AddPerson } from './people/AddDialogs'
import { Button } from './shared/Button'
import { keyLabel } from './shared/ShortcutHelp'
import { useShortcuts } from './shared/shortcuts'
import { FindBox } from './sidebar/FindBox'
import type { View } from './sidebar/view'

type Adding = Extract<View, { name: string }>
type Props = { at: Route; onHelp: () => void }

export function Navigation({ at, onHelp }: Props) {
  const search = useRef<HTMLInputElement>(null)
  useShortcuts(t('nav.everywhere'), [
    { id: 'search', run: () => search.current?.focus() },
    { id: 'undo', run: () => void takeBackLast() },
  ])
  const [adding, setAdding] = useState<Adding>()
  const onView = (view: View) => {
    if ('id' in view) go({ page: view.show, id: view.id })
    else if ('name' in view) setAdding(view)
  }
  return (
    <header class="nav">
      <a class="brand" href="#/home">
        <Mark />
        Margin
      </a>
      <FindBox floats placeholder={t('nav.searchHint')} hint="/" inputRef={search} onView={onView} />
      <Places at={at} />
      <div class="nav-keys">
        <Button kind="quiet" hint={keyLabel('Mod+k')} onClick={openPalette}>
          {t('palette.open')}
        </Button>
        <Button kind="quiet" hint="?" onClick={onHelp}>
          {t('keys.title')}
        </Button>
      </div>
      <PaletteHost onView={onView} />
      {adding?.show === 'add-deal' && <AddDeal onClose={() => setAdding(undefined)} />}
      {adding?.show === 'add-person' && (
        <AddPerson
          name={adding.name}
          onClose={() => setAdding(undefined)}
          onSaved={(id) => go({ page: 'person', id })}
        />
      )}
      {adding?.show === 'add-company' && (
        <AddCompany
          name={adding.name}
          onClose={() => setAdding(undefined)}
          onSaved={(id) => go({ page: 'company', id })}
        />
      )}
    </header>
  )
}

/** The sheet with its margin line. */
function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <rect x="1.25" y="1.25" width="17.5" height="17.5" rx="4" stroke="currentColor" stroke-width="1.5" />
      <path d="M6.5 2v16" stroke="var(--margin-line)" stroke-width="2.5" />
    </svg>
  )
}
