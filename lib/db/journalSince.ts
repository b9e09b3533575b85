/** What was written since something was read, told by the journal: so that what is kept in memory is set right, and not read again. */
import type { Change } from '../core/change'
import { db } from './db'

/** A point of the journal, and how far jobs had come: theirs are changes that still grow. */
export type Mark = { seq: number; at?: string; count?: number; jobs: string }

/** More changes than this, and reading anew is as quick. */
const MANY = 40

/** The point that the journal is at. To be asked in the transaction that reads what it is to stand for. */
export async function markNow(): Promise<Mark> {
  const [[last], jobs] = await Promise.all([db.changes.orderBy('seq').reverse().limit(1).toArray(), jobsNow()])
  return markAt(last, jobs)
}

/** How far the journal goes, and how far jobs have come: another one each time that something was written. */
export async function journalEnd(): Promise<string> {
  const { seq, at, count, jobs } = await markNow()
  return [seq, at, count, jobs].join()
}

/**
 * The rows touched since a point, as `table:id`, and the point reached.
 * @returns undefined where that cannot be told: too many, a job at work, or another journal
 */
export async function touchedSince(mark: Mark): Promise<{ touched: ReadonlySet<string>; mark: Mark } | undefined> {
  const since = await changesSince(mark)
  return since && { touched: new Set(since.changes.flatMap((change) => change.touched)), mark: since.mark }
}

/** The same as the changes themselves, in their order; the rows of each stand in it. */
export async function changesSince(mark: Mark): Promise<{ changes: readonly Change[]; mark: Mark } | undefined> {
  const [changes, jobs] = await Promise.all([
    db.changes.where('seq').aboveOrEqual(mark.seq).limit(MANY).toArray(),
    jobsNow(),
  ])
  const known = mark.seq === 0 ? undefined : changes.shift()
  const same = mark.seq === 0 || (known?.seq === mark.seq && known.at === mark.at && known.count === mark.count)
  if (!same || jobs !== mark.jobs || changes.length >= MANY - 1 || changes.some((one) => one.parts)) return undefined
  return { changes, mark: markAt(changes.at(-1) ?? known, jobs) }
}

const markAt = (last: Change | undefined, jobs: string): Mark => ({
  seq: last?.seq ?? 0,
  at: last?.at,
  count: last?.count,
  jobs,
})

const jobsNow = async (): Promise<string> =>
  (await db.jobs.toArray()).map((job) => `${job.id} ${job.state} ${job.done}`).join()
