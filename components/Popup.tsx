/** The toolbar popup: search with the focus, today's list under it, and everything done without leaving it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TodayRow } from '../lib/db/today'
import { openDashboard } from '../lib/platform/open'
import { takeBackLast } from '../lib/state/act'
import { t } from '../lib/state/language'
import { isOpen, standing } from '../lib/state/store'
import { CalendarHost } from './calendar/CalendarHost'
import { PopupFoot } from './PopupFoot'
import { PopupHere } from './PopupHere'
import { PaletteHost } from './palette/PaletteHost'
import { RecoveryShort } from './recovery/RecoveryShort'
import { Button } from './shared/Button'
import { later } from './shared/later'
import { ShortcutHelp } from './shared/ShortcutHelp'
import { useShortcuts } from './shared/shortcuts'
import { Toasts } from './shared/Toasts'
import { FindBox } from './sidebar/FindBox'
import type { View } from './sidebar/view'
import { JobsBar } from './work/JobsBar'
import { Today, type TodayHandle } from './work/Today'
import './popup.css'

const HOME: View = { show: 'home' }
/** Records are what is looked at second. */
const RecordPane = later(async () => (await import('./sidebar/RecordPane')).RecordPane)

/** @param typed what was typed into the search field before this was drawn */
export function Popup({ typed = '' }: { typed?: string }) {
  const [view, setView] = useState<View>(HOME)
  const [typing, setTyping] = useState(typed.trim() !== '')
  const [help, setHelp] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const today = useRef<TodayHandle>(null)
  useEffect(() => {
    const idle = requestIdleCallback(RecordPane.ahead)
    return () => cancelIdleCallback(idle)
  }, [])

  useShortcuts(t('shell.sidebar'), [
    { id: 'search', run: () => search.current?.focus() },
    { id: 'undo', run: () => void takeBackLast() },
    {
      id: 'back',
      when: () => view.show !== 'home',
      run: () => setView(HOME),
    },
  ])
  if (!isOpen(standing.value)) {
    return (
      <div class="popup margin-line">
        <RecoveryShort standing={standing.value} />
      </div>
    )
  }
  return (
    <div class="popup margin-line">
      <main>
        <h1 class="unseen">Margin</h1>
        <div class="popup-top">
          <FindBox
            large
            autoFocus
            typed={typed}
            placeholder={t('popup.search')}
            inputRef={search}
            onView={setView}
            onTyping={setTyping}
            onIdleKey={(event) => {
              if (event.key === 'Escape' && view.show !== 'home') setView(HOME)
              else if (event.key === 'Enter') today.current?.open()
              else if (event.key === 'ArrowDown') today.current?.focus()
              else return
              event.preventDefault()
            }}
          />
        </div>
        <div class="popup-body" hidden={typing}>
          {view.show === 'home' ? (
            <Today
              handle={today}
              onOpen={openRow}
              empty={
                <Button onClick={() => setView({ show: 'add-person', name: '' })}>{t('sidebar.addPerson')}</Button>
              }
            />
          ) : (
            <div class="popup-record">
              <RecordPane view={view} onView={setView} />
            </div>
          )}
        </div>
      </main>
      <JobsBar />
      <PopupHere />
      <PaletteHost onView={setView} />
      <PopupFoot onKeys={() => setHelp(true)} onMargin={() => openDashboard()} />
      <Toasts />
      <CalendarHost />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** A task has no page of its own: it stands on today's. */
const openRow = (row: TodayRow) => void openDashboard(row.kind === 'deal' ? `/deals/${row.id}` : '/today')
