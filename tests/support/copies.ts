/** Copies in tests: taken from the database, opened, put back. */
import { openCopy } from '../../lib/core/copy/open'
import { CopyRefused } from '../../lib/core/copy/problem'
import { eachRowOf } from '../../lib/db/copyRead'
import { sourceOf } from '../../lib/db/copySpool'
import { type CopyWish, takeCopy } from '../../lib/db/copyTake'
import { db, SCHEMA } from '../../lib/db/db'
import { openRaw } from '../../lib/db/raw'

const WISH: CopyWish = {
  device: { id: 'device-1', name: 'Test' },
  counter: 0,
  at: '2026-11-30T10:00:00.000Z',
}

/** Everything in the database of this name as a copy. */
export async function copyNow(wish: Partial<CopyWish> = {}, name = db.name): Promise<Blob> {
  const database = await openRaw(name)
  if (!database) throw new Error('there is no database')
  const parts: Blob[] = []
  try {
    await takeCopy(database, async (bytes) => parts.push(new Blob([bytes])), { ...WISH, ...wish })
  } finally {
    database.close()
  }
  return new Blob(parts)
}

export const opened = (file: Blob) => openCopy(sourceOf(file), SCHEMA)

/** What is wrong with a file, by reading it to its end; undefined where nothing is. */
export async function problemOf(file: Blob): Promise<CopyRefused['problem'] | undefined> {
  try {
    await eachRowOf(await opened(file), async () => {})
    return undefined
  } catch (error) {
    if (error instanceof CopyRefused) return error.problem
    throw error
  }
}
