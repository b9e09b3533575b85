/** What keeps the store from being written or read for a while: noticed when it shows, looked after until it is over. */
import { signal } from '@preact/signals'
import { type Failure, failureOf } from '../core/failure'
import { StoreClosed } from '../db/guard'
import { isLost, openAgain, RESERVE, roomLeft } from '../db/room'

/** Whether there is no room to save. Every surface says so for as long as it lasts. */
export const noRoom = signal(false)

/** How often it is looked whether the trouble is over. */
const PATIENCE = 2_000
let looking: ReturnType<typeof setInterval> | undefined

/**
 * Notes that something could not be kept, and finds out what stood in the way.
 * @param error as it was thrown, by the database or by the browser's other stores
 */
export async function meetFailure(error: unknown): Promise<Failure> {
  const told = failureOf(error)
  // Chromium closes a database that meets a full disk, and names no reason.
  const broke = told === 'closed' || error instanceof StoreClosed
  const failure = broke && (await isFull()) ? 'full' : told
  if (failure === 'full') meetNoRoom()
  else if (isLost()) lookAfter()
  return failure
}

/** There is no room: that is said, until there is. */
export function meetNoRoom(): void {
  noRoom.value = true
  lookAfter()
}

/** Something was saved: there is room again. */
export function metNone(): void {
  noRoom.value = false
}

const readers = new Set<() => void>()
/** Calls back each time that the database can be read again. */
export function onReadable(reader: () => void): void {
  readers.add(reader)
}

/** Looks from time to time, until there is room and the database is open. */
export function lookAfter(): void {
  looking ??= setInterval(async () => {
    const open = await openAgain().then(
      () => true,
      () => false,
    )
    if (open) for (const read of readers) read()
    if (!open || (await isFull())) return
    clearInterval(looking)
    looking = undefined
    noRoom.value = false
  }, PATIENCE)
}

const isFull = async () => (await roomLeft()) < RESERVE
