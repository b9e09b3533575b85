/** What a question is compared with, in the control of its kind. */
import { useState } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import type { About, Field } from '../../lib/core/fields'
import type { Condition } from '../../lib/core/filter'
import { type Operand, PERIODS } from '../../lib/core/filterOps'
import { type Money, parseAmount, plainAmount, plainNumber } from '../../lib/core/money'
import { periodWords } from '../../lib/state/filterWords'
import { formatNumber } from '../../lib/state/format'
import { locale, t } from '../../lib/state/language'
import { DayField } from '../shared/DayField'
import { MoneyField } from '../shared/MoneyField'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { OptionPick } from './OptionPick'

type Value = Condition['value']
type Props = {
  label: string
  field: Pick<Field<never>, 'kind' | 'options'>
  operand: Operand
  value: Value
  about: About
  /** Undefined while it cannot be compared with. */
  onValue: (value: Value) => void
}

export function ConditionValue(props: Props) {
  const { label, operand, value, onValue, field, about } = props
  switch (operand) {
    case 'none':
      return null
    case 'text':
      return (
        <TextField label={label} spellcheck={false} value={typeof value === 'string' ? value : ''} onValue={onValue} />
      )
    case 'day':
      return <DayField label={label} choices={[]} value={typeof value === 'string' ? value : ''} onValue={onValue} />
    case 'period':
      return (
        <SelectField
          label={label}
          value={typeof value === 'string' ? value : ''}
          options={[
            ...(value === undefined ? [{ value: '', label: t('filter.choose') }] : []),
            ...PERIODS.map((one) => ({ value: one, label: periodWords(one) })),
          ]}
          onValue={onValue}
        />
      )
    case 'options':
      return (
        <OptionPick
          label={label}
          options={field.options?.(about) ?? []}
          chosen={Array.isArray(value) ? value : []}
          onChosen={onValue}
        />
      )
    case 'money':
      return <MoneyValue {...props} />
    default:
      return <NumberValue {...props} />
  }
}

/** What is typed stays as it is typed; the condition has the number. */
function NumberValue({ label, value, operand, onValue }: Props) {
  const [typed, setTyped] = useState(typeof value === 'number' ? formatNumber(value) : '')
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed}
      onValue={(text) => {
        setTyped(text)
        const plain = /^[\d., ]+$/.test(text.trim()) ? plainNumber(text.trim(), locale.value) : undefined
        const number = plain === undefined || plain === '' ? Number.NaN : Number(plain)
        const fits = operand === 'days' ? Number.isInteger(number) : Number.isFinite(number)
        onValue(fits ? number : undefined)
      }}
    />
  )
}

function MoneyValue({ label, value, about, onValue }: Props) {
  const money = value as Money | undefined
  const [typed, setTyped] = useState(money ? plainAmount(money, locale.value) : '')
  const [currency, setCurrency] = useState(money?.currency ?? about.settings?.currency ?? 'EUR')
  const tell = (text: string, code: string) => onValue(parseAmount(text, code, locale.value))
  return (
    <MoneyField
      label={label}
      amount={typed}
      currency={currency}
      currencies={currencyChoices(about.settings?.currency)}
      onAmount={(text) => {
        setTyped(text)
        tell(text, currency)
      }}
      onCurrency={(code) => {
        setCurrency(code)
        tell(typed, code)
      }}
    />
  )
}
