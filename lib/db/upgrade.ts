/**
 * What becomes of old data when the schema moves on. Each step runs inside the browser's upgrade transaction: it happens
 * wholly or not at all.
 */
import type { Transaction } from 'dexie'
import { type Change, kindOf } from '../core/change'
import type { Deal } from '../core/deal'
import { type Rows, stored, type TableName } from '../core/rows'
import { sharesOf, TotalsDelta } from '../core/totals'

const COUNTED = ['people', 'companies', 'deals', 'activities', 'tasks'] as const satisfies TableName[]

/** Schema 2: deals in their orders, totals, kinds in the journal, and a name for the database to be known again by. */
export async function toSchema2(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<Deal>('deals')
    .toCollection()
    .modify((deal, context) => {
      context.value = stored('deals', deal)
    })
  await upgrade
    .table<Change>('changes')
    .toCollection()
    .modify((change) => {
      change.kind = kindOf(change.label)
      change.count = change.rows.length
    })
  const totals = new TotalsDelta()
  for (const table of COUNTED) {
    await upgrade.table(table).each((row: Rows[typeof table]) => totals.add(sharesOf(table, row), 1))
  }
  await upgrade.table('totals').bulkPut(totals.changed())
  await upgrade.table('meta').put({ id: 'store', created: crypto.randomUUID(), schema: 2 })
}
