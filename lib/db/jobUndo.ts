/** A step of taking a large change back: the last of its parts that still stand, in the opposite order. */
import type { RowChange } from '../core/change'
import { sameRecord, touchedKey } from '../core/change'
import type { Job } from '../core/job'
import type { TableName } from '../core/rows'
import { db } from './db'
import type { Step } from './jobInput'
import { meanwhile } from './meanwhile'
import { neededBy } from './undo'
import { record } from './write'

/** Parts taken back at once: some thousand rows. */
const PARTS = 12

export async function undoStep(job: Job): Promise<Step> {
  const target = job.target === undefined ? undefined : await db.changes.get(job.target)
  if (!target) return { job, finished: true }
  const parts = target.parts ?? 0
  const undone = job.at ?? 0
  const to = parts - undone
  const from = Math.max(0, to - PARTS)
  const pieces = await db.changeParts.where('[seq+n]').between([target.seq, from], [target.seq, to]).toArray()
  const rows = pieces.flatMap((piece) => piece.rows).reverse()
  const more = job.seq === undefined ? { undoes: target.seq, job: job.id } : { into: job.seq }
  const recorded = await record(
    job.label,
    async (w) => {
      const kept = new Set<RowChange>()
      for (const table of new Set(rows.map((row) => row.table))) {
        const own = rows.filter((row) => row.table === table)
        const now = new Map(
          (
            await w.getMany(
              table,
              own.map((row) => row.id),
            )
          ).map((row) => [row.id, row as object]),
        )
        for (const row of own) if (!stillSo(table, now.get(row.id), row)) kept.add(row)
      }
      const { relied, gone } = await meanwhile(job)
      for (const row of rows) {
        if (row.before === undefined ? relied.has(touchedKey(row)) : neededBy(row).some((key) => gone.has(key)))
          kept.add(row)
        // Changed by somebody while the job was under way, or what that relies on: theirs is newer, and stays.
        if (kept.has(row)) continue
        if (row.before === undefined) w.remove(row.table, row.id)
        else w.put(row.table, row.before as never)
      }
      return kept.size
    },
    more,
  )
  return {
    job: { ...job, at: undone + (to - from), done: job.done + rows.length, kept: (job.kept ?? 0) + recorded.value },
    recorded,
    finished: from === 0,
  }
}

const stillSo = (table: TableName, now: object | undefined, row: RowChange) => sameRecord(table, now, row.after)
