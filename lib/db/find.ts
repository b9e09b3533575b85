/**
 * Finding: the search index in memory, loaded once when somebody starts to search and brought up to date from the journal at each
 * question, so that a search in one window finds what another window has just saved.
 */
import Dexie from 'dexie'
import { type FoundKind, type Hit, type SearchIndex, search } from '../core/search'
import { db } from './db'
import { dealtLately, type Followed, follow, type Mark, markNow, TABLES_READ } from './findFollow'
import { readAll } from './findRead'
import { loadIndex, savedMark, storeIndex } from './findSave'
import { type Found, shown } from './findShow'

export type { Found } from './findShow'

let current: Followed | undefined
let loading: Promise<void> | undefined
/** Whether this context had to read all records: what is kept, if anything, is of no use. */
let unkept = false

/** Finds people, companies and deals by any part of name, company, address or number. Best first. @param kinds only these */
export async function find(query: string, limit = 8, kinds?: readonly FoundKind[]): Promise<Found[]> {
  return withIndex((index) => shown(search(index, query, limit, kinds), query))
}

/** Only the ids of what is found, best first: for lists that read the rows themselves. */
export async function findIds(query: string, limit: number, kind: FoundKind): Promise<string[]> {
  return withIndex(async (index) => search(index, query, limit, [kind]).map((hit) => hit.id))
}

/** Makes the index ready and brings it up to date. Worth calling when a search field gets the focus. */
export async function catchUp(): Promise<void> {
  await withIndex(async () => undefined)
}

/** The same for whoever does not wait for it: should it fail, the search that follows says so. */
export function readAhead(): void {
  catchUp().catch(() => undefined)
}

/** What a question costs without the database, for measuring; nothing while the index is not ready. */
export const findNow = (query: string, limit: number): Hit[] => (current ? search(current.index, query, limit) : [])

/** Lets go of the index: for a database that was replaced by another. */
export function forgetIndex(): void {
  current = undefined
}

/** Changes, or rows of changes, after which the kept index is worth keeping anew. */
const WORTH = { changes: 100, rows: 1_000 }

/**
 * Keeps the index for the next start, if much has changed since it was last kept, or it had to be made anew. For whoever has time.
 * @returns whether it did
 */
export async function saveSearchText(): Promise<boolean> {
  const saved = await savedMark()
  if (saved && !unkept && !(await muchSince(saved))) return false
  await catchUp()
  if (!current || !(await storeIndex(current.index, current.mark, unkept))) return false
  unkept = false
  return true
}

async function muchSince({ seq, at, open }: Mark): Promise<boolean> {
  const changes = await db.changes
    .where('seq')
    .aboveOrEqual(seq)
    .limit(WORTH.changes + 1)
    .toArray()
  const first = seq ? changes.shift() : undefined
  // Not while a job still writes: there will be more.
  if (changes.some((change) => change.job !== undefined)) return false
  if (open.length || (seq && first?.at !== at)) return true
  return changes.length >= WORTH.changes || changes.reduce((sum, change) => sum + change.count, 0) >= WORTH.rows
}

/** Asks the index, as it is up to the journal's end, within one transaction. */
async function withIndex<T>(ask: (index: SearchIndex) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 20; tries++) {
    if (!current) {
      loading ??= load(tries === 0).finally(() => {
        loading = undefined
      })
      // A promise of Dexie's own: a live query that waits with others for the same goes on as a live query.
      await Dexie.Promise.resolve(loading)
    }
    const was = current
    const answer = await db.transaction('r', TABLES_READ(), async () => {
      // A journal that cannot be read is followed no further: the records are read instead.
      const step = was && (await follow(was).catch(() => undefined))
      // Another question may have been ahead of this one, and may know more.
      if (!step || current !== was) return undefined
      current = step()
      return { value: await ask(current.index) }
    })
    if (answer) return answer.value
    // Where nobody was ahead, the index stands for another database.
    if (tries % 2 && current === was) current = undefined
  }
  throw new Error('the journal leaves the search no time')
}

/** Loads what was kept, or reads all records. */
async function load(kept: boolean): Promise<void> {
  current = kept ? await loadIndex() : undefined
  if (current) return
  const mark = await markNow()
  current = { index: await readAll(await dealtLately(mark.seq)), mark }
  unkept = true
}
