/** What a stage asks of a deal that is moved on to it: its criteria, what is missing with the fields for it, and what was not done. One save for all. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { stageClash } from '../../lib/core/dealClash'
import { type Gate, gateInto, gateOf } from '../../lib/core/gate'
import { parseAmount } from '../../lib/core/money'
import { type Pipeline, type Requirement, stageOf } from '../../lib/core/pipeline'
import type { TextKey } from '../../lib/core/text'
import { type GateAnswers, moveDeal } from '../../lib/db/deals'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { InlineForm } from '../shared/InlineForm'
import { useForm } from '../shared/useForm'
import { DealClash } from './DealClash'
import { type GateField, GateFields } from './GateFields'
import { useSeenDeal } from './useSeenDeal'

type Props = {
  deal: Deal
  pipeline: Pipeline
  /** Another pipeline, where it is to go into a stage of that. */
  into?: Pipeline
  stageId: string
  onDone: () => void
}

export function GateForm({ deal, pipeline, into = pipeline, stageId, onDone }: Props) {
  const to = stageOf(into, stageId)
  const isHere = into.id === pipeline.id
  const asked = isHere ? gateOf(pipeline, deal, stageId) : gateInto(pipeline, deal, into, stageId)
  const gate: Partial<Gate> = asked ?? {}
  const { missing = [], unticked = [], from } = gate
  const currency = currentSettings.value?.currency ?? 'EUR'
  const start = { amount: '', currency, closingDay: '', company: '', person: '', personId: '' }
  const form = useForm<GateField, Deal>(`gate:${deal.id}:${stageId}`, start, { table: 'deals', row: deal, fields: {} })
  const seen = useSeenDeal(deal, (now, seen) =>
    now.stageId === stageId
      ? []
      : stageClash(now, seen, { theirs: stageOf(pipeline, now.stageId).name, mine: to.name }),
  )
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [errors, setErrors] = useState<Partial<Record<Requirement, TextKey>>>({})
  const close = () => {
    form.forget()
    onDone()
  }

  const onSave = async () => {
    const { answers, problems } = answersOf(form.values, missing)
    setErrors(problems)
    if (Object.keys(problems).length) return false
    const all = { ...answers, checked: ticked }
    const saved = await seen.save((seen) => moveDeal(deal.id, stageId, seen, all, isHere ? undefined : into.id))
    if (saved) close()
    return saved
  }
  const needs = missing.map((one) => t(`stage.needs.${one}`))
  return (
    <InlineForm
      label={t('deal.moveTo', { stage: to.name })}
      save={t('gate.move')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={close}
    >
      <DealClash form={seen} onTheirs={close} />
      {to.criteria && <p>{t('gate.criteria', { criteria: to.criteria })}</p>}
      {needs.length > 0 && <p class="quiet">{t('gate.missing', { fields: needs.join(', ') })}</p>}
      <GateFields missing={missing} form={form} errors={errors} />
      {from && unticked.length > 0 && (
        <fieldset class="checklist">
          <legend class="name">{t('gate.unticked', { stage: from.name })}</legend>
          {unticked.map(({ id, text }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={(event) =>
                  setTicked(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
                }
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
    </InlineForm>
  )
}

/** What was typed, as the verb takes it: only what is still missing, for somebody else may have filled it meanwhile. */
function answersOf(values: Record<GateField, string>, missing: readonly Requirement[]) {
  const amount = parseAmount(values.amount.trim(), values.currency, language.value)
  const typed: Record<Requirement, GateAnswers | undefined> = {
    amount: amount && { amount },
    closingDay: values.closingDay ? { closingDay: values.closingDay } : undefined,
    company: values.company.trim() ? { companyName: values.company.trim() } : undefined,
    people: values.personId ? { personId: values.personId } : undefined,
  }
  const wrong: Partial<Record<Requirement, TextKey>> = {
    ...(values.amount.trim() && { amount: 'problem.amount' }),
    ...(values.person.trim() && { people: 'pick.choose' }),
  }
  const lacking = missing.filter((one) => !typed[one])
  const problems = Object.fromEntries(lacking.map((one) => [one, wrong[one] ?? 'problem.required']))
  return {
    answers: Object.assign({}, ...missing.map((one) => typed[one])) as GateAnswers,
    problems: problems as Partial<Record<Requirement, TextKey>>,
  }
}
