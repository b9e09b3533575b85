/** The fields of a new deal inside a form that makes more than a deal, those that the norms ask for among them. */
import type { CustomColumnId } from '../../lib/core/customColumns'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { CustomMore } from '../fields/CustomMore'
import { DayField } from '../shared/DayField'
import type { FormFields } from '../shared/useForm'
import { NewDealFields } from './NewDealFields'
import type { NewDeal } from './useNewDeal'

type Name = 'title' | 'amount' | 'currency' | 'pipeline' | 'next' | 'day' | 'time' | 'closingDay'
type Props = {
  deal: NewDeal
  pipelines: readonly Pipeline[]
  values: Record<Name, string>
  form: FormFields<CustomColumnId | 'day' | 'closingDay'>
  set: (name: Name) => (value: string) => void
  field: (name: Name) => { value: string; onValue: (value: string) => void; error?: string }
  /** What the deal lacks by the norms. */
  missing: readonly string[]
}

export function NewDealPart({ deal: { custom, norm }, pipelines, values, form, set, field, missing }: Props) {
  const asked = (name: Name) => ({
    ...field(name),
    required: name === 'title' || norm.required.some((one) => one === name),
  })
  return (
    <>
      <NewDealFields field={asked} pipelines={pipelines} set={set} values={values} words={form.words}>
        {norm.required.includes('closingDay') && (
          <DayField label={t('deal.closingDay')} choices={[]} {...asked('closingDay')} {...form.words('closingDay')} />
        )}
      </NewDealFields>
      <CustomMore part={custom} form={form} missing={norm.refused ? missing : []} />
    </>
  )
}
