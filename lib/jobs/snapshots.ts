/** Snapshots by the clock, and what the background notes of them: kept in the browser's store, for the settings to say. */
import type { DumpReason } from '../core/dump'
import { afterLoss } from '../db/afterLoss'
import { lookFirst } from '../db/entering'
import { guardStore, lookAgain, storeOpen } from '../db/guard'
import { keepMarker } from '../db/marking'
import { type Taken, takeSnapshot } from '../db/snapshot'
import { snapshotsIn } from '../db/snapshotFiles'
import { stayAwake } from '../platform/awake'
import { room } from '../platform/files'
import { loadMarker, saveMarker } from '../platform/marker'
import { noteSnapshot } from '../platform/notes'
import { outside } from '../platform/outside'
import { beginNewLog } from '../platform/storeLog'

/** A little less than an hour: the bell rings every quarter of one, and not on the second. */
const HOUR = 58 * 60_000

/** Sets the guard before the database, for the background. */
export function guardBackground(): void {
  guardStore(() => lookFirst(outside, room, async () => takeSnapshot))
  afterLoss(beginNewLog)
  keepMarker({ load: loadMarker, save: saveMarker })
}

/** Does something with the database, if that may be used; nothing where it may not: the next page that opens tells of it. */
export async function whenFit<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    await storeOpen()
  } catch {
    // A page may put it right without a word to the background, which looks anew the next time.
    lookAgain()
    return undefined
  }
  return work()
}

/** Takes the hourly snapshot if it is due. To be called at each bell. */
export async function snapshotByClock(now: Date): Promise<Taken | undefined> {
  const [latest] = await snapshotsIn(await room.folder())
  const since = latest ? now.getTime() - Date.parse(latest.at) : Number.POSITIVE_INFINITY
  // A latest one in the future was taken while the clock was wrong.
  if (since >= 0 && since < HOUR) return undefined
  return take('clock')
}

/** Takes the snapshot that stands before an import. Without room the import goes on: it can be undone. */
export const snapshotBeforeImport = (): Promise<Taken | undefined> => take('import')

async function take(reason: DumpReason): Promise<Taken | undefined> {
  try {
    const taken = await takeSnapshot(room, reason, stayAwake)
    await noteSnapshot(taken.state === 'no-room' ? { ...taken, at: new Date().toISOString() } : undefined)
    return taken
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    await noteSnapshot({ state: 'failed', why, at: new Date().toISOString() })
    console.warn('No snapshot:', error)
    return undefined
  }
}
