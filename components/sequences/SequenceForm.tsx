/** A sequence, new or changed: its name and its steps in their order. What does not fit names its step. */
import { useState } from 'preact/hooks'
import type { DraftTemplate } from '../../lib/core/drafts/draftTemplate'
import { MOST_STEPS, type Sequence } from '../../lib/core/drafts/sequence'
import { addSequence, editSequence } from '../../lib/db/sequences'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { StepFields, type StepText, stepOf, stepProblems, stepText } from './StepFields'

type Props = { sequence?: Sequence; templates: readonly DraftTemplate[]; onDone: () => void }

export function SequenceForm({ sequence, templates, onDone }: Props) {
  const [name, setName] = useState(sequence?.name ?? '')
  const [steps, setSteps] = useState<StepText[]>(() => (sequence?.steps ?? [undefined]).map(stepText))
  // As it was when the form was opened: what another window made of it since is told.
  const [seen] = useState(sequence)
  const [tried, setTried] = useState(false)
  const problems = steps.map((step, at) => stepProblems(step, at + 1))
  const nameProblem = name.trim() ? undefined : t('problem.required')
  const save = async () => {
    setTried(true)
    if (nameProblem || problems.some(({ days, todo }) => days || todo)) return false
    const draft = { name: name.trim(), steps: steps.map(stepOf) }
    const saved = sequence
      ? await actOn(seen ?? sequence, (now) => editSequence(sequence.id, draft, now))
      : await act(() => addSequence(draft))
    if (saved) onDone()
    return Boolean(saved)
  }
  const moved = (at: number) => {
    const [one, other] = [steps[at - 1], steps[at]]
    if (one && other) setSteps(steps.with(at - 1, other).with(at, one))
  }
  const label = sequence ? t('sequence.edit', { name: sequence.name }) : t('sequence.new')
  return (
    <InlineForm class="sequence-form" label={label} onSave={save} onCancel={onDone}>
      <TextField label={t('sequence.name')} value={name} onValue={setName} error={tried ? nameProblem : undefined} />
      <ol class="sequence-fields" aria-label={t('sequence.steps')}>
        {steps.map((step, at) => (
          <StepFields
            key={step.key}
            n={at + 1}
            step={step}
            templates={templates}
            problems={tried ? problems[at] : undefined}
            onStep={(to) => setSteps(steps.with(at, to))}
            onUp={at > 0 ? () => moved(at) : undefined}
            onDrop={steps.length > 1 ? () => setSteps(steps.filter((_, i) => i !== at)) : undefined}
          />
        ))}
      </ol>
      {steps.length < MOST_STEPS && (
        <div>
          <Button small kind="quiet" onClick={() => setSteps([...steps, stepText(undefined)])}>
            {t('sequence.addStep')}
          </Button>
        </div>
      )}
    </InlineForm>
  )
}
