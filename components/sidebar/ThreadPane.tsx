/** Beside an open email: logging it, everyone in it, and what is going on with the one who is chosen. */
import { useMemo, useState } from 'preact/hooks'
import type { PageFacts } from '../../lib/core/capture'
import { emailKey } from '../../lib/core/email'
import { candidates } from '../../lib/extract/candidate'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { PeopleHere } from '../people/PeopleHere'
import { recognise, type SeenPerson } from '../people/recognise'
import { Skeleton } from '../shared/Answer'
import { LogEmail } from '../work/LogEmail'
import { RecordBody } from './RecordBody'
import './record.css'

export function ThreadPane({ facts }: { facts: PageFacts }) {
  const [chosen, setChosen] = useState<string>()
  const own = currentSettings.value?.ownAddresses
  const seen = useMemo(
    () => candidates(facts, [...(own ?? []), ...(facts.account ? [facts.account] : [])]),
    [facts, own],
  )
  const { value: people } = useKept(() => recognise(seen), [seen])
  if (!people) {
    return (
      <div class="pad">
        <Skeleton rows={6} />
      </div>
    )
  }
  // What takes the place of another email is not logged on the people of that one while its own are being looked up.
  const here = new Set(seen.map(({ key }) => key))
  const known = people.flatMap(({ candidate, person }) => (person && here.has(candidate.key) ? person : []))
  const shown = known.find((person) => person.id === chosen) ?? firstSender(facts, people) ?? known[0]
  return (
    <>
      {facts.messages.length > 0 && <LogEmail facts={facts} personIds={known.map((person) => person.id)} />}
      {people.length > 0 ? (
        <PeopleHere
          people={people}
          seen={{ site: facts.site, url: facts.url }}
          selectedId={shown?.id}
          onSelect={setChosen}
        />
      ) : (
        <p class="pad quiet">{t('sidebar.nobody')}</p>
      )}
      {shown && <RecordBody key={shown.id} personId={shown.id} companyId={shown.companyId} />}
    </>
  )
}

/** The first known person who wrote in the thread. */
function firstSender(facts: PageFacts, people: readonly SeenPerson[]) {
  for (const { from } of facts.messages) {
    const email = from?.email && emailKey(from.email)
    const sender = email && people.find((one) => one.person?.emails.includes(email))
    if (sender) return sender.person
  }
  return undefined
}
