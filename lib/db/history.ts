/** Reading the journal. */
import type { Change, TableName } from '../core/change'
import { db } from './db'

/** The latest changes, newest first, before a number of the journal. */
export async function latestChanges(limit: number, before = Number.POSITIVE_INFINITY): Promise<Change[]> {
  return db.changes.where('seq').below(before).reverse().limit(limit).toArray()
}

/** The changes of one record, newest first. */
export async function changesOf(table: TableName, id: string, limit = 100): Promise<Change[]> {
  return db.changes.where('touched').equals(`${table}:${id}`).reverse().limit(limit).toArray()
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
