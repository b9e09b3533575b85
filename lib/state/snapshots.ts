/** Snapshots as the screens know them: the list, and what can be done with one. What fails is said, never thrown. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Manifest } from '../core/dump'
import { db, SCHEMA } from '../db/db'
import { openDump } from '../db/dumpRead'
import { takeDump } from '../db/dumpTake'
import { startDump } from '../db/dumpWrite'
import { openRaw } from '../db/raw'
import { type Taken, takeSnapshot } from '../db/snapshot'
import { openSnapshot, type Snapshot, snapshotsIn } from '../db/snapshotFiles'
import { type Peek, peek } from '../db/snapshotPeek'
import { download, room } from '../platform/files'
import { lastFailure, noteSnapshot, type SnapshotNote } from '../platform/notes'

/** What lies there, latest first, and whether the last attempt failed. */
export type Shelf = { state: 'loading' } | { state: 'ready'; snapshots: Snapshot[]; failure?: SnapshotNote }

const shelf = signal<Shelf>(
  { state: 'loading' },
  {
    watched() {
      void lookAtShelf()
    },
  },
)
export const snapshots: ReadonlySignal<Shelf> = shelf

/** Reads the folder again. */
export async function lookAtShelf(): Promise<void> {
  try {
    const found = await snapshotsIn(await room.folder())
    shelf.value = { state: 'ready', snapshots: found, failure: await lastFailure() }
  } catch {
    // A browser without a private file system has no snapshots.
    shelf.value = { state: 'ready', snapshots: [] }
  }
}

/** Takes one by hand. */
export async function takeNow(onProgress: (part: number) => void): Promise<Taken | { state: 'failed'; why: string }> {
  try {
    const taken = await takeSnapshot(room, 'hand', onProgress)
    if (taken.state === 'taken') await noteSnapshot(undefined)
    await lookAtShelf()
    return taken
  } catch (error) {
    return { state: 'failed', why: whyOf(error) }
  }
}

export type Inside = { manifest: Manifest; peek: Peek }

/** Looks inside one, or inside a file from elsewhere. @throws DumpRefused */
export async function lookInside(from: string | Blob): Promise<Inside> {
  const dump =
    typeof from === 'string' ? await openSnapshot(await room.folder(), from, SCHEMA) : await openDump(from, SCHEMA)
  return { manifest: dump.manifest, peek: await peek(dump) }
}

/** Gives one snapshot to the user as a file: to be kept apart from this profile, or put back in another. */
export async function saveSnapshot(name: string): Promise<void> {
  const handle = await (await room.folder()).getFileHandle(name)
  // With the ending that Margin's own files have.
  download(await handle.getFile(), `margin-${name.replace(/\.[a-z]+$/, '')}.snapshot`)
}

/** Gives everything that can be read to the user as a file. @returns how many rows could not be read */
export async function exportAll(onProgress: (part: number) => void): Promise<number> {
  const database = await openRaw(db.name)
  if (!database) throw new Error('There is no database.')
  try {
    const parts: Blob[] = []
    const writer = await startDump(async (bytes) => parts.push(new Blob([bytes])))
    const at = new Date().toISOString()
    const manifest = await takeDump(database, writer, { reason: 'export', at }, onProgress)
    download(new Blob(parts), `margin-${at.slice(0, 16).replace(':', '')}.snapshot`)
    return manifest.damaged.length
  } finally {
    database.close()
  }
}

export const whyOf = (error: unknown): string =>
  error instanceof Error ? (error.message ? `${error.name}: ${error.message}` : error.name) : String(error)
