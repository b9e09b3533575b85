/** The people of a card, a signature or a file that was handed over, in the same form as those of a page. */
import { useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { Alike } from '../people/Alike'
import { CapturePerson } from '../people/CapturePerson'
import { PeopleHere } from '../people/PeopleHere'
import { recognise } from '../people/recognise'
import { Skeleton } from '../shared/Answer'
import { Section } from '../shared/Section'
import type { View } from './view'

const SEEN = { site: 'file', url: '' }

export function GivenPane({ people, onView }: { people: readonly Candidate[]; onView: (view: View) => void }) {
  const { value: seen } = useKept(() => recognise(people), [people])
  const [saved, setSaved] = useState<string>()
  if (!seen) return <Skeleton rows={6} />
  const [only, ...more] = seen
  if (only && !more.length && !only.person && !saved)
    return (
      <Section class="pad" title={t('person.new')}>
        {only.alike && <Alike candidate={only.candidate} likely={only.alike} seen={SEEN} />}
        <CapturePerson
          name={`lead:given:${only.candidate.key}`}
          candidate={only.candidate}
          seen={SEEN}
          {...(only.company && { knownCompany: only.company.name })}
          onSaved={(id) => {
            setSaved(id)
            onView({ show: 'person', id })
          }}
          onCancel={() => onView({ show: 'home' })}
        />
      </Section>
    )
  return <PeopleHere people={seen} seen={SEEN} onSelect={() => {}} />
}
