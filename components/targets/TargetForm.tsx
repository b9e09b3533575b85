/** A target as it is typed: of what, in each month or quarter, and how much. What stands there for that already is told before it is replaced. */
import { useState } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import { parseAmount, plainAmount, plainNumber } from '../../lib/core/money'
import {
  daysIn,
  Measure,
  MOST,
  MOST_MINOR,
  periodOn,
  type SetTarget,
  Span,
  spanOf,
  type Target,
  targetsFor,
} from '../../lib/core/reports/target'
import { setTarget } from '../../lib/db/targets'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { formatDate, formatMoney } from '../../lib/state/format'
import { locale, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { InlineForm } from '../shared/InlineForm'
import { MoneyField } from '../shared/MoneyField'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { amountOf, measureName, mostWords } from './targetWords'

/** @param target the one to change: of what and how long is its own then */
export function TargetForm({
  all,
  target,
  onClose,
}: {
  all: readonly Target[]
  target?: SetTarget
  onClose: () => void
}) {
  const own = currentSettings.value?.currency ?? 'EUR'
  const form = useForm(target ? `target:${target.id}` : 'target', {
    measure: target?.measure ?? 'revenue',
    span: target ? spanOf(target.period) : 'month',
    amount: target ? typedOf(target) : '',
    currency: target?.currency ?? own,
  })
  const [error, setError] = useState<string>()
  const { amount, currency } = form.values
  const measure = Measure.options.find((one) => one === form.values.measure) ?? 'revenue'
  const span = Span.options.find((one) => one === form.values.span) ?? 'month'
  const period = periodOn(currentDay.value, span)
  const standing = !target && targetsFor(all, period).find((one) => one.measure === measure)
  const isMoney = measure === 'revenue'
  const save = async () => {
    const goal = isMoney ? parseAmount(amount, currency, locale.value)?.minor : numberIn(amount)
    if (goal === undefined || goal < 1 || goal > (isMoney ? MOST_MINOR : MOST)) {
      const example = formatMoney({ minor: 5_000_000, currency })
      setError(isMoney ? t('goal.wrongMoney', { example }) : t('goal.wrongNumber', { most: mostWords() }))
      return false
    }
    const written = await act(() => setTarget({ measure, period, goal, ...(isMoney && { currency }) }))
    if (!written) return false
    form.forget()
    onClose()
    return true
  }
  const leave = () => {
    form.forget()
    onClose()
  }
  const typed = (value: string) => {
    setError(undefined)
    form.set('amount')(value)
  }
  return (
    <InlineForm
      class="target-form"
      label={target ? t('goal.changeOf', { what: measureName(measure) }) : t('goal.new')}
      onSave={save}
      onCancel={leave}
    >
      {!target && (
        <div class="target-two">
          <SelectField
            label={t('goal.measure')}
            value={measure}
            options={Measure.options.map((value) => ({ value, label: measureName(value) }))}
            onValue={form.set('measure')}
          />
          <SelectField
            label={t('goal.span')}
            value={span}
            options={Span.options.map((value) => ({ value, label: t(`goal.span.${value}`) }))}
            onValue={form.set('span')}
          />
        </div>
      )}
      {isMoney ? (
        <MoneyField
          label={t('goal.amount')}
          error={error}
          amount={amount}
          currency={currency}
          currencies={currencyChoices(own)}
          onAmount={typed}
          onCurrency={form.set('currency')}
        />
      ) : (
        <TextField label={t('goal.number')} inputMode="numeric" error={error} value={amount} onValue={typed} />
      )}
      <p class="quiet">
        {t('goal.from', { from: formatDate(daysIn(period).from) })}
        {standing && ` ${t('goal.replaces', { goal: amountOf(standing, standing.goal) })}`}
      </p>
    </InlineForm>
  )
}

const typedOf = ({ goal, currency }: SetTarget): string =>
  currency ? plainAmount({ minor: goal, currency }, locale.value) : String(goal)

/** A whole number as it is typed; undefined where it is none. */
function numberIn(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const number = /^[\d.,' ]+$/.test(text) ? Number(plainNumber(text, locale.value)) : Number.NaN
  return Number.isInteger(number) ? number : undefined
}
