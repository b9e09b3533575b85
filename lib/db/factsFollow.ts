/** What has changed since facts were read, by the journal: which records are to be read anew. */
import type { Change, RowChange } from '../core/change'
import { FACT_TABLES, type FactTable } from '../core/reports/facts'
import { db } from './db'
import type { Mark } from './findFollow'

export type FactsMark = Mark

/** Changes and rows that are followed at most: past that all is read anew. */
const MOST = { changes: 5_000, rows: 100_000 }

type News = { ids: Record<FactTable, Set<string>>; mark: FactsMark }

/** @returns undefined when only reading all records anew will do */
export async function factsNews(mark: FactsMark): Promise<News | undefined> {
  return db.transaction('r', [db.changes, db.changeParts], async () => {
    const newest = await db.changes.orderBy('seq').last()
    const last = newest?.seq ?? 0
    const ids = Object.fromEntries(FACT_TABLES.map((table) => [table, new Set<string>()])) as News['ids']
    if (last === mark.seq && !mark.open.length) {
      return mark.at === (newest?.at ?? '') ? { ids, mark } : undefined
    }
    if (last < mark.seq) return undefined
    // From the entry that they stand at, which shows that the journal is still the same.
    const changes = await db.changes.where('seq').aboveOrEqual(mark.seq).limit(MOST.changes).toArray()
    const first = mark.seq ? changes.shift() : undefined
    if (mark.seq && (first?.seq !== mark.seq || first.at !== mark.at)) return undefined
    // None may be missing between: some are forgotten when they are old.
    if (changes.length !== last - (mark.seq || (changes[0]?.seq ?? 1) - 1)) return undefined
    const grown = await db.changes.bulkGet(mark.open.map(([seq]) => seq))
    if (grown.some((change) => !change)) return undefined
    const unread = [
      ...changes.map((change) => ({ change, from: 0 })),
      ...grown.map((change, i) => ({ change: change as Change, from: mark.open[i]?.[1] ?? 0 })),
    ]
    // Words of somebody who was erased may stand among the facts.
    if (unread.some(({ change }) => change.erased)) return undefined
    const rows = unread.map(({ change: { count, parts = 0 }, from }) => (parts ? count * (1 - from / parts) : count))
    if (rows.reduce((sum, some) => sum + some, 0) > MOST.rows) return undefined
    const note = (touched: readonly RowChange[]) => {
      for (const { table, id } of touched) if (Object.hasOwn(ids, table)) ids[table as FactTable].add(id)
    }
    for (const { change, from } of unread) {
      note(change.rows)
      for (let n = from; n < (change.parts ?? 0); n += 50) {
        const range = db.changeParts.where('[seq+n]').between([change.seq, n], [change.seq, n + 50])
        for (const part of await range.toArray()) note(part.rows)
      }
    }
    const open = unread
      .filter(({ change }) => change.job !== undefined)
      .map(({ change: { seq, parts = 0 } }): [number, number] => [seq, parts])
    return { ids, mark: { seq: last, at: changes.at(-1)?.at ?? mark.at, open } }
  })
}
