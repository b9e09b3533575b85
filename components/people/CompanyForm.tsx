/** A company: captured from its page, added by hand, or changed. */
import { useState } from 'preact/hooks'
import type { CompanyFacts } from '../../lib/core/capture'
import type { Company } from '../../lib/core/company'
import { editCompany, saveCompany } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import {
  COMPANY_FIELDS,
  COMPANY_ROW,
  type CompanyField,
  companyDraft,
  companyFactsValues,
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
  const form = useForm<CompanyField, Company>(
    company ? `company:${company.id}` : `company:${facts?.profileUrl ?? 'new'}`,
    before,
    company && { table: 'companies', row: company, fields: COMPANY_ROW },
  )
  const [missing, setMissing] = useState(false)
  const shown = COMPANY_FIELDS.filter((field) => company || !facts || before[field] || field === 'name')

  const onSave = async () => {
    setMissing(!form.values.name.trim())
    if (!form.values.name.trim()) return false
    const at = new Date().toISOString()
    const written = company
      ? await form.save(({ changed, values, seen }) => editCompany(company.id, companyPatch(changed, values), seen))
      : await act(() =>
          saveCompany(companyDraft(form.values, facts, { site: seen?.site ?? 'hand', url: seen?.url ?? '', at })),
        )
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
      onSave={onSave}
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
                error={field === 'name' && missing ? t('problem.required') : undefined}
                required={field === 'name'}
                inputMode={field === 'website' || field === 'profile' ? 'url' : undefined}
              />
            )}
          </Clashing>
        )
      })}
    </InlineForm>
  )
}
