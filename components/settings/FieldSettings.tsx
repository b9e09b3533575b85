/** The user's own fields, noun by noun: added, renamed, put in order, removed and put back. */
import { ArrowDown, ArrowUp, X } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import { customFieldsOf, removedFieldsOf } from '../../lib/core/customColumns'
import { hasChoices, isFieldNameTaken } from '../../lib/core/customEdit'
import { type CustomField, Noun } from '../../lib/core/customField'
import { editField, moveField, removeField, restoreField } from '../../lib/db/customFields'
import { act, say } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { allCustomFields } from '../../lib/state/customFields'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { ChoiceSettings } from './ChoiceSettings'
import { FieldAdd } from './FieldAdd'
import './fieldSettings.css'
import { SavedField } from './SavedField'

const NOUNS = { people: 'nav.people', companies: 'nav.companies', deals: 'nav.deals' } as const satisfies Record<
  Noun,
  string
>

export function FieldSettings() {
  const [noun, setNoun] = useState<Noun>('people')
  const id = useId()
  const all = allCustomFields.value ?? []
  const fields = customFieldsOf(all, noun)
  return (
    <Section title={t('custom.title')} class="settings-panel own-fields">
      <p class="quiet">{t('custom.says')}</p>
      <fieldset class="segments">
        <legend class="unseen">{t('custom.noun')}</legend>
        {Noun.options.map((one) => (
          <Button small key={one} pressed={noun === one} onClick={() => setNoun(one)}>
            {t(NOUNS[one])}
          </Button>
        ))}
      </fieldset>
      {fields.length === 0 && <p class="quiet">{t('custom.none')}</p>}
      <ol class="label-list">
        {fields.map((field, at) => (
          <FieldRow
            key={field.id}
            field={field}
            all={all}
            isFirst={at === 0}
            isLast={at === fields.length - 1}
            nearId={id}
          />
        ))}
      </ol>
      <FieldAdd key={noun} noun={noun} all={all} nameId={id} />
      <RemovedFields fields={removedFieldsOf(all, noun)} all={all} />
    </Section>
  )
}

type RowProps = {
  field: CustomField
  all: readonly CustomField[]
  isFirst: boolean
  isLast: boolean
  /** Where the keyboard goes on once the row is gone. */
  nearId: string
}

function FieldRow({ field, all, isFirst, isLast, nearId }: RowProps) {
  const { id, name } = field
  const checkName = (typed: string) => {
    if (!typed.trim()) return t('problem.required')
    return isFieldNameTaken(all, field, typed) ? t('custom.taken') : undefined
  }
  const remove = async () => {
    if (await act(() => removeField(id))) document.querySelector<HTMLElement>(`[data-near="${nearId}"] input`)?.focus()
  }
  return (
    <li class="field-row">
      <SavedField
        label={t('custom.name')}
        value={name}
        check={checkName}
        onSave={(typed) => void actOn(field, (seen) => editField(id, { name: typed.trim() }, seen))}
      />
      <p class="quiet field-kind">{t(`custom.kind.${field.kind}`)}</p>
      <div class="stage-moves">
        <IconButton
          small
          label={t('custom.up', { field: name })}
          disabled={isFirst}
          onClick={() => act(() => moveField(id, -1))}
        >
          <ArrowUp size={14} aria-hidden="true" />
        </IconButton>
        <IconButton
          small
          label={t('custom.down', { field: name })}
          disabled={isLast}
          onClick={() => act(() => moveField(id, 1))}
        >
          <ArrowDown size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('custom.remove', { field: name })} onClick={() => void remove()}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {hasChoices(field) && <ChoiceSettings field={field} />}
    </li>
  )
}

/** Those that were removed: what records hold of them comes back with them. */
function RemovedFields({ fields, all }: { fields: readonly CustomField[]; all: readonly CustomField[] }) {
  if (!fields.length) return null
  const restore = (field: CustomField) =>
    isFieldNameTaken(all, field, field.name)
      ? say(t('custom.backTaken'), { tone: 'failed' })
      : void act(() => restoreField(field.id))
  return (
    <div class="stack removed-fields">
      <h3 class="title">{t('custom.removed')}</h3>
      <ul>
        {fields.map((field) => (
          <li key={field.id}>
            <span>{field.name}</span>
            <span class="quiet">
              {t('custom.removedSays', {
                kind: t(`custom.kind.${field.kind}`),
                day: formatDate(field.removedOn ?? ''),
              })}
            </span>
            <Button small aria-label={t('custom.backNamed', { field: field.name })} onClick={() => restore(field)}>
              {t('custom.back')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
