/** A new deal inside a form that makes more than a deal: what the norms ask of it by where it comes from, and its own fields. */
import type { CustomColumnId } from '../../lib/core/customColumns'
import { useCustomPart } from '../fields/useCustomPart'
import { useMissing } from '../norms/useMissing'

/** What of such a form the norms look at. `company` and `people`: of the whole form, whatever they are called there. */
type Looked = { amount: string; closingDay: string } & Partial<Record<CustomColumnId, string>>
type Whose = { company: string; people: readonly string[] }

/** Fields of such forms by those of a deal; its people are the ones whom the form is about. */
const FIELDS = { companyId: 'company', amount: 'amount', closingDay: 'closingDay' } as const
export type AskedOfDeal = (typeof FIELDS)[keyof typeof FIELDS]

/** @param source where the deal will come from */
export function useNewDeal(source: string) {
  const custom = useCustomPart('deals')
  const norm = useMissing<AskedOfDeal>('deals', source, true, FIELDS)
  /** The deal as the norms look at it. */
  const row = (values: Looked, { company, people }: Whose) => ({
    source,
    custom: custom.row(values),
    companyId: company.trim() || undefined,
    people,
    amount: values.amount,
    closingDay: values.closingDay,
  })
  /** What is written of it beside what every new deal has. */
  const draft = (values: Looked) => ({ closingDay: values.closingDay || undefined, ...custom.draft(values) })
  return { custom, norm, row, draft }
}
export type NewDeal = ReturnType<typeof useNewDeal>
