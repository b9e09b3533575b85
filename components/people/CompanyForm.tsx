/** A company: captured from its page, added by hand, or changed. */
import { useState } from 'preact/hooks'
import type { CompanyFacts } from '../../lib/core/capture'
import type { Company } from '../../lib/core/company'
import type { CustomColumnId } from '../../lib/core/customColumns'
import type { TextKey } from '../../lib/core/text'
import { editCompany, saveCompany } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { CustomMore } from '../fields/CustomMore'
import { useCustomPart } from '../fields/useCustomPart'
import { MissingNote } from '../norms/MissingNote'
import { NormLine } from '../norms/NormLine'
import { useMissing } from '../norms/useMissing'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import {
  COMPANY_FIELDS,
  COMPANY_FORM,
  COMPANY_ROW,
  type CompanyField,
  companyDraft,
  companyFactsValues,
  companyFields,
  companyPatch,
  companyValues,
  emptyCompany,
} from './companyForm'

type Props = {
  /** The company to change; left out for a new one. */
  company?: Company
  /** What the open page says of a new one. */
  facts?: CompanyFacts
  seen?: { site: string; url: string }
  /** The name to start with, where it was typed before. */
  startName?: string
  onDone: (companyId?: string) => void
}

export function CompanyForm({ company, facts, seen, startName = '', onDone }: Props) {
  const before = company
    ? companyValues(company)
    : facts
      ? companyFactsValues(facts)
      : { ...emptyCompany, name: startName }
  const custom = useCustomPart('companies', company)
  const form = useForm<CompanyField | CustomColumnId, Company>(
    company ? `company:${company.id}` : `company:${facts?.profileUrl ?? 'new'}`,
    { ...before, ...custom.texts },
    company && { table: 'companies', row: company, fields: { ...COMPANY_ROW, ...custom.behind } },
  )
  const [errors, setErrors] = useState<Partial<Record<CompanyField, TextKey>>>({})
  const source = company?.source ?? (facts ? (seen?.site ?? 'hand') : 'hand')
  const norm = useMissing<CompanyField>('companies', source, !facts, COMPANY_FORM)
  const rowNow = () => ({ source, custom: custom.row(form.values), ...companyFields(form.values) })
  const shown = COMPANY_FIELDS.filter(
    (field) => company || !facts || before[field] || field === 'name' || norm.required.includes(field),
  )

  const onSave = async (anyway = false) => {
    const isNamed = form.values.name.trim() !== ''
    const stops = norm.stops(rowNow(), anyway)
    setErrors({ ...(stops && norm.errors(rowNow())), ...(!isNamed && { name: 'problem.required' }) })
    if (!custom.fits(form.values) || !isNamed || stops) return false
    const at = new Date().toISOString()
    const written = company
      ? await form.save(({ changed, values, seen }) => {
          const own = COMPANY_FIELDS.filter((field) => changed.includes(field))
          return editCompany(company.id, { ...companyPatch(own, values), ...custom.patch(changed, values) }, seen)
        })
      : await act(() => {
          const draft = companyDraft(form.values, facts, { site: seen?.site ?? 'hand', url: seen?.url ?? '', at })
          return saveCompany({ ...draft, ...custom.draft(form.values) })
        })
    if (!written) return false
    form.forget()
    onDone(written.value.companyId)
    return true
  }
  const hint = (field: CompanyField) =>
    facts && before[field] && form.values[field] === before[field] ? t('from.company-page') : undefined
  return (
    <InlineForm
      label={company ? t('company.edit', { name: company.name }) : t('company.new')}
      save={company ? undefined : t('company.save')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={() => onSave()}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      {shown.map((field) => {
        const common = {
          label: t(`company.${field}`),
          value: form.values[field],
          onValue: form.set(field),
          hint: hint(field),
        }
        return (
          <Clashing key={field} form={form} field={field} label={common.label}>
            {field === 'note' ? (
              <TextArea {...common} />
            ) : (
              <TextField
                {...common}
                error={errors[field] && t(errors[field])}
                required={field === 'name' || norm.required.includes(field)}
                inputMode={field === 'website' || field === 'profile' ? 'url' : undefined}
              />
            )}
            {field === 'name' && <NormLine form="companies" text={form.values.name} onMend={form.set('name')} />}
          </Clashing>
        )
      })}
      <CustomMore part={custom} form={form} missing={norm.refused ? norm.missing(rowNow()) : []} />
      <MissingNote
        noun="companies"
        missing={norm.missing(rowNow())}
        onAnyway={norm.refused ? () => void onSave(true) : undefined}
      />
    </InlineForm>
  )
}
