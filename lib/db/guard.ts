/**
 * Stands before the database: nobody opens it, and nobody writes, before it was looked at and found to be the one that was
 * left. Asked anew each time the connection was lost, for what comes back may be another database.
 */
import { isFit, type Verdict } from '../core/verdict'

/** The row of `meta` that is there for as long as rows are being put back from a snapshot. */
export const RESTORING = 'restoring'

/** Why nothing can be read or written now. */
export class StoreClosed extends Error {
  constructor(readonly verdict: Verdict) {
    // A disk without room is told as such, in whatever layer it shows.
    const cause = isFull(verdict) ? { cause: { name: 'QuotaExceededError' } } : undefined
    super(`The database is not open for writing: ${verdict.state}`, cause)
    this.name = 'StoreClosed'
  }
}

/** What cannot be opened for lack of room may be well: it is asked anew each time. */
export const isFull = (verdict: Verdict): boolean => verdict.state === 'damaged' && verdict.full === true

let check: (() => Promise<Verdict>) | undefined
let current: Promise<Verdict> | undefined

/**
 * Sets the guard up, once in each page and in the background. Without one (in tests of the store) everything is open.
 * @param look looks at the database, and takes note of what it found
 */
export function guardStore(look: () => Promise<Verdict>): void {
  check = look
  current = undefined
}

export const isGuarded = (): boolean => check !== undefined

/** What the look at the database found; undefined where there is no guard. */
export async function verdictNow(): Promise<Verdict | undefined> {
  if (!check) return undefined
  current ??= check()
  const verdict = await current
  if (isFull(verdict)) lookAgain()
  return verdict
}

/** Fulfilled once the store may be used. @throws StoreClosed while it must not */
export async function storeOpen(): Promise<void> {
  const verdict = await verdictNow()
  if (verdict && !isFit(verdict)) throw new StoreClosed(verdict)
}

/** The connection is gone: what was found holds no longer. */
export function lookAgain(): void {
  current = undefined
}
