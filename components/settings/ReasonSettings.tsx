/** Why deals are lost or cancelled: the two lists that are offered when one is closed so. */
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { REASONS, reasonsFor } from '../../lib/state/reasons'
import { Section } from '../shared/Section'
import { WordList } from './WordList'

export function ReasonSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const list = (status: 'lost' | 'cancelled') => ({
    name: `settings:${REASONS[status]}`,
    entries: reasonsFor(status, settings),
    tidy: (typed: string) => typed.trim(),
    onSave: (change: (seen: readonly string[]) => string[]) =>
      actOn(settings, (seen) => editSettings({ [REASONS[status]]: change(reasonsFor(status, seen)) }, seen)),
  })
  return (
    <Section title={t('reason.title')} class="settings-panel">
      <p class="quiet">{t('reason.hint')}</p>
      <WordList {...list('lost')} title={t('reason.lost')} none={t('reason.none')} addLabel={t('reason.addLost')} />
      <WordList
        {...list('cancelled')}
        title={t('reason.cancelled')}
        none={t('reason.none')}
        addLabel={t('reason.addCancelled')}
      />
    </Section>
  )
}
