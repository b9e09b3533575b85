/**
 * The check on the totals that `write` keeps: counted anew from the records, each kind in one transaction with its totals,
 * and put right where they differ. A difference is a bug, and is said.
 */
import type { TableName } from '../core/rows'
import { ACTIVITIES, addedTotal, COMPANIES, sharesOf, type Total, TotalsDelta } from '../core/totals'
import { db, type Meta } from './db'
import { storeOpen } from './guard'

/** When it was done (ISO, UTC), and the keys of the totals that were wrong. */
export type Recount = { at: string; wrong: string[] }

/** Kinds of records with the beginnings of the keys of their totals; those that need no look at each row are counted. */
const READ = { deals: ['deal|', 'due|'], tasks: ['task|'], people: ['person|'], suspects: ['suspect|'] } as const
const COUNTED = { companies: COMPANIES, activities: ACTIVITIES } as const
const ROWS = 5_000

/** Checks all totals and notes what came of it. */
export async function recount(): Promise<Recount> {
  await storeOpen()
  const wrong: string[] = []
  for (const [table, families] of Object.entries(READ) as [TableName, readonly string[]][]) {
    await db.transaction('rw', db.table(table), db.totals, async () => {
      const delta = new TotalsDelta()
      await eachRow(table, (row) => delta.add(sharesOf(table, row as never), 1))
      const right = new Map(delta.changed().map((total) => [total.key, total]))
      const kept = (
        await Promise.all(families.map((family) => db.totals.where('key').startsWith(family).toArray()))
      ).flat()
      wrong.push(...(await putRight(right, kept)))
    })
  }
  for (const [table, key] of Object.entries(COUNTED)) {
    await db.transaction('rw', db.table(table), db.totals, async () => {
      const n = await db.table(table).count()
      const kept = await db.totals.get(key)
      wrong.push(...(await putRight(n ? new Map([[key, { key, n, sums: {} }]]) : new Map(), kept ? [kept] : [])))
    })
  }
  const done = { at: new Date().toISOString(), wrong }
  await db.meta.put({ id: 'recount', ...done })
  if (wrong.length) console.error(`Totals that were wrong, now put right: ${wrong.join(', ')}`)
  return done
}

/** What came of the last check; undefined before the first. */
export const lastRecount = async (): Promise<Recount | undefined> =>
  (await db.meta.get('recount')) as (Meta & Recount) | undefined

/** Page by page of keys: a cursor would take a message to the browser for each row. */
async function eachRow(table: TableName, each: (row: object) => void): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db.table<{ id: string }, string>(table).where('id').above(after).limit(ROWS).toArray()
    for (const row of rows) each(row)
    const last = rows.at(-1)
    if (rows.length < ROWS || !last) return
    after = last.id
  }
}

/** Puts totals right, and gives the keys of those that were not. */
async function putRight(right: ReadonlyMap<string, Total>, kept: readonly Total[]): Promise<string[]> {
  const there = new Map(kept.map((total) => [total.key, total]))
  const wrong = [...new Set([...right.keys(), ...there.keys()])].filter((key) => !same(right.get(key), there.get(key)))
  for (const key of wrong) {
    const total = right.get(key)
    if (total) await db.totals.put(total)
    else await db.totals.delete(key)
  }
  return wrong
}

/** Whether two totals say the same: what one has over the other is nothing. */
function same(a: Total | undefined, b: Total | undefined): boolean {
  if (!a || !b) return a === b
  const sums = Object.fromEntries(Object.entries(b.sums).map(([currency, minor]) => [currency, -minor]))
  return addedTotal(a, { key: a.key, n: -b.n, sums }) === undefined
}
