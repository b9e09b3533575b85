/** Language, theme, currency. */

import { currencyChoices } from '../../lib/core/currencies'
import { Settings } from '../../lib/core/settings'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { browserLanguage, language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'

/** Each language by its own name: who does not read the present one must find hers. */
const LANGUAGES = { en: 'English', fr: 'Français' } as const
const Choice = Settings.shape

export function LookSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const names = new Intl.DisplayNames(language.value, { type: 'currency' })
  return (
    <Section title={t('settings.general')} class="settings-panel">
      <div class="form settings-row">
        <SelectField
          label={t('settings.language')}
          value={settings.language ?? ''}
          onValue={(value) =>
            actOn(settings, (seen) => editSettings({ language: Choice.language.parse(value || undefined) }, seen))
          }
          options={[
            { value: '', label: `${t('settings.browsers')} (${LANGUAGES[browserLanguage]})` },
            { value: 'en', label: LANGUAGES.en },
            { value: 'fr', label: LANGUAGES.fr },
          ]}
        />
        <SelectField
          label={t('settings.theme')}
          value={settings.theme ?? ''}
          onValue={(value) =>
            actOn(settings, (seen) => editSettings({ theme: Choice.theme.parse(value || undefined) }, seen))
          }
          options={[
            { value: '', label: t('settings.browsers') },
            { value: 'light', label: t('settings.theme.light') },
            { value: 'dark', label: t('settings.theme.dark') },
          ]}
        />
        <SelectField
          label={t('settings.currency')}
          hint={t('settings.currencyHint')}
          value={settings.currency}
          onValue={(currency) => actOn(settings, (seen) => editSettings({ currency }, seen))}
          options={currencyChoices(settings.currency).map((code) => ({
            value: code,
            label: `${code} · ${names.of(code) ?? code}`,
          }))}
        />
      </div>
    </Section>
  )
}
