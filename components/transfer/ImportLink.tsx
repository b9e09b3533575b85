/** The way from the settings to the import. */
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'

export function ImportLink() {
  return (
    <Section title={t('transfer.import')} class="settings-panel">
      <p>{t('transfer.settingsSays')}</p>
      <a class="button" href="#/import">
        {t('transfer.open')}
      </a>
    </Section>
  )
}
