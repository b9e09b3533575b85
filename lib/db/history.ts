/** Reading the journal. */
import type { Change, RowChange, TableName } from '../core/change'
import { db } from './db'

/** Which changes: of a kind, made on a day (local instants `from` and `to`), of one record. */
export type HistoryFilter = { kind?: string; between?: { from: string; to: string }; record?: string }

/** The latest changes, newest first, of all or of those that fit. */
export async function latestChanges(limit: number, { kind, between, record }: HistoryFilter = {}): Promise<Change[]> {
  const fits = (change: Change) =>
    (!kind || change.kind === kind) && (!between || (change.at >= between.from && change.at < between.to))
  if (record) return (await changesOfRecord(record)).filter(fits).slice(0, limit)
  if (kind) return db.changes.where('kind').equals(kind).reverse().filter(fits).limit(limit).toArray()
  if (between) {
    const found = await db.changes.where('at').between(between.from, between.to).limit(20_000).primaryKeys()
    // By their number, which no clock can turn back.
    const newest = found.sort((a, b) => b - a).slice(0, limit)
    return (await db.changes.bulkGet(newest)).filter((change) => change !== undefined)
  }
  return db.changes.orderBy('seq').reverse().limit(limit).toArray()
}

/** Which kinds of change the journal holds. */
export const changeKinds = async (): Promise<string[]> => (await db.changes.orderBy('kind').uniqueKeys()) as string[]

/** All changes of one record (`table:id`), newest first. */
async function changesOfRecord(record: string): Promise<Change[]> {
  const small = await db.changes.where('touched').equals(record).primaryKeys()
  const large = await db.changeParts.where('touched').equals(record).primaryKeys()
  const seqs = [...new Set([...small, ...large.map(([seq]) => seq)])].sort((a, b) => b - a)
  return (await db.changes.bulkGet(seqs)).filter((change) => change !== undefined)
}

/** The changes of one record, newest first. */
export async function changesOf(table: TableName, id: string, limit = 100): Promise<Change[]> {
  return (await changesOfRecord(`${table}:${id}`)).slice(0, limit)
}

/** All rows of a change, in the order in which they were written. */
export async function changeRows(change: Change): Promise<RowChange[]> {
  const rows = [...change.rows]
  await eachPart(change, (more) => void rows.push(...more))
  return rows
}

/** Reads the parts of a large change one after the other. */
export async function eachPart(change: Change, each: (rows: RowChange[]) => void): Promise<void> {
  for (let n = 0; n < (change.parts ?? 0); n += 50) {
    const parts = await db.changeParts
      .where('[seq+n]')
      .between([change.seq, n], [change.seq, n + 50])
      .toArray()
    for (const part of parts) each(part.rows)
  }
}

/** The newest change that still stands and can be undone, and is no undo: what Ctrl+Z takes back. */
export async function lastChange(): Promise<Change | undefined> {
  return db.changes
    .orderBy('seq')
    .reverse()
    .filter(
      ({ undoneBy, undoes, label }) => undoneBy === undefined && undoes === undefined && label.key !== 'change.setUp',
    )
    .first()
}
