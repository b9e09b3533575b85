/** Which field a rule sets, and to what: in the control of the field's kind. */
import type { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import type { Operand } from '../../lib/core/filterOps'
import type { Act } from '../../lib/core/rules/rule'
import { settableFields } from '../../lib/core/rules/settable'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { ConditionValue } from '../filter/ConditionValue'
import { SelectField } from '../shared/SelectField'
import { DaysField } from './DaysField'

type SetAct = Extract<Act, { kind: 'set' }>
type Props = { noun: Noun; act: SetAct; about: About; onAct: (act: SetAct) => void }

const OPERAND: Partial<Record<string, Operand>> = { number: 'number', money: 'money', several: 'options' }

export function SetFields({ noun, act, about, onAct }: Props) {
  const fields = settableFields(noun, about)
  const field = fields.find(({ id }) => id === act.field)
  const label = t('rules.value')
  const set = (value: SetAct['value']) =>
    onAct({ kind: 'set', field: act.field, ...(value !== undefined && value !== '' && { value }) })
  return (
    <>
      <SelectField
        label={t('rules.field')}
        value={act.field}
        options={[
          ...(act.field === '' ? [{ value: '', label: t('rules.choose') }] : []),
          ...(act.field !== '' && !field ? [{ value: act.field, label: t('rules.gone') }] : []),
          ...fields.map((one) => ({ value: one.id, label: saidWords(one.label) })),
        ]}
        onValue={(id) => {
          const kind = fields.find((one) => one.id === id)?.kind
          onAct({
            kind: 'set',
            field: id,
            ...(kind === 'date' && { days: 0 }),
            ...(kind === 'yesno' && { value: true }),
          })
        }}
      />
      {field?.kind === 'date' && (
        <DaysField
          label={t('rules.daysLater')}
          days={act.days ?? 0}
          onDays={(days) => onAct({ kind: 'set', field: act.field, days })}
        />
      )}
      {field?.kind === 'yesno' && (
        <SelectField
          label={label}
          value={act.value === true ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('filter.yes') },
            { value: 'no', label: t('filter.no') },
          ]}
          onValue={(value) => set(value === 'yes')}
        />
      )}
      {field?.kind === 'choice' && (
        <SelectField
          label={label}
          value={typeof act.value === 'string' ? act.value : ''}
          options={[
            { value: '', label: t('rules.emptied') },
            ...(field.options?.(about) ?? []).map((one) => ({ value: one.id, label: saidWords(one.label) })),
          ]}
          onValue={set}
        />
      )}
      {field && !['date', 'yesno', 'choice'].includes(field.kind) && (
        <ConditionValue
          key={field.id}
          label={label}
          field={field}
          operand={OPERAND[field.kind] ?? 'text'}
          value={act.value}
          about={about}
          onValue={(value) => set(Array.isArray(value) && !value.length ? undefined : value)}
        />
      )}
    </>
  )
}
