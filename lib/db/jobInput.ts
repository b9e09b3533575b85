/** What a job works on: laid ready in pieces when it begins, taken away piece by piece in the steps that use them. */
import type { Job } from '../core/job'
import { db } from './db'
import { mayWrite } from './room'
import type { Recorded } from './write'

/** What a step did: the job as it stands then, and the change it wrote to. */
export type Step = { job: Job; recorded?: Recorded<unknown>; finished: boolean }

/** Bytes of JSON that a piece of staged input may have: see `journalParts.ts`. */
const PIECE = 40_000
/** Pieces that are handed to the database in one go: some milliseconds' work. */
const AT_ONCE = 16
/** Pieces that a step takes at most, and that are read in one go. */
const MOST_PIECES = 40
const READ_AT_ONCE = 4

/**
 * Begins a job with its input, all in one transaction: from then on nothing of it can get lost.
 * @param breathe waited for while the input is cut into pieces, so that a page stays awake
 */
export async function startJob<T>(
  about: Pick<Job, 'kind' | 'label'> & Partial<Pick<Job, 'patch'>>,
  input: readonly T[],
  breathe?: () => Promise<void> | undefined,
): Promise<Job> {
  await mayWrite()
  const job: Job = {
    ...about,
    id: crypto.randomUUID(),
    state: 'running',
    done: 0,
    total: input.length,
    startedAt: new Date().toISOString(),
  }
  const pieces: T[][] = []
  let room = 0
  for (const [i, row] of input.entries()) {
    if (i % 256 === 255) await breathe?.()
    const size = JSON.stringify(row).length
    if (size > room) {
      pieces.push([])
      room = PIECE
    }
    pieces.at(-1)?.push(row)
    room -= size
  }
  await db.transaction('rw', db.jobs, db.jobParts, async () => {
    await db.jobs.put(job)
    // Some at a time: the page answers in between.
    for (let at = 0; at < pieces.length; at += AT_ONCE) {
      const some = pieces.slice(at, at + AT_ONCE)
      await db.jobParts.bulkPut(some.map((rows, i) => ({ job: job.id, n: at + i, rows })))
    }
  })
  return job
}

/** The pieces of input that come next, up to about `rows` of them. Hardly more of them are read than are taken. */
export async function nextPieces<T>(job: Job, rows: number): Promise<{ rows: T[]; last: boolean }> {
  const keys = await db.jobParts
    .where('[job+n]')
    .between([job.id, 0], [job.id, Number.POSITIVE_INFINITY])
    .limit(MOST_PIECES + 1)
    .primaryKeys()
  const taken: T[] = []
  let count = 0
  let isFull = false
  while (!isFull && count < Math.min(keys.length, MOST_PIECES)) {
    const pieces = await db.jobParts.bulkGet(keys.slice(count, Math.min(count + READ_AT_ONCE, MOST_PIECES)))
    for (const piece of pieces) {
      isFull = taken.length > 0 && taken.length + (piece?.rows.length ?? 0) > rows
      if (isFull) break
      taken.push(...((piece?.rows ?? []) as T[]))
      count += 1
    }
  }
  await db.jobParts.bulkDelete(keys.slice(0, count))
  return { rows: taken, last: count === keys.length }
}
/** Where a job's rows go in the journal: into the change that it began, or into one that it begins now. */
export const intoChange = (job: Job): { job: string; into?: number } => ({ job: job.id, into: job.seq })
