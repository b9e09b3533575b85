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
export async function recordsByIds<N extends Noun>(
  noun: N,
  ids: readonly string[],
  named: boolean,
): Promise<{ rows: RecordOf[N][]; names: Pick<About, 'companyName' | 'personName'> }> {
  type Row = RecordOf[N] & { companyId?: string; people?: { personId: string }[] }
  const found = await db.table<Row, string>(noun).bulkGet([...ids])
  const rows = found.filter((row) => row !== undefined)
  const people = named ? rows.flatMap((row) => (row.people ?? []).map((one) => one.personId)) : []
  const [companies, persons] = await Promise.all([
    companyNames(rows.flatMap((row) => row.companyId ?? [])),
    peopleByIds([...new Set(people)]),
  ])
  const labels = new Map(persons.map((one) => [one.id, personLabel(one)]))
  return { rows, names: { companyName: (id) => companies.get(id), personName: (id) => labels.get(id) } }
}
