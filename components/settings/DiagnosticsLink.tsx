/** The way from the settings to the page that tells how each site fares. */
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'

export function DiagnosticsLink() {
  return (
    <Section title={t('diagnostics.title')} class="settings-panel">
      <p>{t('diagnostics.link')}</p>
      <a class="button" href="#/diagnostics">
        {t('diagnostics.open')}
      </a>
    </Section>
  )
}
