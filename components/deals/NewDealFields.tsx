/** The fields of a new deal, in its own form and in one that makes more than a deal: title, amount, pipeline, what is next. */
import type { ComponentChildren } from 'preact'
import { currencyChoices } from '../../lib/core/currencies'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { MoneyField } from '../shared/MoneyField'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import type { DayValue } from '../shared/useWhen'
import { NextWhen } from './NextWhen'

type Name = 'title' | 'amount' | 'currency' | 'pipeline' | 'next' | 'day' | 'time'
type Props = {
  pipelines: readonly Pipeline[]
  values: Record<Name, string>
  set: (name: Name) => (value: string) => void
  words: (name: 'day' | 'closingDay') => Pick<DayValue, 'words' | 'onWords'>
  /** Value, way to change it and what is wrong with it. */
  field: (name: Name) => { value: string; onValue: (value: string) => void; error?: string; required?: boolean }
  /** Whose it is, where that is asked: after the title. */
  children?: ComponentChildren
}

export function NewDealFields({ pipelines, values, set, words, field, children }: Props) {
  const { value: amount, onValue: onAmount, error, required } = field('amount')
  return (
    <>
      <TextField label={t('deal.title')} required {...field('title')} />
      {children}
      <MoneyField
        label={t('deal.amount')}
        error={error}
        required={required}
        amount={amount}
        currency={values.currency}
        currencies={currencyChoices(currentSettings.value?.currency ?? values.currency)}
        onAmount={onAmount}
        onCurrency={set('currency')}
      />
      {pipelines.length > 1 && (
        <SelectField
          label={t('deal.pipeline')}
          {...field('pipeline')}
          options={pipelines.map((pipeline) => ({ value: pipeline.id, label: pipeline.name }))}
        />
      )}
      <TextField label={t('next.what')} placeholder={t('next.placeholder')} {...field('next')} />
      <NextWhen label={t('next.when')} {...field('day')} {...words('day')} time={values.time} onTime={set('time')} />
    </>
  )
}
