/** What the last attempt at a snapshot came to, where it failed: told in the settings until one succeeds. */
import * as z from 'zod/mini'
import { browser } from './browser'

const KEY = 'store.snapshotFailed'

const SnapshotNote = z.discriminatedUnion('state', [
  z.object({ state: z.literal('no-room'), needed: z.number(), free: z.number(), at: z.string() }),
  z.object({ state: z.literal('failed'), why: z.string(), at: z.string() }),
])
export type SnapshotNote = z.infer<typeof SnapshotNote>

/** Notes a failure, or that all is well again. */
export async function noteSnapshot(note: SnapshotNote | undefined): Promise<void> {
  // On a full disk this cannot be kept either.
  await (note ? browser.storage.local.set({ [KEY]: note }) : browser.storage.local.remove(KEY)).catch(() => undefined)
}

export async function lastFailure(): Promise<SnapshotNote | undefined> {
  const kept = SnapshotNote.safeParse((await browser.storage.local.get(KEY))[KEY])
  return kept.success ? kept.data : undefined
}
