/**
 * What becomes of old data when the schema moves on. Each step runs inside the browser's upgrade transaction: it happens
 * wholly or not at all. Rows of an old snapshot go through the same steps, one by one.
 */
import type { Transaction } from 'dexie'
import type { Activity } from '../core/activity'
import { type Change, kindOf } from '../core/change'
import type { Deal } from '../core/deal'
import type { Person } from '../core/person'
import { needsOf } from '../core/references'
import { type Rows, stored, type TableName } from '../core/rows'
import { sharesOf, TotalsDelta } from '../core/totals'

export const COUNTED = ['people', 'companies', 'deals', 'activities', 'tasks'] as const satisfies TableName[]

/** By schema and table: what a row of the schema before becomes. */
const STEPS: Record<number, Record<string, (row: never) => object>> = {
  2: {
    people: (person: Person) => stored('people', person),
    deals: (deal: Deal) => stored('deals', deal),
    activities: (activity: Activity) => (activity.email ? stored('activities', activity) : activity),
    changes: (change: Change) => ({
      ...change,
      kind: kindOf(change.label),
      count: change.rows.length,
      ...needsOf(change.rows),
    }),
  },
  3: { deals: (deal: Deal) => (deal.temperature ? stored('deals', deal) : deal) },
}

/** A row as the newest schema has it. @param schema the one that it was written in */
export function upgraded(table: string, row: object, schema: number): object {
  return Object.entries(STEPS)
    .filter(([to]) => Number(to) > schema)
    .reduce((now, [, step]) => step[table]?.(now as never) ?? now, row)
}

/** Schema 2: people by their keys, deals in their orders, totals, kinds in the journal, and a name for the database to be known again by. */
export async function toSchema2(upgrade: Transaction): Promise<void> {
  for (const [table, step] of Object.entries(STEPS[2] ?? {})) {
    const rows = upgrade.table(table)
    // Of activities only emails change.
    await (table === 'activities' ? rows.where('emailKey').above('') : rows.toCollection()).modify((row, context) => {
      context.value = step(row as never)
    })
  }
  const totals = new TotalsDelta()
  for (const table of COUNTED) {
    await upgrade.table(table).each((row: Rows[typeof table]) => totals.add(sharesOf(table, row), 1))
  }
  await upgrade.table('totals').bulkPut(totals.changed())
  await upgrade.table('meta').put({ id: 'store', created: crypto.randomUUID(), schema: 2 })
}

/** Schema 3: tables for fields of the user's own, views and prospecting lists; deals by what was said of their temperature. */
export async function toSchema3(upgrade: Transaction): Promise<void> {
  const warm = upgrade.table('deals').filter((deal: Deal) => deal.temperature !== undefined)
  await warm.modify((deal, context) => {
    context.value = stored('deals', deal)
  })
  await upgrade.table('meta').update('store', { schema: 3 })
}

/** Schema 4: a table for reminders. No task of an older schema has any. */
export async function toSchema4(upgrade: Transaction): Promise<void> {
  await upgrade.table('meta').update('store', { schema: 4 })
}

/** Schema 5: a table for the marks of people who were erased. In an older schema nobody was. */
export async function toSchema5(upgrade: Transaction): Promise<void> {
  await upgrade.table('meta').update('store', { schema: 5 })
}

/** Schema 6: tables for rules, templates, sequences, targets and rates, and for what reports count with. No older schema has any. */
export async function toSchema6(upgrade: Transaction): Promise<void> {
  await upgrade.table('meta').update('store', { schema: 6 })
}
