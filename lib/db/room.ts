/**
 * Room on the disk, asked for before each write.
 *
 * A database that meets a full disk in the middle of a write is closed by the browser and cannot be opened again before
 * there is room: then nothing can be read either. So a write is refused while there is still a little left, and everything
 * goes on being read. The question costs a fifth of a millisecond.
 */
import { db } from './db'
import { lookAgain, storeOpen } from './guard'

/**
 * What is left to the browser for its own housekeeping, in bytes: it writes when it opens a database, and tidies up in pieces of
 * 4 MB. More than the ballast, so that what comes free with it serves reading and is not used up by writes.
 */
export const RESERVE = 16 * 1024 * 1024

/** Thrown in place of a write for which there is no room. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
  constructor() {
    super('no room left on the disk')
  }
}

/** Bytes that may still be written; without end where the browser does not say. */
export async function roomLeft(): Promise<number> {
  // Neither tests nor old browsers have it.
  const estimate = await globalThis.navigator?.storage?.estimate?.()
  if (estimate?.quota === undefined) return Number.POSITIVE_INFINITY
  return estimate.quota - (estimate.usage ?? 0)
}

/** Where there was that much, a second is not enough to fill it: the question is not asked again so soon. */
const PLENTY = 256 * 1024 * 1024
const SOON = 1_000
let plentyUntil = 0

async function hasRoom(): Promise<boolean> {
  if (performance.now() < plentyUntil) return true
  const left = await roomLeft()
  plentyUntil = left > PLENTY && left !== Number.POSITIVE_INFINITY ? performance.now() + SOON : 0
  return left >= RESERVE
}

/**
 * To be awaited before each transaction that writes.
 * @throws NoRoom, StoreClosed, or what keeps a lost connection from being opened
 */
export async function mayWrite(): Promise<void> {
  if (!(await hasRoom())) throw new NoRoom()
  await openAgain()
  await storeOpen()
}

let wasOpen = false
const noteOpen = () => {
  wasOpen = true
}
db.on('ready', noteOpen, true)

/** Whether it was closed on purpose: somebody upgrades the database, or puts another in its place. */
export const isClosed = (): boolean => db.hasBeenClosed()

/** Whether the browser closed a connection that was open, or could not open it again. */
export const isLost = (): boolean => wasOpen && !db.isOpen() && !isClosed()

/** Opens a lost connection again, to whatever database is found there now. @throws what keeps it from being opened */
export async function openAgain(): Promise<void> {
  if (!isLost()) return
  lookAgain()
  await db.open()
}
