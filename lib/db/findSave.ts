/**
 * The search index, kept in the database from one start to the next. It is derived data: never in the journal, never trusted (see
 * `searchPack`), and gone without harm.
 *
 * A row may hold some megabytes, which Chromium keeps as a file of its own. Read so, the index of 100,000 people is there in a fifth of
 * the time that pieces below 64 KB take; a file that got lost is one more way of not being whole.
 */
import { indexFrom, type SearchIndex, settled } from '../core/search'
import { type PackedShard, packedShard, SEARCH_VERSION, sumOf, unpackedShard } from '../core/searchPack'
import { db } from './db'
import type { Followed, Mark } from './findFollow'
import { storeOpen } from './guard'

const HEAD = 'head'
type Head = { id: string; version: number; mark: Mark; sums: number[] }

/** Where the kept index stands; undefined when none is kept, or one of another version. */
export async function savedMark(): Promise<Mark | undefined> {
  const head = (await db.search.get(HEAD).catch(() => undefined)) as Head | undefined
  return head?.version === SEARCH_VERSION ? head.mark : undefined
}

/** The kept index, if it is there and whole. */
export async function loadIndex(): Promise<Followed | undefined> {
  try {
    const head = (await db.search.get(HEAD)) as Head | undefined
    if (head?.version !== SEARCH_VERSION) return undefined
    // One by one: each row is a file to be read, and while one is opened out the next is on its way.
    const read = async (sum: number, i: number) =>
      unpackedShard((await db.search.get(`${i}`)) as PackedShard | undefined, sum)
    const shards = (await Promise.all(head.sums.map(read))).filter((shard) => shard !== undefined)
    return shards.length === head.sums.length ? { index: indexFrom(shards), mark: head.mark } : undefined
  } catch {
    // Whatever keeps it from being read, the records are there.
    return undefined
  }
}

/**
 * Keeps an index, unless the journal is not the one that it stands for or what is kept is as new.
 * @param anyway whether what is kept is of no use @returns whether it did
 */
export async function storeIndex(index: SearchIndex, mark: Mark, anyway = false): Promise<boolean> {
  await storeOpen()
  const rows = settled(index).shards.map(packedShard)
  const head: Head = { id: HEAD, version: SEARCH_VERSION, mark, sums: rows.map(sumOf) }
  return db.transaction('rw', [db.search, db.changes], async () => {
    if (mark.seq && (await db.changes.get(mark.seq))?.at !== mark.at) return false
    const before = await savedMark()
    if (!anyway && before && before.seq >= mark.seq && (await db.changes.get(before.seq))?.at === before.at)
      return false
    await db.search.clear()
    await db.search.bulkPut([head, ...rows.map((row, i) => ({ ...row, id: `${i}` }))])
    return true
  })
}

/** Forgets what was kept: for a database whose records are put in past the journal. */
export const dropSavedIndex = async (): Promise<void> => db.search.clear()
