/** The way back to the welcome page: pipelines by trade, sample data. */
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'

export function StartAgain() {
  return (
    <Section title={t('welcome.again')} class="settings-panel">
      <p>{t('welcome.againSays')}</p>
      <a class="button" href="#/welcome">
        {t('welcome.againOpen')}
      </a>
    </Section>
  )
}
