/** Norms of entry: which forms are looked for, how numbers are read and shown, what must be filled in. */
import { useEffect } from 'preact/hooks'
import { NormForm, Norms, withForm } from '../../lib/core/norms/settings'
import { editNorms } from '../../lib/db/norms'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { phoneCountries, wantPhones } from '../../lib/state/norms'
import { addressOf } from '../../lib/state/route'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import '../norms/norms.css'
import { RequiredFields } from './RequiredFields'

export function NormsSettings() {
  useEffect(wantPhones, [])
  const settings = currentSettings.value
  if (!settings) return null
  const norms = settings.norms ?? {}
  const save = (change: (norms: Norms) => Norms) => void actOn(settings, (seen) => editNorms(change, seen))
  const names = new Intl.DisplayNames(language.value, { type: 'region' })
  const countries = [...new Set([...phoneCountries.value, ...(norms.country ? [norms.country] : [])])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language.value))
  return (
    <Section
      title={t('norms.title')}
      class="settings-panel"
      action={
        <a class="button small" href={addressOf({ page: 'norms' })}>
          {t('norms.openList')}
        </a>
      }
    >
      <p class="quiet">{t('norms.says')}</p>
      <fieldset class="norm-checks">
        <legend class="name">{t('norms.forms')}</legend>
        {NormForm.options.map((form) => (
          <label key={form} class="check">
            <input
              type="checkbox"
              checked={!norms.off?.includes(form)}
              onChange={({ currentTarget: { checked } }) => save((seen) => withForm(seen, form, checked))}
            />
            {t(`norms.forms.${form}`)}
          </label>
        ))}
        <p class="hint">{t('norms.stays')}</p>
      </fieldset>
      <div class="form settings-row">
        <SelectField
          label={t('norms.phoneStyle')}
          value={norms.phones ?? 'international'}
          onValue={(value) =>
            save((seen) => ({
              ...seen,
              phones: value === 'national' ? Norms.shape.phones.parse(value) : undefined,
            }))
          }
          options={(['international', 'national'] as const).map((value) => ({
            value,
            label: t(`norms.phoneStyle.${value}`),
          }))}
        />
        <SelectField
          label={t('norms.country')}
          value={norms.country ?? ''}
          onValue={(country) => save((seen) => ({ ...seen, country: country || undefined }))}
          options={[{ value: '', label: t('norms.countryUnknown') }, ...countries]}
        />
      </div>
      <RequiredFields norms={norms} onChange={save} />
    </Section>
  )
}
