/** The labels of temperature in the user's words: name, months for which each holds, when it is said. */
import { X } from 'lucide-preact'
import { wholeNumber } from '../../lib/core/stages'
import { MOST_MONTHS, type TemperatureLabel } from '../../lib/core/temperature'
import { isLabelNameTaken, withLabel, withNewLabel, withoutLabel } from '../../lib/core/temperatureLabels'
import { editSettings } from '../../lib/db/setup'
import { say } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { labelsIn } from '../../lib/state/temperatures'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { SavedField } from './SavedField'

type Labels = readonly TemperatureLabel[]

export function TemperatureSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const labels = labelsIn(settings)
  const save = (change: (seen: Labels) => TemperatureLabel[]) =>
    actOn(settings, (seen) => editSettings({ temperatures: change(labelsIn(seen)) }, seen))
  const newName = (n = 1): string => {
    const name = n === 1 ? t('temperature.new') : `${t('temperature.new')} ${n}`
    return isLabelNameTaken(labels, '', name) ? newName(n + 1) : name
  }
  return (
    <Section title={t('temperature.title')} class="settings-panel">
      <p class="quiet">{t('temperature.says')}</p>
      <ul class="label-list">
        {labels.map((label) => (
          <LabelRow
            key={label.id}
            label={label}
            labels={labels}
            onChange={(patch) => save((seen) => withLabel(seen, label.id, patch))}
            onRemove={() =>
              labels.length > 1
                ? void save((seen) => withoutLabel(seen, label.id))
                : say(t('temperature.last'), { tone: 'failed' })
            }
          />
        ))}
      </ul>
      <Button onClick={() => save((seen) => withNewLabel(seen, crypto.randomUUID(), newName()))}>
        {t('temperature.add')}
      </Button>
    </Section>
  )
}

type RowProps = {
  label: TemperatureLabel
  labels: Labels
  onChange: (patch: Partial<Omit<TemperatureLabel, 'id'>>) => void
  onRemove: () => void
}

function LabelRow({ label, labels, onChange, onRemove }: RowProps) {
  const checkName = (typed: string) => {
    if (!typed.trim()) return t('problem.required')
    return isLabelNameTaken(labels, label.id, typed) ? t('temperature.named') : undefined
  }
  return (
    <li class="label-row">
      <SavedField
        label={t('temperature.label')}
        value={label.name}
        check={checkName}
        onSave={(typed) => onChange({ name: typed.trim() })}
      />
      <SavedField
        label={t('temperature.months')}
        inputMode="numeric"
        value={String(label.months)}
        check={(typed) =>
          wholeNumber(typed, MOST_MONTHS) ? undefined : t('temperature.monthsBad', { most: MOST_MONTHS })
        }
        onSave={(typed) => onChange({ months: wholeNumber(typed, MOST_MONTHS) })}
      />
      <SavedField
        label={t('temperature.criteria')}
        placeholder={t('temperature.criteriaHint')}
        value={label.criteria ?? ''}
        onSave={(typed) => onChange({ criteria: typed.trim() || undefined })}
      />
      <IconButton small label={t('temperature.remove', { label: label.name })} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
