/**
 * An amount as typed in the user's language, with its currency beside it, always.
 *
 * The text stays text while it is typed; `parseMoney` of core turns it into minor units when the form is sent, and what it
 * cannot read comes back as `error`.
 */
import { t } from '../../lib/state/language'
import { Field, type FieldProps } from './Field'
import { Options } from './SelectField'

type Props = FieldProps & {
  amount: string
  currency: string
  currencies: readonly string[]
  onAmount: (amount: string) => void
  onCurrency: (currency: string) => void
}

export function MoneyField({ amount, currency, currencies, onAmount, onCurrency, ...frame }: Props) {
  const all = currencies.includes(currency) ? currencies : [currency, ...currencies]
  return (
    <Field {...frame}>
      {(wired) => (
        <div class="money">
          <input
            {...wired}
            class="input"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            onInput={(event) => onAmount(event.currentTarget.value)}
          />
          <select
            class="input"
            aria-label={t('field.currency')}
            value={currency}
            onChange={(event) => onCurrency(event.currentTarget.value)}
          >
            <Options options={all.map((code) => ({ value: code, label: code }))} />
          </select>
        </div>
      )}
    </Field>
  )
}
