/** What the people of deals are called, read only where a column shows them. */
import { useMemo } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { personLabel } from '../../lib/core/person'
import { peopleByIds } from '../../lib/db/read'
import { useKept } from '../../lib/state/live'

/** @param wanted whether a column shows them @returns the name of a person by id; none of those that are still being read */
export function usePersonNames(deals: readonly Deal[], wanted: boolean): (id: string) => string | undefined {
  const ids = useMemo(
    () => (wanted ? [...new Set(deals.flatMap((deal) => deal.people.map((one) => one.personId)))] : []),
    [deals, wanted],
  )
  const { value: people = NOBODY } = useKept(async () => (ids.length ? peopleByIds(ids) : NOBODY), [ids])
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.id, personLabel(person)]))
    return (id: string) => names.get(id)
  }, [people])
}

const NOBODY: never[] = []
