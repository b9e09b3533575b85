/** One step of a sequence in its form: after how many days, with which template, or what there is to do. */
import { ChevronUp, X } from 'lucide-preact'
import { useEffect, useRef } from 'preact/hooks'
import type { DraftTemplate } from '../../lib/core/drafts/draftTemplate'
import { MOST_STEP_DAYS, type SequenceStep } from '../../lib/core/drafts/sequence'
import type { StepDraft } from '../../lib/db/sequences'
import { t } from '../../lib/state/language'
import { templateChoices } from '../drafts/templateChoices'
import { IconButton } from '../shared/IconButton'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'

/** A step as it is typed. `key`: tells the lines of the form apart while they move. */
export type StepText = { key: string; id?: string; days: string; templateId: string; title: string }

let made = 0
/** A step as the form has it; a new one where there is none. */
export const stepText = (step: SequenceStep | undefined): StepText => ({
  key: step?.id ?? `new-${made++}`,
  id: step?.id,
  days: step ? String(step.days) : '',
  templateId: step?.templateId ?? '',
  title: step?.title ?? '',
})

export const stepOf = ({ id, days, templateId, title }: StepText): StepDraft => ({
  ...(id !== undefined && { id }),
  days: Number(days),
  ...(templateId && { templateId }),
  ...(title.trim() && { title: title.trim() }),
})

export type StepProblems = { days?: string; todo?: string }

/** What does not fit of step `n`, by its field. */
export const stepProblems = ({ days, templateId, title }: StepText, n: number): StepProblems => ({
  days:
    /^\s*\d{1,4}\s*$/.test(days) && Number(days) <= MOST_STEP_DAYS
      ? undefined
      : t('sequence.problem.days', { n, most: MOST_STEP_DAYS }),
  todo: templateId || title.trim() ? undefined : t('sequence.problem.todo', { n }),
})

type Props = {
  n: number
  step: StepText
  templates: readonly DraftTemplate[]
  problems?: StepProblems
  onStep: (step: StepText) => void
  onUp?: () => void
  onDrop?: () => void
}

export function StepFields({ n, step, templates, problems, onStep, onUp, onDrop }: Props) {
  const days = useRef<HTMLInputElement>(null)
  // One that is added below the others is filled in next.
  useEffect(() => {
    if (step.id === undefined && n > 1) days.current?.focus()
  }, [])
  return (
    <li>
      <fieldset class="sequence-step">
        <legend>{t('sequence.step', { n })}</legend>
        <TextField
          label={t(n === 1 ? 'sequence.daysFirst' : 'sequence.days')}
          inputMode="numeric"
          inputRef={days}
          value={step.days}
          error={problems?.days}
          onValue={(days) => onStep({ ...step, days })}
        />
        <SelectField
          label={t('sequence.template')}
          value={step.templateId}
          options={templateChoices(templates, t('sequence.noTemplate'), step.templateId)}
          onValue={(templateId) => onStep({ ...step, templateId })}
        />
        <TextField
          label={t('sequence.todo')}
          hint={step.templateId ? t('sequence.todoHint') : undefined}
          value={step.title}
          error={problems?.todo}
          onValue={(title) => onStep({ ...step, title })}
        />
        <span class="sequence-moves">
          {onUp && (
            <IconButton small label={t('sequence.upStep', { n })} onClick={onUp}>
              <ChevronUp size={14} aria-hidden="true" />
            </IconButton>
          )}
          {onDrop && (
            <IconButton small label={t('sequence.dropStep', { n })} onClick={onDrop}>
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </span>
      </fieldset>
    </li>
  )
}
