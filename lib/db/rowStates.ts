/** How records stand as another device is told of them: what they are, and from the journal when each field was set. */
import type { Change, RowChange } from '../core/change'
import { type Past, type RowState, stateOf } from '../core/copy/rowState'
import { bare, type TableName } from '../core/rows'
import { db } from './db'
import { partsTouching } from './journalParts'

/** The journal is asked for so many records at once. */
export const AT_ONCE = 200

/**
 * The states of records of one table, by id; one that never was here is missing.
 * @param ids at most `AT_ONCE` of them
 * @param device whose database this is
 * @param upTo changes after this number of the journal are not looked at
 */
export async function rowStates(
  table: TableName,
  ids: readonly string[],
  device: string,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Map<string, RowState>> {
  const [rows, histories] = [await db.table(table).bulkGet([...ids]), await historiesOf(table, ids, device, upTo)]
  const states = new Map<string, RowState>()
  for (const [i, id] of ids.entries()) {
    const history = histories.get(id) ?? []
    const stands = rows[i] && bare(table, rows[i])
    // What was written after that point is told by the next copy.
    const now =
      upTo === Number.POSITIVE_INFINITY || !history.length ? stands : (history.at(-1)?.after as object | undefined)
    const state = stateOf({ table, id }, history, now, device)
    if (state) states.set(id, state)
  }
  return states
}

/** All changes of some records of a table, in their order. */
async function historiesOf(table: TableName, ids: readonly string[], device: string, upTo: number) {
  const wanted = new Set(ids)
  const keys = ids.map((id) => `${table}:${id}`)
  const [small, spots] = [await db.changes.where('touched').anyOf(keys).distinct().toArray(), await partsTouching(keys)]
  const parts = await db.changeParts.bulkGet(spots)
  const large = await db.changes.bulkGet([...new Set(spots.map(([seq]) => seq))])
  const instants = new Map(large.map((change) => [change?.seq, change?.at]))
  const pieces = [
    ...small.map((change: Change) => ({ seq: change.seq, n: 0, at: change.at, rows: change.rows })),
    ...parts.flatMap((part) =>
      part ? [{ seq: part.seq, n: part.n, at: instants.get(part.seq) ?? '', rows: part.rows }] : [],
    ),
  ]
  const histories = new Map<string, Past[]>()
  for (const { seq, at, rows } of pieces.sort((a, b) => a.seq - b.seq || a.n - b.n)) {
    if (seq > upTo) continue
    for (const row of rows as RowChange[]) {
      if (row.table !== table || !wanted.has(row.id)) continue
      const history = histories.get(row.id) ?? []
      histories.set(row.id, history)
      history.push({ at, device, before: row.before, after: row.after, told: row.told })
    }
  }
  return histories
}
