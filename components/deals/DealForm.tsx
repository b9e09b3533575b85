/** A deal: created for a person or company, or changed. Stage, status and next action have their own ways. Long because both share their fields. */
import { useState } from 'preact/hooks'
import { currencyChoices } from '../../lib/core/currencies'
import type { CustomColumnId } from '../../lib/core/customColumns'
import type { Deal } from '../../lib/core/deal'
import { parseAmount } from '../../lib/core/money'
import type { Pipeline } from '../../lib/core/pipeline'
import type { TextKey } from '../../lib/core/text'
import { createDeal, editDeal } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { formatLongDay } from '../../lib/state/format'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { CustomMore } from '../fields/CustomMore'
import { useCustomPart } from '../fields/useCustomPart'
import { MissingNote } from '../norms/MissingNote'
import { NormLine } from '../norms/NormLine'
import { useMissing } from '../norms/useMissing'
import { CompanyName } from '../people/PersonFields'
import { RecordPick } from '../people/RecordPick'
import { Clashing } from '../shared/Clashing'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { MoneyField } from '../shared/MoneyField'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { DEAL_FORM, DEAL_ROW, type DealField, dealPatch, dealValues, firstNext } from './dealValues'
import { NewDealFields } from './NewDealFields'

type Props = {
  pipelines: readonly Pipeline[]
  /** The deal to change; left out for a new one. */
  deal?: Deal
  /** For a new one: whose it is. */
  people?: readonly { personId: string; role?: string }[]
  companyId?: string
  /** Asks for the company by name, and for a person where it is new: where a new deal is nobody's yet, or an old one may change hands. */
  asksWhose?: boolean
  companyName?: string
  startTitle?: string
  /** Where a new one is to stand: the column in which it was asked for. */
  start?: { pipelineId: string; stageId: string }
  onDone: (dealId?: string) => void
}

export function DealForm(props: Props) {
  const { pipelines, deal, people = [], companyId, asksWhose, companyName = '', startTitle = '', start, onDone } = props
  const currency = deal?.amount?.currency ?? currentSettings.value?.currency ?? 'EUR'
  const custom = useCustomPart('deals', deal)
  const form = useForm<DealField | CustomColumnId, Deal>(
    deal ? `deal:${deal.id}` : `deal:new:${people[0]?.personId ?? companyId ?? ''}`,
    {
      ...dealValues(deal, {
        title: startTitle,
        company: companyName,
        currency,
        pipeline: start?.pipelineId ?? pipelines[0]?.id ?? '',
      }),
      ...custom.texts,
    },
    deal && { table: 'deals', row: deal, fields: { ...DEAL_ROW, ...custom.behind } },
  )
  const [errors, setErrors] = useState<Partial<Record<DealField, TextKey>>>({})
  const { values } = form

  const norm = useMissing<DealField>('deals', deal?.source ?? 'hand', true, DEAL_FORM)
  const rowNow = () => ({
    source: deal?.source ?? 'hand',
    custom: custom.row(values),
    companyId: (asksWhose ? values.company.trim() : companyName || (deal?.companyId ?? companyId)) || undefined,
    people: deal?.people ?? (values.personId ? [values.personId] : people),
    amount: values.amount,
    closingDay: values.closingDay,
  })

  const onSave = async (anyway = false) => {
    const typed = values.amount.trim()
    const amount = typed ? parseAmount(typed, values.currency, language.value) : undefined
    const problems: typeof errors = {}
    if (!values.title.trim()) problems.title = 'problem.required'
    if (typed && !amount) problems.amount = 'problem.amount'
    if (values.person.trim() && !values.personId) problems.person = 'pick.choose'
    const stops = norm.stops(rowNow(), anyway)
    setErrors({ ...(stops && norm.errors(rowNow())), ...problems })
    if (!custom.fits(values) || Object.keys(problems).length || stops) return false
    const named = asksWhose && values.company.trim() !== companyName ? { companyName: values.company.trim() } : {}
    const own = { title: values.title.trim(), amount, ...named }
    const written = deal
      ? await form.save(({ changed, values, seen }) =>
          editDeal(deal.id, { ...dealPatch(changed, values), ...custom.patch(changed, values) }, seen),
        )
      : await act(() =>
          createDeal({
            ...own,
            people: values.personId ? [{ personId: values.personId }] : [...people],
            companyId,
            pipelineId: values.pipeline,
            stageId: start?.pipelineId === values.pipeline ? start.stageId : undefined,
            nextAction: firstNext(values),
            closingDay: values.closingDay || undefined,
            ...custom.draft(values),
            source: 'hand',
          }),
        )
    if (!written) return false
    form.forget()
    onDone('dealId' in written.value ? written.value.dealId : written.value.id)
    return true
  }
  const field = (name: DealField) => ({
    value: values[name],
    onValue: form.set(name),
    error: errors[name] && t(errors[name]),
    required: name === 'title' || norm.required.includes(name),
  })
  const whose = asksWhose && <CompanyName label={t('person.company')} {...field('company')} />
  return (
    <InlineForm
      label={deal ? t('deal.edit', { title: deal.title }) : t('deal.newLong')}
      save={deal ? undefined : t('deal.create')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={() => onSave()}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      {deal ? (
        <>
          <Clashing form={form} field="title" label={t('deal.title')}>
            <TextField label={t('deal.title')} {...field('title')} />
            <NormLine form="text" text={values.title} onMend={form.set('title')} />
          </Clashing>
          {whose}
          <Clashing form={form} field="amount" label={t('deal.amount')}>
            <Clashing form={form} field="currency" label={t('field.currency')}>
              <MoneyField
                label={t('deal.amount')}
                error={errors.amount && t(errors.amount)}
                amount={values.amount}
                currency={values.currency}
                currencies={currencyChoices(currency)}
                onAmount={form.set('amount')}
                onCurrency={form.set('currency')}
              />
            </Clashing>
          </Clashing>
          <Clashing form={form} field="closingDay" label={t('deal.closingDay')} show={formatLongDay}>
            <DayField
              label={t('deal.closingDay')}
              choices={[]}
              {...field('closingDay')}
              {...form.words('closingDay')}
            />
          </Clashing>
          <Clashing form={form} field="note" label={t('deal.note')}>
            <TextArea label={t('deal.note')} {...field('note')} />
          </Clashing>
        </>
      ) : (
        <NewDealFields pipelines={pipelines} values={values} set={form.set} words={form.words} field={field}>
          {whose}
          {asksWhose && (
            <RecordPick
              label={t('list.person')}
              error={errors.person && t(errors.person)}
              value={values.person}
              chosen={values.personId}
              onValue={(name, id) => {
                form.set('person')(name)
                form.set('personId')(id)
              }}
            />
          )}
          {norm.required.includes('closingDay') && (
            <DayField
              label={t('deal.closingDay')}
              choices={[]}
              {...field('closingDay')}
              {...form.words('closingDay')}
            />
          )}
        </NewDealFields>
      )}
      <CustomMore part={custom} form={form} missing={norm.refused ? norm.missing(rowNow()) : []} />
      <MissingNote
        noun="deals"
        missing={norm.missing(rowNow())}
        onAnyway={norm.refused ? () => void onSave(true) : undefined}
      />
    </InlineForm>
  )
}
