/**
 * A file laid ready to be imported: its rows in pieces, as they come from whoever reads it. Nothing else is written before all of them
 * are there; should the page end on the way, what was laid ready is thrown away by the next who looks.
 */
import type { ImportAbout } from '../core/import/about'
import { type FateCounts, noFates, type ReadyRecord } from '../core/import/fate'
import type { ImportRefusal } from '../core/import/record'
import type { Job } from '../core/job'
import { db } from './db'
import { mayWrite } from './room'

/** What an import's job knows: what it was told, what became of its rows, and how many companies came with them. */
export type ImportPatch = { about: ImportAbout; counts: FateCounts; companies: number }
export const importOf = (job: Job): ImportPatch => job.patch as unknown as ImportPatch

/** A row that is not taken, with what can be mended of it. */
export type RefusedRow = ImportRefusal & { record?: ReadyRecord }

/** Bytes of JSON that a piece may have: see `journalParts.ts`. */
const PIECE = 40_000
/** Refused rows of an import have a name of their own among the pieces, so that they outlive its job. */
const refusedOf = (job: string) => `${job}:refused`
/** How long what is known of an import that is over is kept. */
const KEPT_DAYS = 30

/** Begins to lay a file ready. */
export async function beginImport(about: ImportAbout): Promise<Job> {
  await mayWrite()
  const job: Job = {
    id: crypto.randomUUID(),
    kind: 'importFile',
    state: 'reading',
    label: { key: 'change.importedFile', params: { n: 0, file: about.file } },
    done: 0,
    total: 0,
    startedAt: about.startedAt,
    patch: { about, counts: noFates(), companies: 0 } satisfies ImportPatch,
  }
  await db.jobs.put(job)
  return job
}

/** Lays rows ready behind those that are, and keeps those that could not be read. @returns the job as it is then */
export async function layReady(job: Job, rows: readonly ReadyRecord[], refused: readonly RefusedRow[]): Promise<Job> {
  await mayWrite()
  const { about, counts, companies } = importOf(job)
  const pieces = inPieces(rows)
  const next: Job = {
    ...job,
    total: job.total + rows.length,
    at: (job.at ?? 0) + pieces.length,
    patch: { about, companies, counts: { ...counts, refused: counts.refused + refused.length } } satisfies ImportPatch,
  }
  await db.transaction('rw', db.jobs, db.jobParts, async () => {
    await db.jobParts.bulkPut(pieces.map((piece, i) => ({ job: job.id, n: (job.at ?? 0) + i, rows: piece })))
    await keepRefused(job.id, refused, -1 - counts.refused)
    await db.jobs.put(next)
  })
  return next
}

/** All is laid ready: from now on whoever runs jobs writes it. */
export async function startImport(job: Job): Promise<Job> {
  await mayWrite()
  const started: Job = { ...job, state: 'running', startedAt: new Date().toISOString() }
  await db.jobs.put(started)
  return started
}

/** Throws away what was laid ready, with what is known of an import. */
export async function forgetImport(id: string): Promise<void> {
  await db.transaction('rw', db.jobs, db.jobParts, async () => {
    for (const name of [id, refusedOf(id)])
      await db.jobParts
        .where('[job+n]')
        .between([name, ...LOW], [name, ...HIGH])
        .delete()
    await db.jobs.delete(id)
  })
}
const LOW = [Number.NEGATIVE_INFINITY]
const HIGH = [Number.POSITIVE_INFINITY]

/** Throws away what pages that ended left behind, and what is known of imports that are long over. @param isAlive whether somebody is at it still @param now milliseconds since the epoch */
export async function tidyImports(isAlive: (id: string) => Promise<boolean>, now: number): Promise<void> {
  const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString()
  for (const job of await db.jobs.filter(({ kind }) => kind === 'importFile').toArray()) {
    const isOver = job.state !== 'running' && job.state !== 'reading' && job.startedAt < before
    if (isOver || (job.state === 'reading' && !(await isAlive(job.id)))) await forgetImport(job.id)
  }
}

/** Within a transaction over the pieces. @param n a number that no other call for this job has */
export async function keepRefused(job: string, refused: readonly RefusedRow[], n: number): Promise<void> {
  if (refused.length) await db.jobParts.put({ job: refusedOf(job), n, rows: [...refused] })
}

/** The rows that an import refused, some at a time, in the order of the file as far as they were refused in it. */
export async function eachRefused(job: string, take: (rows: readonly RefusedRow[]) => unknown): Promise<void> {
  const name = refusedOf(job)
  const numbers = await db.jobParts
    .where('[job+n]')
    .between([name, ...LOW], [name, ...HIGH])
    .primaryKeys()
  // Those that could not be read count down from nought: the first of them is the last.
  numbers.sort(([, a], [, b]) => (a < 0 && b < 0 ? b - a : a - b))
  for (const key of numbers) await take(((await db.jobParts.get(key))?.rows ?? []) as RefusedRow[])
}

/** The imports that were begun, the latest first; those that were cancelled are gone. */
export async function latestImports(most: number): Promise<Job[]> {
  const jobs = await db.jobs.filter(({ kind, state }) => kind === 'importFile' && state !== 'cancelled').toArray()
  return jobs.sort((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, most)
}

function inPieces(rows: readonly ReadyRecord[]): ReadyRecord[][] {
  const pieces: ReadyRecord[][] = []
  let room = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length
    if (size > room) {
      pieces.push([])
      room = PIECE
    }
    pieces.at(-1)?.push(row)
    room -= size
  }
  return pieces
}
