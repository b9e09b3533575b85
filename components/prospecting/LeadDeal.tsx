/** A deal that is made with a lead, where the user wants one. */
import type { CustomColumnId } from '../../lib/core/customColumns'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { NewDealPart } from '../deals/NewDealPart'
import type { NewDeal } from '../deals/useNewDeal'
import type { FormFields } from '../shared/useForm'
import type { LeadField, LeadProblems, LeadValues } from './leadValues'

type Props = {
  deal: NewDeal
  form: FormFields<LeadField | CustomColumnId>
  values: LeadValues
  errors: LeadProblems
  pipelines: readonly Pipeline[]
  missing: readonly string[]
}

export function LeadDeal({ deal, form, values, errors, pipelines, missing }: Props) {
  const own = <N extends string>(name: N) =>
    (name === 'title' ? 'dealTitle' : name) as Exclude<N, 'title'> | 'dealTitle'
  return (
    <>
      <label class="row">
        <input
          type="checkbox"
          checked={values.deal !== ''}
          onChange={(event) => form.set('deal')(event.currentTarget.checked ? 'new' : '')}
        />
        {t('lead.withDeal')}
      </label>
      {values.deal && (
        <NewDealPart
          deal={deal}
          missing={missing}
          form={form}
          pipelines={pipelines}
          set={(name) => form.set(own(name))}
          values={{ ...values, title: values.dealTitle }}
          field={(name) => {
            const wrong = errors[own(name)]
            return { value: values[own(name)], onValue: form.set(own(name)), error: wrong && t(wrong) }
          }}
        />
      )}
    </>
  )
}
