/** The control of an own field, by its kind. What stands in it is a text that `readCustom` reads. */
import { useId } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import { hasChoices } from '../../lib/core/customEdit'
import type { Choice, CustomField } from '../../lib/core/customField'
import { choiceWords } from '../../lib/core/customShown'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { DayField } from '../shared/DayField'
import { FieldNotes, type FieldProps } from '../shared/Field'
import { MoneyField } from '../shared/MoneyField'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'

type Props = Pick<FieldProps, 'label' | 'error' | 'hint'> & {
  of: Pick<CustomField, 'kind' | 'choices'>
  value: string
  onValue: (text: string) => void
}

export function CustomInput({ of, ...props }: Props) {
  const { value, onValue, ...frame } = props
  switch (of.kind) {
    case 'money': {
      const own = currentSettings.value?.currency ?? 'EUR'
      const [currency, amount] = [value.slice(0, 3) || own, value.slice(4)]
      return (
        <MoneyField
          {...frame}
          amount={amount}
          currency={currency}
          currencies={currencyChoices(own)}
          onAmount={(typed) => onValue(`${currency} ${typed}`)}
          onCurrency={(code) => onValue(`${code} ${amount}`)}
        />
      )
    }
    case 'date':
      return <DayField {...frame} value={value} onValue={onValue} choices={[]} />
    case 'yesno':
      return (
        <SelectField
          {...props}
          options={[
            { value: '', label: t('custom.unset') },
            { value: 'yes', label: t('custom.yes') },
            { value: 'no', label: t('custom.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...props}
          hint={noChoices(of) ?? frame.hint}
          options={[
            { value: '', label: t('custom.unset') },
            ...offered(of, [value]).map(({ id }) => ({ value: id, label: choiceWords(of, id, language.value) })),
          ]}
        />
      )
    case 'several':
      return <Several of={of} {...props} />
    default:
      return <TextField {...props} inputMode={MODES[of.kind]} spellcheck={of.kind === 'text'} />
  }
}

const MODES = { text: undefined, number: 'decimal', link: 'url', phone: 'tel', email: 'email' } as const

/** Those that can be picked, and those removed that the record has. */
const offered = ({ choices = [] }: Pick<CustomField, 'choices'>, has: readonly string[]): Choice[] =>
  choices.filter(({ id, removed }) => !removed || has.includes(id))

const noChoices = (of: Props['of']) =>
  hasChoices(of) && !of.choices?.some((one) => !one.removed) ? t('custom.choicesNone') : undefined

function Several({ of, label, error, hint = noChoices(of), value, onValue }: Props) {
  const id = useId()
  const has = value ? value.split(',') : []
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const pick = (one: string, picked: boolean) =>
    onValue(
      (of.choices ?? [])
        .flatMap((choice) => ((choice.id === one ? picked : has.includes(choice.id)) ? choice.id : []))
        .join(','),
    )
  return (
    <fieldset class="field custom-several" aria-describedby={described || undefined}>
      <legend class="label">{label}</legend>
      {offered(of, has).map((choice) => (
        <label key={choice.id} class="check">
          <input
            type="checkbox"
            aria-invalid={error ? 'true' : undefined}
            checked={has.includes(choice.id)}
            onChange={(event) => pick(choice.id, event.currentTarget.checked)}
          />
          {choiceWords(of, choice.id, language.value)}
        </label>
      ))}
      <FieldNotes id={id} error={error} hint={hint} />
    </fieldset>
  )
}
