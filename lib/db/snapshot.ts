/** Taking a snapshot: one at a time over all windows, never begun where there is no room for it to end. */
import type { DumpReason, Manifest } from '../core/dump'
import { db } from './db'
import { takeDump } from './dumpTake'
import { RESTORING } from './guard'
import { answer, edgeKey, openRaw } from './raw'
import { addSnapshot, prune, type Snapshot, snapshotsIn } from './snapshotFiles'

/** What came of it. */
export type Taken =
  | { state: 'taken'; name: string; manifest: Manifest }
  /** Nothing changed since the last one. */
  | { state: 'same' }
  /** Another context is at it, or long work is under way. */
  | { state: 'busy' }
  /** In bytes. */
  | { state: 'no-room'; needed: number; free: number }
  /** There is no database. */
  | { state: 'nothing' }

/** What the caller brings along: the private folder, how much may still be written to the disk, how much we hold (bytes). */
export type Room = {
  folder: () => Promise<FileSystemDirectoryHandle>
  space: () => Promise<{ free: number; used: number }>
}

/** Room that must be left besides, so that saving goes on. */
const SPARE = 32 * 1024 * 1024
/** Held by whoever takes a snapshot. */
export const SNAPSHOT_LOCK = 'margin.snapshot'
/** Held by whoever runs long work: see the runner of jobs. */
const JOBS_LOCK = 'margin.jobs'

/**
 * Takes a snapshot.
 * @param reason `clock` takes none where nothing changed since the last, and waits for nobody
 */
export async function takeSnapshot(
  room: Room,
  reason: DumpReason,
  onProgress?: (part: number) => void,
): Promise<Taken> {
  const one = () => holding(SNAPSHOT_LOCK, reason !== 'clock', () => take(room, reason, onProgress))
  // Nobody asked for the hourly one to slow long work down: it comes once that is done.
  return reason === 'clock' ? holding(JOBS_LOCK, false, one) : one()
}

async function take(room: Room, reason: DumpReason, onProgress?: (part: number) => void): Promise<Taken> {
  const database = await openRaw(db.name)
  if (!database) return { state: 'nothing' }
  try {
    if (!database.objectStoreNames.contains('changes')) return { state: 'nothing' }
    // Another context was first, or the rows are just being put back.
    if (reason === 'upgrade' && database.version >= db.verno * 10) return { state: 'same' }
    if (await isRestoring(database)) return { state: 'busy' }
    const folder = await room.folder()
    const there = await snapshotsIn(folder)
    if (reason === 'clock' && (await isSame(database, there[0]))) return { state: 'same' }
    const now = new Date()
    const last = there.find(({ broken }) => !broken)
    let { free, used } = await room.space()
    // A packed dump is smaller than the database, whose size has to do before there was any.
    const needed = SPARE + (last ? Math.ceil(last.size * 1.25) : used)
    if (free < needed && (await prune(folder, now))) free = (await room.space()).free
    if (free < needed) return { state: 'no-room', needed, free }
    const at = now.toISOString()
    const taken = await addSnapshot(folder, { reason, at }, (writer) =>
      takeDump(database, writer, { reason, at }, onProgress),
    )
    await prune(folder, now, [taken.name])
    return { state: 'taken', ...taken }
  } finally {
    database.close()
  }
}

/** Whether the journal stands where it stood when the last snapshot was taken. */
async function isSame(database: IDBDatabase, last?: Snapshot): Promise<boolean> {
  if (!last?.manifest || last.manifest.version !== database.version) return false
  const seq = await edgeKey(database.transaction('changes').objectStore('changes'), 'last')
  return last.manifest.seq === Number(seq ?? 0)
}

async function isRestoring(database: IDBDatabase): Promise<boolean> {
  if (!database.objectStoreNames.contains('meta')) return false
  return (await answer(database.transaction('meta').objectStore('meta').getKey(RESTORING))) !== undefined
}

async function holding(lock: string, patient: boolean, work: () => Promise<Taken>): Promise<Taken> {
  // Without locks (in tests) there is one context.
  if (!globalThis.navigator?.locks) return work()
  return navigator.locks.request(lock, { ifAvailable: !patient }, async (held) => (held ? work() : { state: 'busy' }))
}
