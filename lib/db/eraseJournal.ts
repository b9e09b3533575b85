/**
 * The journal without somebody who was erased: rows before and after are rewritten, and what was rewritten cannot be undone any
 * more. It is the one place that changes what an entry says was done, and it can only take away.
 */

import { touchedKey } from '../core/change'
import { blankedIn } from '../core/erase/finder'
import { entryWithout, labelWithout } from '../core/erase/journal'
import type { Sweep } from '../core/erase/subject'
import type { Job } from '../core/job'
import { db } from './db'
import { ENTRIES_AT_ONCE } from './eraseFind'
import { touchedBy } from './journalParts'

/**
 * Entries after a number, some of them. Within a transaction over `STORES`.
 * @param own the entry of the erasure itself @returns the last number read; undefined at the end
 */
export async function sweepEntries(sweep: Sweep, after: number, own: number | undefined): Promise<number | undefined> {
  const entries = await db.changes.where('seq').above(after).limit(ENTRIES_AT_ONCE).toArray()
  const changed = entries.flatMap((entry) => {
    const less = entry.seq === own ? undefined : entryWithout(entry, sweep)
    if (!less) return []
    const { needs: _needs, ...rest } = entry
    return [{ ...rest, ...less, touched: (less.rows ?? entry.rows).map(touchedKey), erased: true as const }]
  })
  await db.changes.bulkPut(changed)
  return entries.length < ENTRIES_AT_ONCE ? undefined : entries.at(-1)?.seq
}

/** The same of the parts of large changes. @param after `seq` and `n` of the last one read */
export async function sweepParts(
  sweep: Sweep,
  after: readonly [number, number],
  own: number | undefined,
): Promise<[number, number] | undefined> {
  const parts = await db.changeParts.where('[seq+n]').above(after).limit(ENTRIES_AT_ONCE).toArray()
  const changed = parts.flatMap((part) => {
    const less = part.seq === own ? undefined : entryWithout(part, sweep)
    return less
      ? [
          {
            seq: part.seq,
            n: part.n,
            rows: less.rows ?? [],
            ...touchedBy(less.rows ?? []),
            ...(less.needs && { needs: less.needs }),
          },
        ]
      : []
  })
  await db.changeParts.bulkPut(changed)
  for (const seq of new Set(changed.map((part) => part.seq))) await db.changes.update(seq, { erased: true })
  const last = parts.at(-1)
  return parts.length < ENTRIES_AT_ONCE || !last ? undefined : [last.seq, last.n]
}

/** What other jobs are called, and what was laid ready for them. */
export async function sweepJobs(sweep: Sweep, own: string): Promise<void> {
  const jobs = await db.jobs.filter((job) => job.id !== own).toArray()
  await db.jobs.bulkPut(
    jobs.map((job): Job => ({ ...blankedIn(job, sweep.far), label: labelWithout(job.label, sweep) })),
  )
  for (const key of await db.jobParts.toCollection().primaryKeys()) {
    const part = await db.jobParts.get(key)
    if (!part) continue
    const rows = part.rows.map((row) => inputWithout(row, sweep)).filter((row) => row !== undefined)
    if (rows.some((row, i) => row !== part.rows[i]) || rows.length !== part.rows.length)
      await db.jobParts.put({ ...part, rows })
  }
}

/** A row that waits for a job: gone where it is them, without their name where it is about somebody else. */
function inputWithout(row: unknown, sweep: Sweep): unknown {
  const text = JSON.stringify(row) ?? ''
  if ([...sweep.ids].some((id) => text.includes(id))) return undefined
  const { emails, phones, profileUrls } = ((row as { fields?: object } | null)?.fields ?? row ?? {}) as Record<
    string,
    unknown
  >
  // Cells of a prospecting list are a row by themselves.
  const own = Array.isArray(row) ? row : [emails, phones, profileUrls]
  return blankedIn(own, sweep.exact) === own ? blankedIn(row, sweep.far) : undefined
}
