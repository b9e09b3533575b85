/**
 * The folder of snapshots: what is there, and how one comes to be there whole or not at all. The folder is given by the caller
 * (the extension's private file system); a test gives one in memory.
 */
import { type DumpReason, type Manifest, outlived } from '../core/dump'
import type { Dump } from './dumpRead'
import { openDump } from './dumpRead'
import { startDump } from './dumpWrite'

/** A snapshot as it lies there. `broken`: its manifest cannot be read, and nothing can be restored from it. */
export type Snapshot = { name: string; order: number; at: string; reason: DumpReason; size: number } & (
  | { manifest: Manifest; broken?: undefined }
  | { manifest?: undefined; broken: true }
)

const NAME = /^(\d{6})-\d{8}T\d{9}Z-([a-z]+)\.snapshot$/

/** Snapshots that lie there, latest first. Reads the end of each file, never the whole. */
export async function snapshotsIn(folder: FileSystemDirectoryHandle): Promise<Snapshot[]> {
  const found: Snapshot[] = []
  for await (const [name, handle] of folder.entries()) {
    const named = NAME.exec(name)
    if (!named || handle.kind !== 'file') continue
    const file = await (handle as FileSystemFileHandle).getFile()
    const base = {
      name,
      order: Number(named[1]),
      at: takenAt(name),
      reason: named[2] as DumpReason,
      size: file.size,
    }
    try {
      found.push({ ...base, manifest: (await openDump(file, Number.POSITIVE_INFINITY)).manifest })
    } catch {
      found.push({ ...base, broken: true })
    }
  }
  return found.sort((a, b) => b.order - a.order)
}

/** Opens a snapshot to restore from it. @throws DumpRefused */
export async function openSnapshot(folder: FileSystemDirectoryHandle, name: string, schema: number): Promise<Dump> {
  return openDump(await (await folder.getFileHandle(name)).getFile(), schema)
}

/**
 * Puts a new snapshot into the folder. It has its name only once it is whole; when anything fails, nothing of it stays.
 * @param fill writes the dump and gives its manifest
 */
export async function addSnapshot(
  folder: FileSystemDirectoryHandle,
  { reason, at }: { reason: DumpReason; at: string },
  fill: (writer: Awaited<ReturnType<typeof startDump>>) => Promise<Manifest>,
): Promise<{ name: string; manifest: Manifest }> {
  return place(folder, { reason, at }, async (file) => fill(await startDump((bytes) => file.write(bytes))))
}

/** Keeps a copy of a file from elsewhere among the snapshots, so that a restore of it can go on after a restart. */
export async function keepFile(
  folder: FileSystemDirectoryHandle,
  { file, manifest }: Dump,
): Promise<{ name: string; manifest: Manifest }> {
  return place(folder, { reason: 'export', at: manifest.at }, async (to) => {
    await to.write(file)
    return manifest
  })
}

async function place(
  folder: FileSystemDirectoryHandle,
  { reason, at }: { reason: DumpReason; at: string },
  fill: (file: FileSystemWritableFileStream) => Promise<Manifest>,
): Promise<{ name: string; manifest: Manifest }> {
  await sweep(folder)
  let order = 1
  for await (const name of folder.keys()) order = Math.max(order, Number(NAME.exec(name)?.[1] ?? 0) + 1)
  const name = `${String(order).padStart(6, '0')}-${at.replace(/[-:.]/g, '')}-${reason}.snapshot`
  const partial = `${name}.part`
  const handle = await folder.getFileHandle(partial, { create: true })
  try {
    const file = await handle.createWritable()
    let manifest: Manifest
    try {
      manifest = await fill(file)
      // Where the disk is full this is often the first to say so.
      await file.close()
    } catch (error) {
      await file.abort().catch(() => undefined)
      throw error
    }
    await (handle as unknown as { move: (name: string) => Promise<void> }).move(name)
    return { name, manifest }
  } catch (error) {
    await folder.removeEntry(partial).catch(() => undefined)
    throw error
  }
}

/** Takes away what an earlier attempt left that did not come to its end. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  const left: string[] = []
  for await (const name of folder.keys()) if (!NAME.test(name)) left.push(name)
  for (const name of left) await folder.removeEntry(name).catch(() => undefined)
}

/** Throws away those that outlived their use. @returns how many */
export async function prune(
  folder: FileSystemDirectoryHandle,
  now: Date,
  keep: readonly string[] = [],
): Promise<number> {
  const old = outlived(await snapshotsIn(folder), now).filter(({ name }) => !keep.includes(name))
  for (const { name } of old) await folder.removeEntry(name)
  return old.length
}

/** When a snapshot was taken, as its name says it: `20261127T103000000Z` is what of an instant can stand in a file's name. */
export function takenAt(name: string): string {
  return name.replace(/^\d+-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z')
}
