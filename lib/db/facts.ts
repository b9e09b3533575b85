/**
 * The facts that reports count with: in memory once a report was opened, brought up to date from the journal at each question, made anew
 * from the records where that will not do.
 */
import { FACT_TABLES, type Facts, noFacts } from '../core/reports/facts'
import { putFact } from '../core/reports/putFact'
import { db } from './db'
import { type FactsMark, factsNews } from './factsFollow'
import { PIECE, pieces } from './factsRead'
import { loadFacts, STRETCH, storeFacts } from './factsSave'
import { markNow } from './findFollow'

/** Counts up with each change, so that what was worked out of older facts is known to be old. */
export type Counted = { facts: Facts; version: number }
type Current = Counted & {
  mark: FactsMark /** First rows of stretches that are not kept as they are. */
  dirty: Set<string>
  zone: string
}

let current: Current | undefined
let loading: Promise<void> | undefined
let version = 0

/** Waited for between small steps of long work; hears how far it is, 0 to 1. */
export type Building = { breathe?: () => Promise<void> | undefined; onPart?: (part: number) => void }

/** Days are those of the place where they were read. */
const zoneNow = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The facts as of now. */
export async function factsNow(how: Building = {}): Promise<Counted> {
  for (let tries = 0; tries < 10; tries++) {
    if (current && current.zone !== zoneNow()) current = undefined
    if (!current) {
      loading ??= load(tries === 0, how).finally(() => {
        loading = undefined
      })
      await loading
    }
    const was = current as Current | undefined
    if (!was) continue
    const step = await followed(was, how)
    if (current !== was) continue
    if (step) return was
    current = undefined
  }
  throw new Error('the journal leaves reports no time')
}

/** Lets go of the facts: for a database that was replaced by another. */
export function forgetFacts(): void {
  current = undefined
}

async function followed(was: Current, { breathe }: Building): Promise<boolean> {
  const news = await factsNews(was.mark).catch(() => undefined)
  if (!news) return false
  const before = FACT_TABLES.map((table) => was.facts[table].n)
  for (const table of FACT_TABLES) {
    const ids = [...news.ids[table]]
    for (let at = 0; at < ids.length; at += PIECE) {
      const some = ids.slice(at, at + PIECE)
      const rows = await db.table(table).bulkGet(some)
      // Another question may have been ahead of this one.
      if (current !== was) return false
      some.forEach((id, i) => {
        const row = putFact(was.facts, table, id, rows[i])
        if (row >= 0) was.dirty.add(`${table}|${Math.floor(row / STRETCH)}`)
      })
      await breathe?.()
    }
    if (ids.length) was.version = ++version
  }
  // Records that were only spoken of have a row too.
  FACT_TABLES.forEach((table, i) => {
    for (let row = before[i] ?? 0; row < was.facts[table].n; row++)
      was.dirty.add(`${table}|${Math.floor(row / STRETCH)}`)
  })
  was.mark = news.mark
  return true
}

async function load(kept: boolean, how: Building): Promise<void> {
  const found = kept ? await loadFacts(how) : undefined
  if (found && found.zone === zoneNow()) {
    current = { ...found, version: ++version, dirty: new Set() }
    return
  }
  const mark = await markNow()
  const facts = noFacts()
  const counts = await Promise.all(FACT_TABLES.map((table) => db.table(table).count()))
  const all = counts.reduce((sum, n) => sum + n, 0)
  let done = 0
  const dirty = new Set<string>()
  for (const table of FACT_TABLES) {
    for await (const rows of pieces(table)) {
      for (const row of rows) {
        putFact(facts, table, row.id, row)
        if ((++done & 255) === 0) await how.breathe?.()
      }
      how.onPart?.(all ? Math.min(1, done / all) : 1)
      await how.breathe?.()
    }
    for (let at = 0; at * STRETCH < facts[table].n; at++) dirty.add(`${table}|${at}`)
  }
  current = { facts, mark, zone: zoneNow(), version: ++version, dirty }
}

/** Keeps the facts for the next start, where they changed. For whoever has time. @returns whether it did */
export async function keepFacts(): Promise<boolean> {
  const was = current
  if (!was?.dirty.size) return false
  const dirty = was.dirty
  was.dirty = new Set()
  const kept = await storeFacts(was, dirty).catch(() => false)
  if (!kept) for (const key of dirty) was.dirty.add(key)
  return kept
}

/** Where the journal stands: another answer means that facts may have changed. Also while a job adds to its change. */
export const journalEnd = async (): Promise<string> => {
  const last = await db.changes.orderBy('seq').last()
  return `${last?.seq} ${last?.count}`
}
