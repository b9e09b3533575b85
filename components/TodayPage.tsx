/** Today's work on the full page: the same list as the popup's. */
import { useState } from 'preact/hooks'
import type { TodayRow } from '../lib/db/today'
import { t } from '../lib/state/language'
import { go, placeOfLink } from '../lib/state/route'
import { Page } from './Page'
import { Button } from './shared/Button'
import { later } from './shared/later'
import { useActs } from './shared/shortcuts'
import { taskMore } from './work/remindWords'
import { Today } from './work/Today'

/** With what writes calendars, which the list does without. */
const CalendarFile = later(async () => (await import('./calendar/CalendarFile')).CalendarFile)

export function TodayPage() {
  const [saving, setSaving] = useState(false)
  useActs(t('nav.today'), [{ id: 'today.calendar', keys: [], run: () => setSaving(true) }])
  return (
    <Page title={t('nav.today')} bare>
      <div class="today-tools">
        <Button kind="quiet" small onClick={() => setSaving(true)}>
          {t('calendar.all')}
        </Button>
      </div>
      {saving && <CalendarFile onClose={() => setSaving(false)} />}
      <div class="today-page">
        <Today
          more={taskSays}
          empty={
            <a class="button" href="#/deals">
              {t('home.goTo', { place: t('nav.deals') })}
            </a>
          }
          onOpen={(row) => {
            // A task of nobody has a page of its own.
            if (row.kind === 'deal') go({ page: 'deal', id: row.id })
            else go(placeOfLink(row.task.links[0]) ?? { page: 'task', id: row.id })
          }}
        />
      </div>
    </Page>
  )
}

/** How a task is called to mind and comes again. */
const taskSays = (row: TodayRow) => (row.kind === 'task' ? taskMore(row.task) : undefined)
