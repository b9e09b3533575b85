/** One condition: the field, the question, and what it is compared with. */
import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import type { Noun } from '../../lib/core/customField'
import { type About, fieldsOf } from '../../lib/core/fields'
import { CUSTOM, TAGGED } from '../../lib/core/fields/field'
import type { Condition } from '../../lib/core/filter'
import { type Op, operandOf, opsOf } from '../../lib/core/filterOps'
import { saidWords } from '../../lib/state/fieldWords'
import { opWords } from '../../lib/state/filterWords'
import { t } from '../../lib/state/language'
import { IconButton } from '../shared/IconButton'
import { SelectField } from '../shared/SelectField'
import { ConditionValue } from './ConditionValue'

type Props = {
  noun: Noun
  about: About
  condition: Condition
  /** Its number among all, from 1. */
  number: number
  lead: ComponentChildren
  onCondition: (condition: Condition) => void
  onRemove: () => void
}

export function FilterRow({ noun, about, condition, number, lead, onCondition, onRemove }: Props) {
  const fields = fieldsOf(noun, about)
  const field = fields.find((one) => one.id === condition.field)
  const groupOf = (id: string) =>
    id.startsWith(CUSTOM) ? t('filter.ownFields') : id.startsWith(TAGGED) ? t('tags.title') : t('filter.fields')
  const op = condition.op as Op
  return (
    <div class="filter-row">
      {lead}
      <span class="filter-field">
        <SelectField
          label={t('filter.field', { n: number })}
          value={condition.field}
          options={[
            ...(field ? [] : [{ value: condition.field, label: t('filter.gone') }]),
            ...fields.map((one) => ({ value: one.id, label: saidWords(one.label), group: groupOf(one.id) })),
          ]}
          onValue={(id) => {
            const chosen = fields.find((one) => one.id === id)
            if (chosen) onCondition({ field: id, op: opsOf(chosen)[0] ?? 'known' })
          }}
        />
      </span>
      {field ? (
        <>
          <SelectField
            label={t('filter.question', { n: number })}
            value={op}
            options={opsOf(field).map((one) => ({ value: one, label: opWords(one) }))}
            onValue={(next) => {
              const same = operandOf(field.kind, next) === operandOf(field.kind, op)
              onCondition({ field: field.id, op: next, ...(same && { value: condition.value }) })
            }}
          />
          <ConditionValue
            // Another question is answered afresh.
            key={`${field.id} ${operandOf(field.kind, op)}`}
            label={t('filter.value', { n: number })}
            field={field}
            operand={operandOf(field.kind, op)}
            value={condition.value}
            about={about}
            onValue={(value) => onCondition({ field: field.id, op, ...(value !== undefined && { value }) })}
          />
        </>
      ) : (
        <p class="late">{t('filter.goneHere')}</p>
      )}
      <IconButton small label={t('filter.remove', { n: number })} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
