/**
 * Facts, kept in the database from one start to the next, a stretch of rows as one value. They are derived: never in the journal, never
 * trusted, and gone without harm.
 */

import type { Packed } from '../core/reports/columns'
import { FACT_TABLES, type Facts, type FactTable, noFacts } from '../core/reports/facts'
import { db } from './db'
import type { FactsMark } from './factsFollow'
import { storeOpen } from './guard'

/** Counts up when facts are made otherwise. */
const VERSION = 2
const HEAD = 'head'
/** Rows of a stretch that is kept as one value. */
export const STRETCH = 1 << 16

/** How many rows each table has; `save` is in each stretch too, so that stretches of two savings are never taken for one. */
type Head = {
  id: string
  version: number
  zone: string
  mark: FactsMark
  words: string[]
  rows: Record<FactTable, number>
}
export type Saved = { facts: Facts; mark: FactsMark; zone: string }

/** What was kept, if it is there and whole. */
export async function loadFacts({
  breathe,
}: {
  breathe?: () => Promise<void> | undefined
} = {}): Promise<Saved | undefined> {
  try {
    const head = (await db.facts.get(HEAD)) as Head | undefined
    if (head?.version !== VERSION || !head.mark) return undefined
    const facts = noFacts()
    for (const word of head.words.slice(1)) facts.words.of(word)
    if (facts.words.all.length !== head.words.length) return undefined
    for (const table of FACT_TABLES) {
      const rows = head.rows[table]
      facts[table].grow(rows)
      const keys = Array.from({ length: Math.ceil(rows / STRETCH) }, (_, at) => `${table}|${at}`)
      // Each row is a file to be read: while one is put in place the next are on their way.
      const asked = keys.map((key) => db.facts.get(key))
      for (const answer of asked) {
        const packed = (await answer) as Packed | undefined
        if (!packed || !facts[table].unpack(packed)) return undefined
        await breathe?.()
      }
      if (facts[table].n !== rows) return undefined
    }
    lastKept = { ...head.mark }
    return { facts, mark: head.mark, zone: head.zone }
  } catch {
    // Whatever keeps them from being read, the records are there.
    return undefined
  }
}

/**
 * Keeps stretches that changed, unless the journal is not the one that they stand for.
 * @returns whether it did
 */
export async function storeFacts({ facts, mark, zone }: Saved, dirty: ReadonlySet<string>): Promise<boolean> {
  await storeOpen()
  const rows = Object.fromEntries(FACT_TABLES.map((table) => [table, facts[table].n])) as Head['rows']
  const head: Head = { id: HEAD, version: VERSION, zone, mark, words: [...facts.words.all], rows }
  return db.transaction('rw', [db.facts, db.changes], async () => {
    if (mark.seq && (await db.changes.get(mark.seq))?.at !== mark.at) return false
    // Kept by another window meanwhile, or never: then stretches would not fit one another.
    const whole = FACT_TABLES.every((table) =>
      Array.from({ length: Math.ceil(rows[table] / STRETCH) }, (_, at) => dirty.has(`${table}|${at}`)).every(Boolean),
    )
    if (!whole && !sameSaving((await db.facts.get(HEAD)) as Head | undefined)) return false
    if (whole) await db.facts.clear()
    await db.facts.put(head)
    // One by one: to copy all at once would hold the page up.
    for (const id of dirty) {
      const [table = '', at = '0'] = id.split('|')
      const from = Number(at) * STRETCH
      const columns = facts[table as FactTable]
      await db.facts.put({ id, ...columns.pack(from, Math.min(columns.n, from + STRETCH)) })
    }
    lastKept = { ...mark }
    return true
  })
}

/** The mark of the last saving of this context: only over that may some stretches be put anew. */
let lastKept: FactsMark | undefined
const sameSaving = (head: Head | undefined) =>
  head !== undefined && lastKept !== undefined && head.mark.seq === lastKept.seq && head.mark.at === lastKept.at

/** Forgets what was kept: for somebody who was erased, whose words may stand in it. */
export const dropSavedFacts = async (): Promise<void> => db.facts.clear()
