/** One sequence in the list: its steps in words, how many are in it, and who, once it is opened. */
import { useState } from 'preact/hooks'
import type { DraftTemplate } from '../../lib/core/drafts/draftTemplate'
import { isActive, type Sequence, stepTitle } from '../../lib/core/drafts/sequence'
import { personLabel } from '../../lib/core/person'
import { peopleIn, type sequenceCounts } from '../../lib/db/sequenceRead'
import { removeSequence, stopSequence } from '../../lib/db/sequences'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { EnrolWho } from './EnrolWho'
import { SequenceForm } from './SequenceForm'
import { standWords } from './sequenceWords'

type Counts = Awaited<ReturnType<typeof sequenceCounts>> extends Map<string, infer C> ? C : never
type Props = { sequence: Sequence; templates: readonly DraftTemplate[]; counts: Counts }

export function SequenceRow({ sequence, templates, counts }: Props) {
  const [editing, setEditing] = useOpenForm(`sequence:${sequence.id}`)
  const [looking, setLooking] = useState(false)
  const { name, steps = [] } = sequence
  useActs(t('sequence.title'), [
    {
      id: 'sequence.change',
      of: sequence.id,
      label: t('sequence.edit', { name }),
      when: () => !editing,
      run: () => setEditing(true),
    },
  ])
  if (editing)
    return (
      <li>
        <SequenceForm sequence={sequence} templates={templates} onDone={() => setEditing(false)} />
      </li>
    )
  const called = (id?: string) => templates.find((template) => template.id === id)?.name
  return (
    <li>
      <div class="what">
        <button type="button" class="as-text" aria-expanded={looking} onClick={() => setLooking(!looking)}>
          <strong>{name}</strong>
        </button>
        <p class="quiet">{t('sequence.counts', counts)}</p>
      </div>
      <Button small aria-label={t('sequence.edit', { name })} onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button
        small
        kind="quiet"
        aria-label={t('sequence.remove', { name })}
        onClick={() => act(() => removeSequence(sequence.id))}
      >
        {t('remove')}
      </Button>
      <ol class="sequence-steps">
        {steps.map((step) => (
          <li key={step.id}>
            {t('sequence.stepSays', { title: stepTitle(step, called(step.templateId), name), n: step.days })}
          </li>
        ))}
      </ol>
      {looking && <PeopleIn sequence={sequence} />}
    </li>
  )
}

function PeopleIn({ sequence }: { sequence: Sequence }) {
  const people = useReady(() => peopleIn(sequence.id), [sequence.id])
  if (!people) return <span aria-busy="true" />
  return (
    <div class="sequence-in">
      <EnrolWho sequenceId={sequence.id} />
      {!people.length && <p class="quiet">{t('sequence.nobody')}</p>}
      <ul class="sequence-people" aria-label={t('sequence.people', { name: sequence.name })}>
        {people.map((one) => {
          const who = one.person ? personLabel(one.person) : ''
          return (
            <li key={one.row.id}>
              <div class="what">
                <a class="name" href={addressOf({ page: 'person', id: one.row.personId })}>
                  {who}
                </a>
                <p class="quiet">{standWords(one)}</p>
              </div>
              {isActive(one.row) && (
                <Button
                  small
                  aria-label={`${t('sequence.stop')}: ${who}`}
                  onClick={() => act(() => stopSequence(one.row.id))}
                >
                  {t('sequence.stop')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
