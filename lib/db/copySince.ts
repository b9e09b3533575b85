/** What an increment holds: the entries of the journal since a point, each record with the times of its fields. */
import type { Change, RowChange } from '../core/change'
import type { JournalMark } from '../core/copy/ledger'
import type { CopyChange } from '../core/copy/manifest'
import { TABLES, type TableName } from '../core/rows'
import { db } from './db'
import { changeRows } from './history'
import { AT_ONCE, rowStates } from './rowStates'

/** Where the journal stands: before the first change that a job still writes. */
export async function copyMark(since = 0): Promise<JournalMark> {
  const open = await db.changes
    .where('seq')
    .above(since)
    .filter((change) => change.job !== undefined)
    .first()
  const last = open ? await db.changes.where('seq').below(open.seq).last() : await db.changes.orderBy('seq').last()
  return { seq: last?.seq ?? 0, at: last?.at }
}

/** Whether the journal still goes back to a point and is the same journal: none was restored, and nothing since was forgotten. */
export async function reachesBack(mark: JournalMark): Promise<boolean> {
  if (mark.seq === 0) return (await db.changes.orderBy('seq').first())?.seq !== undefined
  const change = await db.changes.get(mark.seq)
  return change !== undefined && change.at === mark.at
}

/** Rows of all tables of records. */
export async function rowCount(): Promise<number> {
  const counts = await Promise.all(TABLES.map((table) => db.table(table).count()))
  return counts.reduce((sum, n) => sum + n, 0)
}

/** A line of an increment. `told` stands at the last change of each record in it: all that is known of when its fields were set. */
export type Line = CopyChange & { rows: RowChange[] }

/**
 * The lines of an increment, some at a time.
 * @param since after this point, up to and with that one
 * @param device whose database this is
 */
export async function* linesSince(since: JournalMark, upTo: JournalMark, device: string): AsyncGenerator<Line[]> {
  const last = new Map<string, number>()
  const eachEntry = async function* () {
    for (let seq = since.seq; ; ) {
      const change: Change | undefined = await db.changes.where('seq').between(seq, upTo.seq, false, true).first()
      if (!change) return
      yield change
      seq = change.seq
    }
  }
  for await (const change of eachEntry()) {
    for (const { table, id } of await changeRows(change)) last.set(`${table}:${id}`, change.seq)
  }
  for await (const change of eachEntry()) {
    const rows = await changeRows(change)
    const told = await toldOf(
      rows.filter(({ table, id }) => last.get(`${table}:${id}`) === change.seq),
      device,
      upTo.seq,
    )
    const lines: Line[] = []
    for (let at = 0, piece = 0; at < rows.length || piece === 0; at += AT_ONCE, piece++) {
      const some = rows.slice(at, at + AT_ONCE).map((row): RowChange => {
        const { told: _own, ...rest } = row
        const known = told.get(`${row.table}:${row.id}`)
        return known ? { ...rest, told: known } : rest
      })
      const { seq, source, label, undoes } = change
      lines.push({
        seq,
        piece,
        at: change.at,
        source,
        label,
        ...(undoes !== undefined && { undoes }),
        rows: some as never,
      })
    }
    yield lines
  }
}

async function toldOf(rows: readonly RowChange[], device: string, upTo: number) {
  const told = new Map<string, RowChange['told']>()
  for (const table of TABLES) {
    const ids = [...new Set(rows.filter((row) => row.table === table).map(({ id }) => id))]
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const states = await rowStates(table as TableName, ids.slice(at, at + AT_ONCE), device, upTo)
      for (const [id, { stamps, dead }] of states) told.set(`${table}:${id}`, dead ?? stamps)
    }
  }
  return told
}
