/** Records of a list by their ids, with the names that their fields are read with. */
import type { Noun } from '../core/customField'
import type { About, RecordOf } from '../core/fields'
import { personLabel } from '../core/person'
import { db } from './db'
import { companyNames, peopleByIds } from './read'

/**
 * @param ids in the order in which they are wanted; those that are gone are left out
 * @param named whether people's names are asked for as well as companies'
 */
export async function recordsByIds<N extends Noun>(noun: N, ids: readonly string[], named: boolean): Promise<Named<N>> {
  const found = await db.table<RecordOf[N], string>(noun).bulkGet([...ids])
  return withNames(
    found.filter((row) => row !== undefined),
    named,
  )
}

/**
 * The records of a table that come after one, in the order of their ids.
 * @param after the id of that one; empty to begin
 * @param companies names of companies that were read before, by id: they are not asked for again, and those found now are put there
 */
export async function recordsAfter<N extends Noun>(
  noun: N,
  after: string,
  limit: number,
  named: boolean,
  companies: Map<string, string>,
): Promise<Named<N>> {
  const rows = await db.table<RecordOf[N], string>(noun).where('id').above(after).limit(limit).toArray()
  return withNames(rows, named, companies)
}

type Named<N extends Noun> = { rows: RecordOf[N][]; names: Pick<About, 'companyName' | 'personName'> }

async function withNames<N extends Noun>(
  rows: RecordOf[N][],
  named: boolean,
  companies = new Map<string, string>(),
): Promise<Named<N>> {
  const linked = rows as readonly { companyId?: string; people?: { personId: string }[] }[]
  const people = named ? linked.flatMap((row) => (row.people ?? []).map((one) => one.personId)) : []
  const unread = linked.flatMap(({ companyId }) => (companyId && !companies.has(companyId) ? companyId : []))
  const [found, persons] = await Promise.all([companyNames(unread), peopleByIds([...new Set(people)])])
  for (const [id, name] of found) companies.set(id, name)
  const labels = new Map(persons.map((one) => [one.id, personLabel(one)]))
  return { rows, names: { companyName: (id) => companies.get(id), personName: (id) => labels.get(id) } }
}
