/**
 * What changed while a dump was read: known from the journal, read again in one transaction.
 *
 * Beside what `write` says of each change, this knows what is written past it: entries that a job adds to, entries that an
 * undo marks, entries that are forgotten because they are old.
 */
import type { DamagedRow } from '../core/dump'
import { answer, edgeKey } from './raw'

type Row = Record<string, unknown>
/** As much of a change as matters here, whatever schema wrote it. */
type Entry = { seq: number; touched: string[]; parts?: number; undoes?: number }

export type Beginning = {
  /** The journal's last number, and its first. */
  last: number
  first: number
  /** Changes that a job was still writing, with the number of parts they had. */
  unfinished: Map<number, number>
}

/** Notes where the journal stands, before anything is read. */
export async function noteBeginning(database: IDBDatabase): Promise<Beginning> {
  const names = ['changes', 'jobs'].filter((name) => database.objectStoreNames.contains(name))
  const transaction = database.transaction(names)
  const changes = transaction.objectStore('changes')
  const last = Number((await edgeKey(changes, 'last')) ?? 0)
  const first = Number((await edgeKey(changes, 'first')) ?? 1)
  const unfinished = new Map<number, number>()
  const jobs: { seq?: number }[] = names.includes('jobs') ? await answer(transaction.objectStore('jobs').getAll()) : []
  for (const { seq } of jobs) {
    const change: Entry | undefined = seq === undefined ? undefined : await answer(changes.get(seq))
    if (change) unfinished.set(change.seq, change.parts ?? 0)
  }
  return { last, first, unfinished }
}

export type Since = {
  /** The journal's last number now. */
  seq: number
  damaged: DamagedRow[]
  tables: Map<string, { patch: Row[]; gone: IDBValidKey[]; count?: number }>
}

/**
 * What changed since then. Nothing but the database may be waited for in here.
 * @param whole tables to be read whole
 */
export async function readSince(
  database: IDBDatabase,
  begun: Beginning,
  { names, whole }: { names: string[]; whole: string[] },
): Promise<Since> {
  const transaction = database.transaction(names)
  const store = (name: string) => transaction.objectStore(name)
  const tables: Since['tables'] = new Map()
  const damaged: DamagedRow[] = []
  const of = (name: string) => {
    const made = tables.get(name) ?? { patch: [], gone: [] }
    tables.set(name, made)
    return made
  }
  for (const name of whole) {
    const rows: Row[] = await answer(store(name).getAll())
    tables.set(name, { patch: rows, gone: [], count: rows.length })
  }
  const entries: (Entry & Row)[] = await answer(store('changes').getAll(IDBKeyRange.lowerBound(begun.last, true)))
  const touched = new Set(entries.flatMap((entry) => entry.touched))
  const longer: (Entry & Row)[] = []
  for (const [seq, from] of names.includes('changeParts') ? [...begun.unfinished, [begun.last + 1, 0] as const] : []) {
    const to = seq > begun.last ? Number.POSITIVE_INFINITY : seq
    const range = IDBKeyRange.bound([seq, from], [to, Number.POSITIVE_INFINITY])
    const parts: (Row & { rows?: { table: string; id: string }[] })[] = await answer(store('changeParts').getAll(range))
    if (parts.length) of('changeParts').patch.push(...parts)
    for (const part of parts) for (const { table, id } of part.rows ?? []) touched.add(`${table}:${id}`)
    const entry: (Entry & Row) | undefined = seq > begun.last ? undefined : await answer(store('changes').get(seq))
    if (entry) longer.push(entry)
  }
  for (const key of touched) {
    const [name = '', id = ''] = split(key)
    if (!names.includes(name)) continue
    try {
      const row: Row | undefined = await answer(store(name).get(id))
      if (row) of(name).patch.push(row)
      else of(name).gone.push(id)
    } catch {
      damaged.push({ table: name, key: id })
    }
  }
  const written = [...longer, ...entries]
  const rewritten = [...written, ...(await undoneBy(store('changes'), written))]
  if (rewritten.length) of('changes').patch.push(...rewritten)
  // The journal forgets its oldest entries now and then.
  const first = Number((await edgeKey(store('changes'), 'first')) ?? begun.first)
  for (let seq = begun.first; seq < first; seq++) of('changes').gone.push(seq)
  for (const [name, table] of tables) table.count ??= await answer(store(name).count())
  return { seq: entries.at(-1)?.seq ?? begun.last, damaged, tables }
}

/** Older entries that an undo marked: what it undid, and so on back. */
async function undoneBy(changes: IDBObjectStore, entries: readonly Entry[]): Promise<Row[]> {
  const marked = new Map<number, Row>()
  for (const entry of entries) {
    for (let seq = entry.undoes; seq !== undefined && !marked.has(seq); ) {
      const before: (Entry & Row) | undefined = await answer(changes.get(seq))
      if (!before) break
      marked.set(seq, before)
      seq = before.undoes
    }
  }
  return [...marked.values()]
}

/** `people:<id>`; an id may hold a colon itself. */
function split(key: string): [string, string] {
  const at = key.indexOf(':')
  return [key.slice(0, at), key.slice(at + 1)]
}
