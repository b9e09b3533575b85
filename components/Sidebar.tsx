/** The sidebar beside a page of mail or a profile: search above, then what the page is about, toasts at the foot. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { openDashboard } from '../lib/platform/open'
import { takeBackLast } from '../lib/state/act'
import { t } from '../lib/state/language'
import { leave, page, place, setDocked } from '../lib/state/page'
import { isOpen, standing } from '../lib/state/store'
import { RecoveryShort } from './recovery/RecoveryShort'
import { Button } from './shared/Button'
import { ShortcutHelp } from './shared/ShortcutHelp'
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
    { keys: ['/'], label: t('sidebar.search'), run: () => search.current?.focus() },
    { keys: ['u', 'Mod+z'], label: t('keys.undo'), run: () => void takeBackLast() },
    { keys: ['Escape'], label: t('sidebar.leave'), run: leave },
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
      <Toasts />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
