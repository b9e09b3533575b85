/** What others wrote while a job was under way, and what of it the job must mind. */
import { type RowChange, TABLES, touchedKey } from '../core/change'
import type { Job } from '../core/job'
import { referencesOf } from '../core/references'
import { db } from './db'
import { eachPart } from './history'

/** `relied`: rows (`table:id`) that something written meanwhile points at, near or far. `gone`: rows that were taken away meanwhile. */
export type Meanwhile = { relied: Set<string>; gone: Set<string> }

/** Looks through what the journal says of the time since the job began. */
export async function meanwhile(job: Pick<Job, 'since' | 'seq'>): Promise<Meanwhile> {
  const touched = new Set<string>()
  const look = (rows: readonly RowChange[]) => {
    for (const row of rows) touched.add(touchedKey(row))
  }
  const since = job.since ?? Number.POSITIVE_INFINITY
  for (const change of await db.changes.where('seq').above(since).toArray()) {
    if (change.seq === job.seq) continue
    look(change.rows)
    await eachPart(change, look)
  }
  const found: Meanwhile = { relied: new Set(), gone: new Set() }
  // A row that is relied on stays, and with it what it points at itself.
  for (let keys = [...touched.keys()]; keys.length; ) {
    const next: string[] = []
    for (const table of TABLES) {
      const own = keys.filter((key) => key.startsWith(`${table}:`))
      const rows = own.length ? await db.table(table).bulkGet(own.map((key) => key.slice(table.length + 1))) : []
      for (const [i, key] of own.entries()) {
        if (!rows[i]) found.gone.add(key)
        else next.push(...referencesOf(table, rows[i]))
      }
    }
    keys = [...new Set(next)].filter((key) => !found.relied.has(key))
    for (const key of keys) found.relied.add(key)
  }
  return found
}
