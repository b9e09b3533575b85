/** Everyone on the open page, known or not, in the page's order. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'
import { differences } from './differences'
import { KnownPerson } from './KnownPerson'
import type { SeenPerson } from './recognise'
import { UnknownPerson } from './UnknownPerson'

type Props = {
  people: readonly SeenPerson[]
  seen: { site: string; url: string }
  selectedId?: string
  onSelect: (personId: string) => void
}

export function PeopleHere({ people, seen, selectedId, onSelect }: Props) {
  const [saved, setSaved] = useState<string>()
  const known = people.filter((one) => one.person)
  const at = new Date().toISOString()
  return (
    <Section class="people" title={t('sidebar.people')} count={people.length}>
      <ul>
        {people.map(({ candidate, person, company, alike }) =>
          person ? (
            <KnownPerson
              key={candidate.key}
              person={person}
              focused={person.id === saved}
              keys={person.id === selectedId}
              company={company}
              differs={differences(person, company?.name, candidate, { ...seen, at })}
              selected={known.length > 1 && person.id === selectedId}
              onSelect={known.length > 1 ? () => onSelect(person.id) : undefined}
            />
          ) : (
            <UnknownPerson
              key={candidate.key}
              candidate={candidate}
              seen={seen}
              knownCompany={company}
              alike={alike}
              onSaved={setSaved}
            />
          ),
        )}
      </ul>
    </Section>
  )
}
