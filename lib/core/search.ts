/**
 * Search: everything that can be found, in memory. The lines as they were when last put in order, in shards, and beside them the
 * few entries that have changed since. What is found first: all words at the starts of words before words found inside others, and
 * among those the record dealt with last.
 *
 * A scan goes through the lines in that order and stops when no better one can come; signs tell which blocks are worth the scan.
 */
import { Best, type Hit } from './searchBest'
import { needlesOf } from './searchQuery'
import { holds, scanShard, soughtOf } from './searchScan'
import { entryAt, isPlain, type Lines, lineCount, lineOf, mask, type Shard, shardsOf } from './searchShard'
import { type Entry, type FoundKind, KINDS } from './searchText'

export type { Hit } from './searchBest'
export { companyEntry, dealEntry, type Entry, type FoundKind, KINDS, personEntry } from './searchText'

export type SearchIndex = {
  shards: Shard[]
  /** Entries that differ from their line in a shard, which is masked; by kind and id. */
  changed: Map<string, Entry>
}

/** What tells a record from those of all kinds. */
export const keyOf = (kind: FoundKind, id: string) => `${kind} ${id}`

/** Collects entries for a new index; nothing is kept of them but their lines. */
export class Gathering {
  private readonly parts = KINDS.flatMap((kind) =>
    [false, true].map((wide) => ({ kind, wide, lines: { texts: [], ids: [], when: [] } as Lines })),
  )

  add({ kind, id, line, when }: Entry): void {
    const part = this.parts[2 * KINDS.indexOf(kind) + (isPlain(line) ? 0 : 1)]
    part?.lines.texts.push(line)
    part?.lines.ids.push(id)
    part?.lines.when.push(when)
  }

  index(): SearchIndex {
    const filled = this.parts.filter(({ lines }) => lines.ids.length)
    return indexFrom(filled.flatMap(({ kind, wide, lines }) => shardsOf(kind, wide, lines)))
  }
}

/** The index of some shards. The largest comes first: its hits spare the others most of their scan. Of one kind the order stays. */
export const indexFrom = (shards: readonly Shard[]): SearchIndex => ({
  shards: [...shards].sort((a, b) => lineCount(b) - lineCount(a)),
  changed: new Map(),
})

export function indexOf(entries: Iterable<Entry>): SearchIndex {
  const gathering = new Gathering()
  for (const entry of entries) gathering.add(entry)
  return gathering.index()
}

/** All that the index holds. */
export function* entriesOf(index: SearchIndex): Iterable<Entry> {
  for (const shard of index.shards)
    for (let line = 0; line < lineCount(shard); line++) if (!shard.masked?.[line]) yield entryAt(shard, line)
  yield* index.changed.values()
}

/** The same index with what has changed put in its place. */
export const settled = (index: SearchIndex): SearchIndex =>
  index.changed.size || index.shards.some((shard) => shard.masked) ? indexOf(entriesOf(index)) : index

/** What the index holds of a record. */
export function entryOf(index: SearchIndex, kind: FoundKind, id: string): Entry | undefined {
  const changed = index.changed.get(keyOf(kind, id))
  if (changed) return changed
  for (const shard of index.shards) {
    if (shard.kind !== kind) continue
    const line = lineOf(shard, id)
    if (line >= 0 && !shard.masked?.[line]) return entryAt(shard, line)
  }
  return undefined
}

/** Puts an entry in the place of what the index holds of that record; none takes the record out. */
export function replace(index: SearchIndex, kind: FoundKind, id: string, entry: Entry | undefined): void {
  for (const shard of index.shards) {
    if (shard.kind !== kind) continue
    const line = lineOf(shard, id)
    if (line >= 0) mask(shard, line)
  }
  if (entry) index.changed.set(keyOf(kind, id), entry)
  else index.changed.delete(keyOf(kind, id))
}

/** A record was dealt with: it comes before those that were not since. */
export function dealtWith(index: SearchIndex, kind: FoundKind, id: string, when: number): void {
  const entry = entryOf(index, kind, id)
  if (entry && entry.when < when) replace(index, kind, id, { ...entry, when })
}

/** How many records the index holds lines for. */
export const size = (index: SearchIndex) => index.shards.reduce((sum, shard) => sum + lineCount(shard), 0)

/** The records that hold every word of the query, best first. @param kinds only these */
export function search(index: SearchIndex, query: string, limit: number, kinds: readonly FoundKind[] = KINDS): Hit[] {
  const needles = needlesOf(query)
  if (!needles.length || limit < 1) return []
  const sought = soughtOf(needles)
  // Lines of plain letters cannot hold others.
  const plain = needles.every(({ forms }) => forms.some(isPlain))
  const shards = index.shards.filter((shard) => kinds.includes(shard.kind) && (plain || shard.wide))
  const scan = (atStarts: boolean, most: number) => {
    const best = new Best(most)
    for (const { kind, id, line, when } of index.changed.values()) {
      if (!kinds.includes(kind) || !holds(line, atStarts ? sought.starts : sought.anywhere)) continue
      if (atStarts || !holds(line, sought.starts)) best.add({ kind, id, when })
    }
    for (const shard of shards) scanShard(shard, sought, atStarts, best)
    return best.hits
  }
  const first = scan(true, limit)
  return first.length < limit ? [...first, ...scan(false, limit - first.length)] : first
}
