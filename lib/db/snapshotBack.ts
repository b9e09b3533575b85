/** Going back to a snapshot, from the choice to the end; and starting afresh. What the recovery screen and the settings offer. Long because what may go wrong on the way is answered at each step. */
import type { Restoring } from '../core/verdict'
import { db, MarginDatabase, SCHEMA } from './db'
import { type DumpProblem, DumpRefused } from './dump'
import { type Dump, openDump, verifyDump } from './dumpRead'
import { sweepSnapshots } from './eraseSnapshots'
import { deleteRaw } from './raw'
import { type Room, type Taken, takeSnapshot } from './snapshot'
import { keepFile, openSnapshot } from './snapshotFiles'
import { beginRestore, goOnRestoring } from './snapshotRestore'

/** What the work is at, with how far it is (0 to 1). */
export type Step = { step: 'verify' | 'before' | 'restore'; part: number }

export type Restored =
  /** `before`: the snapshot taken just before, by which this can be taken back; absent where nothing could be read. `leftOut`: how many people who were erased did not come back. */
  | { state: 'restored'; before?: string; leftOut?: number }
  /** The file is not fit for it; nothing was changed. */
  | { state: 'refused'; problem: DumpProblem }
  /** What is there now could not be kept, for lack of room; nothing was changed. */
  | { state: 'no-room'; needed: number; free: number }

export type RestoreWish = {
  /** A snapshot by its name, or a file from elsewhere. */
  from: string | Blob
  /** Go on though what is there now cannot be kept first. */
  withoutWayBack?: boolean
  /** Called when nothing stands in the way any more, before anything is changed. */
  onBegin?: () => Promise<void>
  onStep?: (step: Step) => void
}

const RESTORE_LOCK = 'margin.restore'

/** Puts a snapshot in place of what is there. Anything that may fail comes first; what is begun then goes on by itself. */
export async function restore(room: Room, wish: RestoreWish): Promise<Restored> {
  const { from, onStep = () => {} } = wish
  return alone(async () => {
    const folder = await room.folder()
    let dump: Dump
    try {
      dump = typeof from === 'string' ? await openSnapshot(folder, from, SCHEMA) : await openDump(from, SCHEMA)
      await verifyDump(dump, (part) => onStep({ step: 'verify', part }))
    } catch (error) {
      if (error instanceof DumpRefused) return { state: 'refused', problem: error.problem }
      throw error
    }
    const before = await keepWhatIsThere(room, wish)
    if (before.state === 'no-room') return before
    const file = typeof from === 'string' ? from : (await keepFile(folder, dump)).name
    await wish.onBegin?.()
    if (before.state === 'nothing') await clearAway()
    const into = await openHead()
    try {
      const name = before.state === 'taken' ? before.name : undefined
      const begun = await beginRestore(into, { file, before: name, of: dump.manifest.sections.length })
      const left = await goOnRestoring(into, dump, begun, (part) => onStep({ step: 'restore', part }))
      return { state: 'restored', ...(name !== undefined && { before: name }), ...(await without(folder, left)) }
    } finally {
      into.close()
    }
  })
}

/** Goes on with a restore that lost its page. Waits while another page is at it. @throws when its file is not there any more */
export async function resumeRestore(
  room: Room,
  look: () => Promise<Restoring | undefined>,
  onStep: (step: Step) => void = () => {},
): Promise<Restored | undefined> {
  return alone(async () => {
    const begun = await look()
    if (!begun) return undefined
    const folder = await room.folder()
    const dump = await openSnapshot(folder, begun.file, SCHEMA)
    const into = await openHead()
    try {
      const left = await goOnRestoring(into, dump, begun, (part) => onStep({ step: 'restore', part }))
      return {
        state: 'restored',
        ...(begun.before !== undefined && { before: begun.before }),
        ...(await without(folder, left)),
      }
    } finally {
      into.close()
    }
  })
}

/** Begins with an empty database in place of what is there. What is there is kept as a snapshot, where it can be read. */
export async function startEmpty(room: Room, onBegin?: () => Promise<void>): Promise<void> {
  await alone(async () => {
    const before = await keepWhatIsThere(room, { withoutWayBack: true })
    await onBegin?.()
    if (before.state === 'nothing') await clearAway()
    const into = await openHead()
    try {
      await into.transaction('rw', into.tables, async () => {
        // Who was erased stays so.
        await Promise.all(into.tables.filter(({ name }) => name !== 'erased').map((table) => table.clear()))
        // Named at once: an empty database without a name, with snapshots of another beside it, is a loss.
        await into.meta.put({ id: 'store', created: crypto.randomUUID(), schema: SCHEMA })
      })
    } finally {
      into.close()
    }
  })
}

async function keepWhatIsThere(room: Room, { withoutWayBack, onStep }: Partial<RestoreWish>): Promise<Taken> {
  try {
    const taken = await takeSnapshot(room, 'restore', (part) => onStep?.({ step: 'before', part }))
    return taken.state === 'no-room' && withoutWayBack ? { state: 'nothing' } : taken
  } catch (error) {
    // A disk that filled up meanwhile. All else is damage, and the reason to restore.
    if ((error as Error).name === 'QuotaExceededError' && !withoutWayBack) {
      const { free } = await room.space()
      return { state: 'no-room', needed: free, free }
    }
    console.warn(error)
    return { state: 'nothing' }
  }
}

/**
 * Deletes a database of which nothing could be kept. What a browser makes of damaged files may look empty and yet hold pieces of
 * the old one, which would get in the way of what is put there.
 */
async function clearAway(): Promise<void> {
  const there = (await indexedDB.databases()).find(({ name }) => name === db.name)
  if ((there?.version ?? 0) <= SCHEMA * 10) await deleteRaw(db.name).catch((error: unknown) => console.warn(error))
}

/** The database at the newest schema. One that cannot be opened is deleted and made anew. */
async function openHead(): Promise<MarginDatabase> {
  const into = new MarginDatabase(db.name)
  try {
    await into.open()
  } catch (error) {
    console.warn(error)
  }
  if (into.isOpen()) {
    if (into.backendDB().version <= SCHEMA * 10) return into
    into.close()
    throw new Error('A newer version of Margin wrote this database: it stays as it is.')
  }
  await deleteRaw(db.name)
  const fresh = new MarginDatabase(db.name)
  await fresh.open()
  return fresh
}

/** The file that was put back lies among the snapshots by now: it loses those who were left out too. */
async function without(
  folder: FileSystemDirectoryHandle,
  left: Awaited<ReturnType<typeof goOnRestoring>>,
): Promise<{ leftOut?: number }> {
  if (!left) return {}
  await sweepSnapshots(folder, left.sweep)
  return { leftOut: left.count }
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!globalThis.navigator?.locks) return work()
  return navigator.locks.request(RESTORE_LOCK, work)
}
