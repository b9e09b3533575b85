/** The notices that sum up the day and the week: at which hour, on which weekday, or none. */
import { MORNING } from '../../lib/core/morning'
import { Settings } from '../../lib/core/settings'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { clockTime } from '../work/due'

const HOURS = ['06:00', '07:00', '07:30', '08:00', MORNING, '09:00', '09:30', '10:00', '12:00']

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export function MorningSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const chosen = settings.morning ?? MORNING
  const hours = HOURS.includes(chosen) || chosen === 'off' ? HOURS : [...HOURS, chosen].sort()
  return (
    <Section title={t('morning.title')} class="settings-panel">
      <SelectField
        label={t('morning.hour')}
        hint={t('morning.says')}
        value={chosen}
        onValue={(value) =>
          actOn(settings, (seen) => editSettings({ morning: Settings.shape.morning.parse(value) }, seen))
        }
        options={[
          // Any day will do: an hour of the wall is the same on each.
          ...hours.map((hour) => ({ value: hour, label: clockTime('2026-01-15', hour) })),
          { value: 'off', label: t('morning.off') },
        ]}
      />
      <SelectField
        label={t('morning.week')}
        hint={t('morning.weekSays')}
        value={settings.weekly === undefined ? 'off' : String(settings.weekly)}
        onValue={(value) =>
          actOn(settings, (seen) => editSettings({ weekly: value === 'off' ? undefined : Number(value) }, seen))
        }
        options={[
          { value: 'off', label: t('morning.off') },
          ...WEEKDAYS.map((day, at) => ({ value: String(at), label: t(`report.weekday.${day}`) })),
        ]}
      />
      <a class="button" href="#/summary">
        {t('morning.see')}
      </a>
    </Section>
  )
}
