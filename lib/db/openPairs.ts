/** Of the pairs that a search found, those that still wait for an answer: to be followed, so that an answer taken back brings one back. */
import type { Person } from '../core/person'
import { type Duplicate, stillOpen } from './duplicates'
import { companyNames, peopleByIds } from './read'

export type OpenPairs = {
  pairs: Duplicate[]
  /** How many wait in all. */
  total: number
  people: Map<string, Person>
  companies: Map<string, string>
}

/** @param limit how many are to be shown */
export async function openPairs(found: readonly Duplicate[], limit: number): Promise<OpenPairs> {
  const people = new Map(
    (await peopleByIds([...new Set(found.flatMap(({ a, b }) => [a, b]))])).map((person) => [person.id, person]),
  )
  const open = await stillOpen(found, people)
  const pairs = open.slice(0, limit)
  const shown = pairs.flatMap(({ a, b }) => [people.get(a), people.get(b)])
  return {
    pairs,
    total: open.length,
    people,
    companies: await companyNames(shown.flatMap((one) => one?.companyId ?? [])),
  }
}
