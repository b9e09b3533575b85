/** The fields that a stage needs and that are not known of a deal, each as it is typed anywhere else. */

import { currencyChoices } from '../../lib/core/currencies'
import type { Requirement } from '../../lib/core/pipeline'
import type { TextKey } from '../../lib/core/text'
import { t } from '../../lib/state/language'
import { CompanyName } from '../people/PersonFields'
import { RecordPick } from '../people/RecordPick'
import { DayField } from '../shared/DayField'
import { MoneyField } from '../shared/MoneyField'
import type { FormFields } from '../shared/useForm'

export type GateField = 'amount' | 'currency' | 'closingDay' | 'company' | 'person' | 'personId'

type Props = {
  missing: readonly Requirement[]
  form: FormFields<GateField>
  errors: Partial<Record<Requirement, TextKey>>
}

export function GateFields({ missing, form, errors }: Props) {
  const { values, set, words } = form
  const field = (one: Requirement) => ({
    label: t(`stage.needs.${one}`),
    error: errors[one] && t(errors[one]),
    required: true,
  })
  return (
    <>
      {missing.includes('amount') && (
        <MoneyField
          {...field('amount')}
          amount={values.amount}
          currency={values.currency}
          currencies={currencyChoices(values.currency)}
          onAmount={set('amount')}
          onCurrency={set('currency')}
        />
      )}
      {missing.includes('closingDay') && (
        <DayField
          {...field('closingDay')}
          choices={[]}
          value={values.closingDay}
          onValue={set('closingDay')}
          {...words('closingDay')}
        />
      )}
      {missing.includes('company') && (
        <CompanyName {...field('company')} value={values.company} onValue={set('company')} />
      )}
      {missing.includes('people') && (
        <RecordPick
          {...field('people')}
          value={values.person}
          chosen={values.personId}
          onValue={(name, id) => {
            set('person')(name)
            set('personId')(id)
          }}
        />
      )}
    </>
  )
}
