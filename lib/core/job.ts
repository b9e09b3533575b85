/** A job: long work in steps, each a transaction with its own checkpoint, so that it survives the end of whatever runs it. */
import type { Label } from './change'

export type JobKind =
  | 'import'
  | 'importFile'
  | 'edit'
  | 'bulk'
  | 'merge'
  | 'moveDeals'
  | 'addSuspects'
  | 'removeSheet'
  | 'mend'
  | 'reword'
  | 'undo'
  | 'erase'
/** `reading`: its input is not all there yet, and nobody runs it. */
export type JobState = 'reading' | 'running' | 'done' | 'failed' | 'cancelled'

export type Job = {
  id: string
  kind: JobKind
  state: JobState
  /** What the journal will call it. */
  label: Label
  /** Rows dealt with, and rows in all. */
  done: number
  total: number
  /** ISO instant, UTC. */
  startedAt: string
  /** The change that it writes, once there is one. */
  seq?: number
  /** For an undo: the change to be taken back. */
  target?: number
  /** For an undo: the journal's last number when it began. */
  since?: number
  /** For an undo: how many parts of that change are taken back; for an import: how many pieces were laid ready. */
  at?: number
  /** Rows that an undo, or an act on many, left alone because they were changed meanwhile. */
  kept?: number
  /** People who were left out because they were erased. */
  erased?: number
  /** For an edit: what to set; for a merge: of which records, and what was chosen; for a move of deals: whence and whither; for an act on many: which one; for a prospecting list: which, and its columns. */
  patch?: Record<string, unknown>
  error?: string
}

/** How a job gets on: part done (0 to 1), rows a second, and seconds left; the last two once there is something to go by. */
export type Progress = { part: number; rate?: number; left?: number }

/** @param now milliseconds since the epoch */
export function progressOf(job: Pick<Job, 'done' | 'total' | 'startedAt'>, now: number): Progress {
  const part = job.total ? Math.min(1, job.done / job.total) : 0
  const seconds = (now - Date.parse(job.startedAt)) / 1000
  if (!job.done || seconds < 1) return { part }
  const rate = job.done / seconds
  return { part, rate, left: (job.total - job.done) / rate }
}
