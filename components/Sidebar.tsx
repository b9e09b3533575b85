/** The sidebar beside a page of mail or a profile: search above, then what the page is about, toasts at the foot. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { openDashboard } from '../lib/platform/open'
import { inPanel } from '../lib/platform/panel'
import { takeBackLast } from '../lib/state/act'
import { t } from '../lib/state/language'
import { collapse, leave, page, place, setDocked } from '../lib/state/page'
import { isOpen, standing } from '../lib/state/store'
import { CalendarHost } from './calendar/CalendarHost'
import { PaletteHost } from './palette/PaletteHost'
import { RecoveryShort } from './recovery/RecoveryShort'
import { Button } from './shared/Button'
import { ShortcutHelp } from './shared/ShortcutHelp'
import { SureHost } from './shared/SureHost'
import { useShortcuts } from './shared/shortcuts'
import { Toasts } from './shared/Toasts'
import { PagePane } from './sidebar/PagePane'
import { RecordPane } from './sidebar/RecordPane'
import { TopBar } from './sidebar/TopBar'
import { useHanded } from './sidebar/useHanded'
import type { View } from './sidebar/view'
import { JobsBar } from './work/JobsBar'
import './sidebar/sidebar.css'

const HOME: View = { show: 'home' }

export function Sidebar() {
  const [view, setView] = useState<View>(HOME)
  const [help, setHelp] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const now = page.value
  const address = now.state === 'read' ? (now.facts.threadId ?? now.facts.url) : now.state
  // A page that went elsewhere brings its own people; what was typed for the last one is kept.
  useEffect(() => setView(HOME), [address])
  useShortcuts(t('shell.sidebar'), [
    { id: 'search', run: () => search.current?.focus() },
    { id: 'undo', run: () => void takeBackLast() },
    { id: 'leave', run: leave },
    { id: 'back', keys: [], when: () => view.show !== 'home', run: () => setView(HOME) },
    { id: 'fold', when: () => !inPanel(), run: collapse },
    {
      id: 'dock',
      label: t(place.value?.docked ? 'sidebar.float' : 'sidebar.dock'),
      when: () => place.value?.docked !== undefined,
      run: () => setDocked(!place.value?.docked),
    },
  ])
  const { over, ...drop } = useHanded((people) => setView({ show: 'given', people }))
  if (!isOpen(standing.value)) {
    return (
      <div class="sidebar margin-line">
        <RecoveryShort standing={standing.value} />
      </div>
    )
  }
  const docked = place.value?.docked
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from anywhere inside goes one step back before it leaves
    <div
      class="sidebar margin-line"
      {...drop}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || view.show === 'home') return
        event.preventDefault()
        setView(HOME)
      }}
    >
      <TopBar onView={setView} search={search} />
      <main class="sidebar-body">
        <h1 class="unseen">Margin</h1>
        {view.show === 'home' ? <PagePane onView={setView} /> : <RecordPane view={view} onView={setView} />}
      </main>
      {over && <p class="drop-here">{t('given.drop')}</p>}
      <JobsBar />
      <footer class="sidebar-foot">
        <Button kind="quiet" small onClick={() => openDashboard()}>
          {t('sidebar.openMargin')}
        </Button>
        {docked !== undefined && (
          <Button kind="quiet" small onClick={() => setDocked(!docked)}>
            {docked ? t('sidebar.float') : t('sidebar.dock')}
          </Button>
        )}
        <Button kind="quiet" small hint="?" onClick={() => setHelp(true)}>
          {t('sidebar.keys')}
        </Button>
      </footer>
      <PaletteHost onView={setView} />
      <Toasts />
      <CalendarHost />
      <SureHost />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
