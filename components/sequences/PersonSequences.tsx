/** The sequences of one person: at which step of which, or how it ended; and the way into one. */
import { useState } from 'preact/hooks'
import { isActive } from '../../lib/core/drafts/sequence'
import { allSequences, sequencesOf } from '../../lib/db/sequenceRead'
import { enrol, stopSequence } from '../../lib/db/sequences'
import { openDashboard } from '../../lib/platform/open'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { useActs } from '../shared/shortcuts'
import { standWords } from './sequenceWords'
import './sequences.css'

export function PersonSequences({ personId }: { personId: string }) {
  const sequences = useReady(allSequences, [])
  const here = useReady(() => sequencesOf(personId), [personId])
  const [entering, setEntering] = useState(false)
  const usable = sequences?.filter(({ steps }) => steps?.length) ?? []
  useActs(
    t('sequence.title'),
    usable.length ? [{ id: 'person.enrol' as const, of: personId, run: () => setEntering(true) }] : [],
  )
  // Who has made no sequence is not told of any.
  if (!sequences || !here || (!usable.length && !here.length)) return null
  return (
    <Section
      class="pad person-sequences"
      title={t('sequence.title')}
      action={
        usable.length > 0 && (
          <Button small kind="quiet" aria-expanded={entering} onClick={() => setEntering(!entering)}>
            {t('sequence.enrol')}
          </Button>
        )
      }
    >
      {entering && (
        <Entering
          personId={personId}
          options={usable.map(({ id, name }) => ({ value: id, label: name }))}
          taken={new Map(here.flatMap(({ row }) => (isActive(row) ? [[row.sequenceId, (row.at ?? 0) + 1]] : [])))}
          onDone={() => setEntering(false)}
        />
      )}
      <ul class="sequence-people">
        {here.map((one) => (
          <li key={one.row.id}>
            <div class="what">
              <strong>{one.sequence.name}</strong>
              <p class="quiet">{standWords(one)}</p>
            </div>
            {isActive(one.row) && (
              <Button
                small
                aria-label={t('sequence.stopOf', { name: one.sequence.name })}
                onClick={() => act(() => stopSequence(one.row.id))}
              >
                {t('sequence.stop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type EnteringProps = {
  personId: string
  options: readonly { value: string; label: string }[]
  /** By the sequences that they are in already: the step. */
  taken: ReadonlyMap<string, number>
  onDone: () => void
}

function Entering({ personId, options, taken, onDone }: EnteringProps) {
  const [chosen, choose] = useState(options.length === 1 ? (options[0]?.value ?? '') : '')
  const [error, setError] = useState<string>()
  const save = async () => {
    const step = taken.get(chosen)
    const problem = !chosen ? t('sequence.chooseFirst') : step && t('sequence.isIn', { n: step })
    setError(problem || undefined)
    if (problem || !(await act(() => enrol(chosen, [personId])))) return false
    onDone()
    return true
  }
  return (
    <InlineForm label={t('sequence.enrol')} save={t('sequence.enrolDo')} onSave={save} onCancel={onDone}>
      <SelectField
        label={t('sequence.choose')}
        value={chosen}
        error={error}
        options={[{ value: '', label: '…' }, ...options]}
        onValue={choose}
      />
      <button type="button" class="link" onClick={() => void openDashboard('/sequences')}>
        {t('sequence.manage')}
      </button>
    </InlineForm>
  )
}
