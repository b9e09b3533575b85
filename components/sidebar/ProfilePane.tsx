/** Beside a profile: the person as the page shows her, to be saved; or known, with what the page says otherwise. */
import { useMemo, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import type { PageFacts } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { CustomSection } from '../fields/CustomDetails'
import { Alike } from '../people/Alike'
import { CapturePerson } from '../people/CapturePerson'
import { differences } from '../people/differences'
import { KnownPerson } from '../people/KnownPerson'
import { type Likely, recognise } from '../people/recognise'
import { Skeleton } from '../shared/Answer'
import { Avatar } from '../shared/Avatar'
import { Section } from '../shared/Section'
import { RecordBody } from './RecordBody'
import './record.css'

export function ProfilePane({ facts }: { facts: PageFacts }) {
  const seen = { site: facts.site, url: facts.url }
  const found = useMemo(() => candidates(facts, []).slice(0, 1), [facts])
  const { value: people } = useKept(() => recognise(found), [found])
  const [saved, setSaved] = useState<string>()
  const one = people?.[0]
  if (!one) {
    return (
      <div class="pad">
        <Skeleton rows={6} />
      </div>
    )
  }
  const { candidate, person, company, alike } = one
  if (!person)
    return <NewPerson key={candidate.key} candidate={candidate} alike={alike} seen={seen} onSaved={setSaved} />
  const differs = differences(person, company?.name, candidate, { ...seen, at: new Date().toISOString() })
  return (
    <>
      <Section class="people" title={t('capture.known')}>
        <ul>
          <KnownPerson
            key={person.id}
            person={person}
            company={company}
            differs={differs}
            showDiffers
            keys
            focused={person.id === saved}
          />
        </ul>
        {!differs.length && <p class="pad hint">{t('capture.same')}</p>}
      </Section>
      <CustomSection key={`own:${person.id}`} noun="people" row={person} />
      <RecordBody key={person.id} personId={person.id} companyId={person.companyId} />
    </>
  )
}

type NewProps = {
  candidate: Candidate
  alike?: Likely
  seen: { site: string; url: string }
  onSaved: (personId: string) => void
}

function NewPerson({ candidate, alike, seen, onSaved }: NewProps) {
  // Giving up empties the form: the page is read afresh into a new one.
  const [round, setRound] = useState(0)
  const name = candidate.name?.value ?? ''
  return (
    <Section class="pad" title={t('person.new')}>
      <div class="row captured">
        <Avatar name={name} unknown />
        <div class="grow">
          <p class="name">{name}</p>
          {candidate.headline && <p class="quiet">{candidate.headline.value}</p>}
        </div>
      </div>
      {alike && <Alike candidate={candidate} likely={alike} seen={seen} />}
      <CapturePerson
        key={round}
        name={`lead:${candidate.key}`}
        candidate={candidate}
        seen={seen}
        onSaved={onSaved}
        onCancel={() => setRound(round + 1)}
      />
    </Section>
  )
}
