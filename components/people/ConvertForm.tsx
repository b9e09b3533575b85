/** The form in which a lead becomes a contact: what is there already is offered first, and what the norms ask of a new deal is asked here. */
import { useState } from 'preact/hooks'
import type { CustomColumnId } from '../../lib/core/customColumns'
import { parseAmount } from '../../lib/core/money'
import { type Person, personLabel } from '../../lib/core/person'
import type { Pipeline } from '../../lib/core/pipeline'
import type { TextKey } from '../../lib/core/text'
import { type Conversion, convertPerson, type Found, foundFor } from '../../lib/db/convert'
import { actOn } from '../../lib/state/actOn'
import { currentDay } from '../../lib/state/clock'
import { language, t } from '../../lib/state/language'
import { useKept, useReady } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { firstNext } from '../deals/dealValues'
import { NewDealPart } from '../deals/NewDealPart'
import { useNewDeal } from '../deals/useNewDeal'
import { MissingNote } from '../norms/MissingNote'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { useForm } from '../shared/useForm'
import { othersLike } from './othersLike'
import { CompanyName } from './PersonFields'

export type ConvertProps = {
  person: Person
  onDone: () => void
  /** Shows her beside somebody who may be the same. */
  onLook: (other: string) => void
}

type FormProps = ConvertProps & { found: Found & { companyName: string }; pipelines: readonly Pipeline[] }
type Field = 'company' | 'deal' | 'title' | 'amount' | 'currency' | 'pipeline' | 'next' | 'day' | 'time' | 'closingDay'

/** What is chosen of the deals: one by its id, or one of these. */
const NEW = 'new'
const NONE = 'none'

export function ConvertForm({ person, found, pipelines, onDone, onLook }: FormProps) {
  // The deal comes from where she came from.
  const newDeal = useNewDeal(person.source)
  const { norm } = newDeal
  const form = useForm<Field | CustomColumnId>(`convert:${person.id}`, {
    company: found.companyName,
    deal: found.hers.length ? NONE : found.companys.length ? '' : NEW,
    title: '',
    amount: '',
    currency: currentSettings.value?.currency ?? 'EUR',
    pipeline: pipelines[0]?.id ?? '',
    next: '',
    day: currentDay.value,
    time: '',
    closingDay: '',
    ...newDeal.custom.texts,
  })
  const { values } = form
  const company = values.company.trim()
  const row = newDeal.row(values, { company, people: [person.id] })
  const lacks = values.deal === NEW ? norm.missing(row) : []
  const [errors, setErrors] = useState<Partial<Record<Field, TextKey>>>({})
  // What is offered is of the company as it is typed, and of no earlier one.
  const now = useKept(async () => ({ of: company, ...(await foundFor(person.id, company)) }), [person.id, company])
  const current = now.value?.of === company ? now.value : undefined
  const offered = current?.companys ?? []
  const alike = useReady(() => othersLike(person, company || undefined), [person, company]) ?? []

  const chosen = (): Conversion['deal'] | 'unknown' => {
    if (values.deal === NONE) return undefined
    if (values.deal !== NEW) return offered.some((deal) => deal.id === values.deal) ? { join: values.deal } : 'unknown'
    return {
      title: values.title.trim(),
      amount: parseAmount(values.amount.trim(), values.currency, language.value),
      pipelineId: values.pipeline,
      nextAction: firstNext(values),
      ...newDeal.draft(values),
    }
  }
  const onSave = async (anyway = false) => {
    const deal = chosen()
    const problems: typeof errors = {}
    if (deal === 'unknown') problems.deal = 'convert.chooseDeal'
    if (values.deal === NEW) {
      if (!values.title.trim()) problems.title = 'problem.required'
      if (values.amount.trim() && !parseAmount(values.amount.trim(), values.currency, language.value))
        problems.amount = 'problem.amount'
    }
    const stops = values.deal === NEW && norm.stops(row, anyway)
    const fits = values.deal !== NEW || newDeal.custom.fits(values)
    setErrors({ ...(stops && norm.errors(row)), ...problems })
    if (deal === 'unknown' || stops || !fits || Object.keys(problems).length) return false
    const conversion = { companyName: company, ...(deal && { deal }) }
    if (!(await actOn(person, (seen) => convertPerson(person.id, conversion, seen)))) return false
    form.forget()
    onDone()
    return true
  }
  const field = (name: Field) => ({
    value: values[name],
    onValue: form.set(name),
    error: errors[name] && t(errors[name]),
  })
  return (
    <InlineForm
      label={t('convert.title', { name: personLabel(person) })}
      save={t('convert.save')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={() => onSave()}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      {alike.map(({ person: other, company: at }) => (
        <p class="alike row" key={other.id}>
          {t('convert.same', { name: [personLabel(other), at?.name].filter(Boolean).join(' · ') })}
          <Button small onClick={() => onLook(other.id)}>
            {t('convert.look')}
          </Button>
        </p>
      ))}
      {!person.emails.length && !person.phones.length && <p class="hint">{t('convert.unreachable')}</p>}
      <CompanyName
        label={t('person.company')}
        hint={company && current ? t(current.company ? 'convert.known' : 'convert.made') : undefined}
        {...field('company')}
        required={values.deal === NEW && norm.required.includes('company')}
      />
      <SelectField
        label={t('convert.deal')}
        {...field('deal')}
        options={[
          ...(values.deal ? [] : [{ value: '', label: t('convert.choose') }]),
          ...offered.map((deal) => ({ value: deal.id, label: deal.title, group: t('convert.companys') })),
          { value: NEW, label: t('convert.newDeal') },
          { value: NONE, label: t(found.hers.length ? 'convert.noOther' : 'convert.noDeal') },
        ]}
        hint={
          found.hers.length ? t('convert.hers', { deals: found.hers.map((deal) => deal.title).join(', ') }) : undefined
        }
      />
      {values.deal === NEW && (
        <NewDealPart deal={newDeal} missing={lacks} {...{ field, form, pipelines, values }} set={form.set} />
      )}
      <MissingNote noun="deals" missing={lacks} onAnyway={norm.refused ? () => void onSave(true) : undefined} />
    </InlineForm>
  )
}
