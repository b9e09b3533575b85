/**
 * Looking through the whole database for whoever is to be erased, some rows at a time: what goes, what stays without them, and
 * what is left for the user to decide. Nothing is changed.
 */
import type { Deal } from '../core/deal'
import { entryWithout } from '../core/erase/journal'
import { SPEAKING, type Speaking, without } from '../core/erase/row'
import { type Subject, type Sweep, subjectOf, sweepOf } from '../core/erase/subject'
import { matchKeys } from '../core/match/keys'
import { type Person, personLabel } from '../core/person'
import { db } from './db'

/** Rows of one read: some milliseconds' work. */
export const AT_ONCE = 500
/** Entries of the journal of one read: each may hold 40 KB. */
export const ENTRIES_AT_ONCE = 50

/** How many rows of a table go, and how many stay without them. */
export type Counts = { gone: number; changed: number }
export type Report = {
  subject: Subject
  people: Person[]
  tables: Record<Speaking, Counts>
  /** Entries of the journal that are rewritten, and cannot be undone any more. */
  entries: number
  /** Deals whose titles name them: each is the user's to decide. */
  titles: { id: string; title: string }[]
  /** Companies that are called like them: they stay as they are. */
  companies: { id: string; name: string }[]
  /** Others who have one of their keys: the key stays theirs, and is not marked. */
  sharing: { id: string; name: string; keys: string[] }[]
}

/** @param ids of people @param titles deals whose titles lose the name @param mark what stands in their place in texts */
export async function subjectFor(
  ids: readonly string[],
  { titles, mark }: Pick<Subject, 'titles' | 'mark'>,
): Promise<{ subject: Subject; people: Person[]; sharing: Report['sharing'] }> {
  const people = (await db.people.bulkGet([...ids])).filter((person) => person !== undefined)
  const keys = new Set(people.flatMap(matchKeys))
  const own = new Set(ids)
  const sharing = new Map<string, Report['sharing'][number]>()
  for (const other of await db.people
    .where('keys')
    .anyOf([...keys])
    .toArray()) {
    if (own.has(other.id)) continue
    const shared = matchKeys(other).filter((key) => keys.has(key))
    sharing.set(other.id, { id: other.id, name: personLabel(other), keys: shared })
  }
  const names = new Set(people.map((person) => person.sortName))
  const lifecycles = ['suspect', 'lead', 'contact']
  const alike = await db.people
    .where('[lifecycle+sortName]')
    .anyOf(lifecycles.flatMap((lifecycle) => [...names].map((name) => [lifecycle, name])))
    .toArray()
  const namesake = alike.some((person) => !own.has(person.id))
  const others = new Set([...sharing.values()].flatMap((one) => one.keys))
  const subject = subjectOf(people, others, { namesake, titles: [...titles], mark })
  return { subject, people, sharing: [...sharing.values()] }
}

/** What a look asks of its page. */
export type Looking = {
  /** Waited for between two reads, so that the page answers. */
  breathe?: () => Promise<void> | undefined
  onRead?: (rows: number) => void
  stopped?: () => boolean
}

/** Every row of a table, some at a time, by its key. */
export async function* piecesOf<T extends object>(name: string, atOnce = AT_ONCE): AsyncGenerator<T[]> {
  const table = db.table<T>(name)
  for (let rows = await table.orderBy(':id').limit(atOnce).toArray(); rows.length; ) {
    yield rows
    if (rows.length < atOnce) return
    const last = rows.at(-1) as Record<string, unknown>
    const path = table.schema.primKey.keyPath
    const key = typeof path === 'string' ? last[path] : (path ?? []).map((one) => last[one])
    rows = await table.where(':id').above(key).limit(atOnce).toArray()
  }
}

/** What erasing would do. @returns undefined where it was stopped */
export async function eraseReport(
  ids: readonly string[],
  how: Pick<Subject, 'titles' | 'mark'>,
  { breathe, onRead, stopped }: Looking = {},
): Promise<Report | undefined> {
  const { subject, people, sharing } = await subjectFor(ids, how)
  const sweep = sweepOf(subject)
  const tables = Object.fromEntries(SPEAKING.map((name) => [name, { gone: 0, changed: 0 }])) as Report['tables']
  const report: Report = { subject, people, tables, entries: 0, titles: [], companies: [], sharing }
  for (const name of SPEAKING) {
    for await (const rows of piecesOf(name)) {
      for (const row of rows) count(report, name, row, sweep)
      onRead?.(rows.length)
      if (stopped?.()) return undefined
      await breathe?.()
    }
  }
  for (const name of ['changes', 'changeParts'] as const) {
    const seen = new Set<number>()
    for await (const entries of piecesOf<{ seq: number; rows: [] }>(name, ENTRIES_AT_ONCE)) {
      for (const entry of entries) if (!seen.has(entry.seq) && entryWithout(entry, sweep)) seen.add(entry.seq)
      onRead?.(entries.length)
      if (stopped?.()) return undefined
      await breathe?.()
    }
    report.entries += seen.size
  }
  return report
}

function count(report: Report, name: Speaking, row: object, sweep: Sweep): void {
  const after = without(name, row, sweep)
  if (!after) report.tables[name].gone += 1
  else if (after !== row) report.tables[name].changed += 1
  if (name === 'deals') {
    const { id, title } = row as Deal
    if (sweep.near.in(title)) report.titles.push({ id, title })
  }
  if (name === 'companies') {
    const { id, name: called } = row as { id: string; name: string }
    if (sweep.near.in(called)) report.companies.push({ id, name: called })
  }
}
