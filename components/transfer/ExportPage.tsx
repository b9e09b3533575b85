/** What goes out: everything as one open file and back, and parts of it for other programs. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { later } from '../shared/later'
import { Section } from '../shared/Section'
import { useShortcuts } from '../shared/shortcuts'
import '../settings/settings.css'
import { ListExport } from './ListExport'
import './transfer.css'
import { WholeRestore } from './WholeRestore'
import { useWholeSave, WholeSave } from './WholeSave'

const CalendarFile = later(async () => (await import('../calendar/CalendarFile')).CalendarFile)

export function ExportPage() {
  const [calendar, setCalendar] = useState(false)
  const whole = useWholeSave()
  useShortcuts(t('whole.title'), [
    { id: 'whole.save', when: () => whole.progress === undefined, run: whole.save },
    { id: 'whole.calendar', run: () => setCalendar(true) },
  ])
  return (
    <Page title={t('whole.title')}>
      <div class="page-body settings transfer">
        <WholeSave of={whole} />
        <WholeRestore />
        <ListExport />
        <Section title={t('whole.others')} class="settings-panel">
          <Button onClick={() => setCalendar(true)}>{t('whole.calendar')}</Button>
        </Section>
      </div>
      {calendar && <CalendarFile onClose={() => setCalendar(false)} />}
    </Page>
  )
}
