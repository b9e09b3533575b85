/** The user's types of activities, each with a definition, and the outcomes that are offered. */
import { X } from 'lucide-preact'
import { type ActivityType, BaseKind, isTypeNameTaken, withoutType, withType } from '../../lib/core/activityType'
import { editSettings } from '../../lib/db/setup'
import { outcomesIn, typesIn } from '../../lib/state/activityTypes'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { SavedField } from './SavedField'
import { WordList } from './WordList'

type Types = readonly ActivityType[]

export function TypeSettings() {
  const settings = currentSettings.value
  if (!settings) return null
  const types = typesIn(settings)
  const save = (change: (seen: Types) => ActivityType[]) =>
    actOn(settings, (seen) => editSettings({ activityTypes: change(typesIn(seen)) }, seen))
  const newName = (n = 1): string => {
    const name = n === 1 ? t('type.new') : `${t('type.new')} ${n}`
    return isTypeNameTaken(types, { id: '', name }) ? newName(n + 1) : name
  }
  return (
    <Section title={t('type.title')} class="settings-panel">
      <p class="quiet">{t('type.says')}</p>
      <ul class="label-list">
        {!types.length && <li class="quiet">{t('type.empty')}</li>}
        {types.map((type) => (
          <TypeRow
            key={type.id}
            type={type}
            types={types}
            onChange={(patch) => void save((seen) => withType(seen, { ...patch, id: type.id }))}
            onRemove={() => void save((seen) => withoutType(seen, type))}
          />
        ))}
      </ul>
      <Button
        onClick={() =>
          void save((seen) => [...seen, { id: crypto.randomUUID(), name: newName(), base: 'meeting' as const }])
        }
      >
        {t('type.add')}
      </Button>
      <WordList
        name="settings:outcomes"
        title={t('outcome.title')}
        hint={t('outcome.says')}
        entries={outcomesIn(settings)}
        none={t('outcome.none')}
        addLabel={t('outcome.add')}
        tidy={(typed) => typed.trim()}
        onSave={(change) => actOn(settings, (seen) => editSettings({ outcomes: change(outcomesIn(seen)) }, seen))}
      />
    </Section>
  )
}

type RowProps = {
  type: ActivityType
  types: Types
  onChange: (patch: Partial<Omit<ActivityType, 'id'>>) => void
  onRemove: () => void
}

function TypeRow({ type, types, onChange, onRemove }: RowProps) {
  const checkName = (typed: string) => {
    if (!typed.trim()) return t('problem.required')
    return isTypeNameTaken(types, { id: type.id, name: typed }) ? t('type.named') : undefined
  }
  return (
    <li class="label-row type-row">
      <SavedField
        label={t('type.name')}
        value={type.name}
        check={checkName}
        onSave={(typed) => onChange({ name: typed.trim() })}
      />
      <SelectField
        label={t('type.base')}
        value={type.base}
        onValue={(base) => onChange({ base: BaseKind.parse(base) })}
        options={BaseKind.options.map((base) => ({ value: base, label: t(`type.base.${base}`) }))}
      />
      <SavedField
        label={t('type.definition')}
        placeholder={t('type.definitionHint')}
        value={type.definition ?? ''}
        onSave={(typed) => onChange({ definition: typed.trim() || undefined })}
      />
      <IconButton small label={t('type.remove', { type: type.name })} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
