/** Totals counted anew from the records of an open database, in the order of their keys: what the kept ones must equal. */
import { sharesOf, type Total, TotalsDelta } from '../../lib/core/totals'
import { db } from '../../lib/db/db'

export async function recounted(): Promise<Total[]> {
  const totals = new TotalsDelta()
  for (const table of ['people', 'companies', 'deals', 'activities', 'tasks'] as const) {
    for (const row of await db.table(table).toArray()) totals.add(sharesOf(table, row), 1)
  }
  return totals.changed().sort((a, b) => (a.key < b.key ? -1 : 1))
}
