/** Reading the journal. */
import type { Change, RowChange, TableName } from '../core/change'
import { personLabel } from '../core/person'
import { db } from './db'
import { partsTouching } from './journalParts'

/** Which changes: of some kinds, made between two instants, of one record (`table:id`). */
export type HistoryFilter = { kinds?: readonly string[]; between?: { from: string; to: string }; record?: string }

/** The latest changes, newest first, of all or of those that fit. */
export async function latestChanges(limit: number, filter: HistoryFilter = {}): Promise<Change[]> {
  const { kinds, between, record } = filter
  const fits = (change: Change) =>
    (!kinds || kinds.includes(change.kind)) && (!between || (change.at >= between.from && change.at < between.to))
  if (record) return (await changesOfRecord(record)).filter(fits).slice(0, limit)
  if (between) return (await changesBetween(between)).filter(fits).slice(0, limit)
  if (!kinds) return db.changes.orderBy('seq').reverse().limit(limit).toArray()
  // Each kind in the order of the journal, then all of them.
  const each = await Promise.all(
    kinds.map((kind) => db.changes.where('kind').equals(kind).reverse().limit(limit).toArray()),
  )
  return newestFirst(each.flat()).slice(0, limit)
}

/** By their number, which no clock can turn back. */
const newestFirst = (changes: Change[]) => changes.sort((a, b) => b.seq - a.seq)

async function changesBetween({ from, to }: { from: string; to: string }): Promise<Change[]> {
  return newestFirst(await db.changes.where('at').between(from, to).toArray())
}

/** What a record (`table:id`) is called; undefined once it is gone. */
export async function nameOfRecord(record: string): Promise<string | undefined> {
  const [table = '', id = ''] = record.split(':')
  if (table === 'people') {
    const person = await db.people.get(id)
    return person && personLabel(person)
  }
  if (table === 'companies') return (await db.companies.get(id))?.name
  return table === 'deals' ? (await db.deals.get(id))?.title : undefined
}

/** All changes of one record (`table:id`), newest first. */
async function changesOfRecord(record: string): Promise<Change[]> {
  const small = await db.changes.where('touched').equals(record).primaryKeys()
  const large = await partsTouching([record])
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

/** One change by its number; undefined once it was forgotten. */
export const changeBySeq = async (seq: number): Promise<Change | undefined> => db.changes.get(seq)

/** The newest change that still stands and can be undone, and is no undo: what Ctrl+Z takes back. */
export async function lastChange(): Promise<Change | undefined> {
  return db.changes
    .orderBy('seq')
    .reverse()
    .filter(
      ({ undoneBy, undoes, label, erased }) =>
        undoneBy === undefined && undoes === undefined && !erased && label.key !== 'change.setUp',
    )
    .first()
}
