/** The places of the full page, with how many deals are due today, and the search over everything. */
import { useRef, useState } from 'preact/hooks'
import { dueCount } from '../lib/db/counts'
import { takeBackLast } from '../lib/state/act'
import { currentDay } from '../lib/state/clock'
import { formatNumber } from '../lib/state/format'
import { t } from '../lib/state/language'
import { useReady } from '../lib/state/live'
import { go, type Route } from '../lib/state/route'
import { AddDeal } from './deals/AddDeal'
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

const PLACES = [
  'home',
  'today',
  'deals',
  'people',
  'companies',
  'prospecting',
  'reports',
  'history',
  'settings',
] as const
/** A record's page belongs to its list. */
const LIST_OF: Partial<Record<Route['page'], (typeof PLACES)[number]>> = {
  deal: 'deals',
  person: 'people',
  company: 'companies',
  sheet: 'prospecting',
  task: 'today',
  diagnostics: 'settings',
  norms: 'settings',
  welcome: 'settings',
  rules: 'settings',
  templates: 'settings',
}

export function Navigation({ at, onHelp }: Props) {
  const today = currentDay.value
  const due = useReady(() => dueCount(today), [today])
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
  const here = at.page === 'duplicates' ? at.of : (LIST_OF[at.page] ?? at.page)
  return (
    <header class="nav">
      <a class="brand" href="#/home">
        <Mark />
        Margin
      </a>
      <FindBox floats placeholder={t('nav.searchHint')} hint="/" inputRef={search} onView={onView} />
      <nav aria-label={t('nav.places')}>
        <ul>
          {PLACES.map((place) => (
            <li key={place}>
              <a href={`#/${place}`} aria-current={here === place ? (at.page === here ? 'page' : 'true') : undefined}>
                {t(`nav.${place}`)}
                {place === 'today' && due ? (
                  <span class="nav-count">
                    {formatNumber(due)}
                    <span class="unseen"> {t('nav.due', { n: due })}</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
