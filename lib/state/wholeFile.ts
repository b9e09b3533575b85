/** Everything as one open file, from the press to the end: saved, looked into, put back. */
import { type Copy, openCopy } from '../core/copy/open'
import type { TableName } from '../core/rows'
import { keepCopy } from '../db/copyBack'
import { type Compared, compareCopy } from '../db/copyCompare'
import { type Reading, unknownTables } from '../db/copyRead'
import { sourceOf } from '../db/copySpool'
import { statesIn } from '../db/copyStates'
import { takeCopy } from '../db/copyTake'
import { db, SCHEMA } from '../db/db'
import { type ErasedThere, takeMarks } from '../db/erasedThere'
import { type MergedCopy, mergeCopy } from '../db/mergeCopy'
import { openRaw } from '../db/raw'
import { takeSnapshot } from '../db/snapshot'
import type { Restored, Step } from '../db/snapshotBack'
import type { Written } from '../db/write'
import { copyOwner } from '../platform/copies'
import { room } from '../platform/files'
import { saveTo } from '../platform/saveFile'
import { breathe } from './breathe'
import { now } from './clock'
import { goBack } from './recover'
import { isOpen, standing } from './store'

/** `apart`: rows that could not be read or fit no schema. */
export type WholeSaved = { name: string; rows: number; bytes: number; apart: number }

/**
 * Saves everything. To be called in answer to a press.
 * @param progress a share from 0 to 1
 * @returns nothing where no place was chosen
 * @throws the signal's reason where it was given up; then nothing of the file stays
 */
export async function saveWhole(
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<WholeSaved | undefined> {
  const at = new Date(now()).toISOString()
  const file = await saveTo(`margin-${at.slice(0, 16).replace(':', '')}.zip`, 'application/zip')
  if (!file) return undefined
  try {
    const database = await openRaw(db.name)
    if (!database) throw new Error('There is no database.')
    try {
      const wish = { device: await copyOwner(), counter: 0, at, onProgress: progress, pace: breathe, signal }
      const { manifest, bytes } = await takeCopy(database, file.write, wish)
      await file.done()
      const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
      const unread = Object.values(manifest.unread ?? {}).reduce((sum, n) => sum + n, 0)
      return { name: file.name, rows, bytes, apart: unread + (manifest.unfit?.rows ?? 0) }
    } finally {
      database.close()
    }
  } catch (error) {
    await file.giveUp()
    throw error
  }
}

/** `left`: files and tables in it that nobody takes. `compared`: by table; empty where the database cannot be asked. */
export type WholeFile = { copy: Copy; compared: Partial<Record<TableName, Compared>>; left: string[] }

/** Share of the work that it is to look whether the bytes are as they were. */
const SEAL = 0.2

/** Looks into a file, to its last row. @throws CopyRefused */
export async function lookIntoWhole(
  file: Blob,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<WholeFile> {
  const copy = await openCopy(sourceOf(file), SCHEMA, async (part) => {
    progress(part * SEAL)
    signal.throwIfAborted()
    await breathe()
  })
  const compared = await compareCopy(copy, isOpen(standing.value), {
    onProgress: (part) => progress(SEAL + part * (1 - SEAL)),
    pace: breathe,
    signal,
  })
  return { copy, compared, left: [...unknownTables(copy), ...copy.others] }
}

/**
 * Puts a file in place of what is here. When it succeeds the page begins afresh.
 * @param kept its name among the snapshots, where it was put there before
 * @returns why it was not done
 */
export async function restoreWhole(
  { copy }: WholeFile,
  { kept, withoutWayBack, onStep }: { kept?: string; withoutWayBack?: boolean; onStep: (step: Step) => void },
): Promise<{ kept: string; not: Exclude<Restored, { state: 'restored' }> }> {
  const verify = (part: number) => onStep({ step: 'verify', part })
  const name = kept ?? (await keepCopy(await room.folder(), copy, { onProgress: verify, pace: breathe }))
  const not = await goBack(name, { at: copy.manifest.at, withoutWayBack, onCheck: onStep })
  return { kept: name, not }
}

/**
 * Takes in what the file has and is not here, and of what is in both the fields that were set last; as one change, with one Undo.
 * @param progress a share from 0 to 1
 */
export async function mergeWhole(
  { copy }: WholeFile,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Written<MergedCopy & { erasedThere: ErasedThere[] }>> {
  await takeSnapshot(room, 'import')
  const { name, id: device } = copy.manifest.device
  const reading: Reading = { onProgress: progress, pace: breathe, signal }
  const merged = await mergeCopy(statesIn(copy, reading), { device, name, counter: 0 }, (await copyOwner()).id)
  const value = { ...merged, erasedThere: await takeMarks([copy], reading) }
  return { label: value.label, value, ...(value.seq !== undefined && { seq: value.seq }) }
}
