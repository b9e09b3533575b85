/** Following the journal: what has changed since the search index was made is put into it, by whichever window it was written. */
import type { Change } from '../core/change'
import { soughtOtherwise } from '../core/customEdit'
import { dealtWith, entryOf, replace, type SearchIndex, settled, size } from '../core/search'
import { db } from './db'
import { holdsSought, News, newEntries } from './findNews'

/** The entry of the journal up to which an index goes. */
export type Mark = {
  seq: number
  /** That entry's instant: another one there now means that the database is not the one it was. */
  at: string
  /** Changes that a job was still writing, and how many of their parts are in: they grow after others have come. */
  open: [seq: number, parts: number][]
}

/** Changes that are followed one by one at most. */
const MOST = 2_000
/** Changes that are looked at for who was dealt with, when the index is made anew. */
const LATELY = 1_000

/** The tables that following reads, for the transaction around it. */
export const TABLES_READ = () => [db.people, db.companies, db.deals, db.fields, db.changes, db.changeParts]

/** Where the journal stands now: what an index that is about to be read from the records goes up to. */
export async function markNow(): Promise<Mark> {
  return db.transaction('r', [db.changes, db.jobs], async () => {
    const last = await db.changes.orderBy('seq').last()
    const running = await db.jobs.filter((job) => job.state === 'running').toArray()
    const changes = await db.changes.bulkGet(running.flatMap((job) => job.seq ?? []))
    const open = changes.filter((change) => change !== undefined).map((change) => openPart(change))
    return { seq: last?.seq ?? 0, at: last?.at ?? '', open }
  })
}
const openPart = ({ seq, parts = 0 }: Change): [number, number] => [seq, parts]

/** An index, and how far it goes. */
export type Followed = { index: SearchIndex; mark: Mark }

/**
 * Reads what brings an index up to the journal's end, within a transaction over `TABLES_READ`.
 * @returns what puts it in, all at once; undefined when only reading all records anew will do
 */
export async function follow(now: Followed): Promise<(() => Followed) | undefined> {
  const { index, mark } = now
  const newest = await db.changes.orderBy('seq').last()
  const last = newest?.seq ?? 0
  if (last === mark.seq && !mark.open.length) return mark.at === (newest?.at ?? '') ? () => now : undefined
  if (last < mark.seq) return undefined
  // From the entry it stands at, which shows that the journal is still the same.
  const changes = await db.changes.where('seq').aboveOrEqual(mark.seq).limit(MOST).toArray()
  const first = mark.seq ? changes.shift() : undefined
  if (mark.seq && (first?.seq !== mark.seq || first.at !== mark.at)) return undefined
  // None may be missing between: some are forgotten when they are old.
  if (changes.length !== last - (mark.seq || (changes[0]?.seq ?? 1) - 1)) return undefined
  // What many records are found by is another: choices worded anew, a field taken away or back. It is seldom.
  if (changes.some(({ rows, undoes }) => soughtOtherwise(rows, undoes !== undefined))) return undefined
  const grown = await db.changes.bulkGet(mark.open.map(([seq]) => seq))
  const unread = changes.filter(holdsSought).map((change) => ({ change, from: 0 }))
  for (const [i, change] of grown.entries()) {
    if (!change) return undefined
    if (holdsSought(change)) unread.push({ change, from: mark.open[i]?.[1] ?? 0 })
  }

  const most = MOST + size(index) / 4
  const rows = unread.map(({ change: { count, parts = 0 }, from }) => (parts ? count * (1 - from / parts) : count))
  if (rows.reduce((sum, some) => sum + some, 0) > most) return undefined
  const news = new News()
  for (const { change, from } of unread) {
    news.note(change.rows)
    news.noteDealt(change)
    for (let n = from; n < (change.parts ?? 0); n += 50) {
      const range = [
        [change.seq, n],
        [change.seq, n + 50],
      ] as const
      for (const part of await db.changeParts
        .where('[seq+n]')
        .between(...range)
        .toArray())
        news.note(part.rows)
    }
  }
  const entries = await newEntries(news)
  if (entries.length > most) return undefined
  const open = unread.filter(({ change }) => change.job !== undefined).map(({ change }) => openPart(change))
  return () => {
    for (const { kind, id, entry } of entries) {
      const when = Math.max(entry?.when ?? 0, entryOf(index, kind, id)?.when ?? 0)
      replace(index, kind, id, entry && { ...entry, when })
    }
    for (const { kind, id, at } of news.dealt.values()) dealtWith(index, kind, id, at)
    return {
      index: index.changed.size > MOST + size(index) / 32 ? settled(index) : index,
      mark: { seq: last, at: changes.at(-1)?.at ?? mark.at, open },
    }
  }
}

/** When records were dealt with lately, by kind and id: for an index that is made from the records alone. */
export async function dealtLately(seq: number): Promise<Map<string, number>> {
  const news = new News()
  const changes = await db.changes.where('seq').belowOrEqual(seq).reverse().limit(LATELY).toArray()
  for (const change of changes.reverse()) news.noteDealt(change)
  return new Map([...news.dealt].map(([key, { at }]) => [key, at]))
}
