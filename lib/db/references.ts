/** Who points at a row: what must not be left pointing at nothing. Every question goes through an index, save that for closed deals of a pipeline. */
import type { Link } from '../core/activity'
import type { TableName } from '../core/change'
import { db } from './db'
import { suspectIds } from './sheetRead'
import { standingAt } from './standing'

/** The rows (`table:id`) that point at a row. */
export async function referencesTo(table: TableName, id: string): Promise<string[]> {
  switch (table) {
    case 'people':
      return [
        ...named('deals', await db.deals.where('personIds').equals(id).primaryKeys()),
        ...(await linked(`p:${id}`)),
        ...(await toldApart(`p:${id}`)),
        ...named('enrolments', await db.enrolments.where('personId').equals(id).primaryKeys()),
      ]
    case 'companies':
      return [
        ...named('people', await db.people.where('companyId').equals(id).primaryKeys()),
        ...named('deals', await db.deals.where('companyId').equals(id).primaryKeys()),
        ...(await linked(`c:${id}`)),
        ...(await toldApart(`c:${id}`)),
      ]
    case 'deals':
      return linked(`d:${id}`)
    case 'pipelines':
      return named('deals', await standingAt({ pipelineId: id }))
    case 'sheets':
      return named('suspects', await suspectIds(id))
    case 'sequences':
      // Few people are in a sequence at a time, next to all that there are.
      return named('enrolments', await db.enrolments.filter((row) => row.sequenceId === id).primaryKeys())
    default:
      return []
  }
}

const named = (table: TableName, ids: string[]) => ids.map((id) => `${table}:${id}`)

const toldApart = async (link: Link) => named('apart', await db.apart.where('sides').equals(link).primaryKeys())

async function linked(link: Link): Promise<string[]> {
  const activities = await db.activities.where('on').between(`${link} `, `${link}!`).primaryKeys()
  return [
    ...named('activities', activities),
    ...named('tasks', await db.tasks.where('links').equals(link).primaryKeys()),
  ]
}
