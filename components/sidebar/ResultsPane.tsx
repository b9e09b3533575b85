/** Beside a page that shows several people: those whom it shows, each to be saved by a click of its own. */
import { useMemo, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import type { PageFacts } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'
import { useKept } from '../../lib/state/live'
import { PeopleHere } from '../people/PeopleHere'
import { recognise } from '../people/recognise'
import { Skeleton } from '../shared/Answer'
import { RecordBody } from './RecordBody'
import './record.css'

/** Nothing is opened or fetched for them: what is offered is what the page shows of each. */
export function ResultsPane({ facts }: { facts: PageFacts }) {
  const [chosen, setChosen] = useState<string>()
  const shown = useMemo(() => candidatesOf(facts), [facts])
  const { value: people } = useKept(() => recognise(shown), [shown])
  if (!people) {
    return (
      <div class="pad">
        <Skeleton rows={6} />
      </div>
    )
  }
  const person = people.find((one) => one.person?.id === chosen)?.person
  return (
    <>
      <PeopleHere
        people={people}
        seen={{ site: facts.site, url: facts.url }}
        selectedId={person?.id}
        onSelect={setChosen}
      />
      {person && <RecordBody key={person.id} personId={person.id} companyId={person.companyId} />}
    </>
  )
}

/** Each person of the page as if it were a profile of its own. */
const candidatesOf = (facts: PageFacts): Candidate[] =>
  facts.results.flatMap((result) =>
    candidates({ ...facts, results: [], messages: [], profile: { ...result, experience: [] } }),
  )
