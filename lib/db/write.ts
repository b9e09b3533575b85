/**
 * The one way to write.
 *
 * `write` runs a piece of work in one transaction and stores, in that same transaction, one journal entry with every row it
 * touched before and after, and the totals that follow from them. Its promise is fulfilled after the transaction completed,
 * so "saved" may be said then and not before. Work must not wait for anything but the database: IndexedDB commits a
 * transaction that is left idle.
 *
 * The user's rules answer it within it, so that one Undo takes back the cause and what came of it: see `ruleRun.ts`. So do the
 * sequences that people are in: see `sequenceFollow.ts`.
 *
 * What is put stays in memory until the work ends and is then written in one go: `get` sees it, queries do not yet.
 *
 * Long because a change, its journal entry and its totals are one promise, kept by the same rows.
 */
import { v7 as uuidv7 } from 'uuid'
import {
  addTraces,
  type Change,
  kindOf,
  type Label,
  type RowChange,
  type RuleTrace,
  type Source,
  sameRow,
  touchedKey,
} from '../core/change'
import { needsOf } from '../core/references'
import { checkedRow } from '../core/rowProblem'
import { type Bare, bare, type Rows, TABLES, type TableName } from '../core/rows'
import { addedTotal, sharesOf, TotalsDelta } from '../core/totals'
import { noteAdded } from './addedTo'
import { db } from './db'
import { refuseErased } from './erased'
import { RESTORING, StoreClosed } from './guard'
import { largeRows, partsOf, touchedBy } from './journalParts'
import { followTasks } from './reminders'
import { mayWrite } from './room'
import { answering, isAnswered, type Ran, RulesWanted, rulesReady, runThem, type Timed } from './ruleEngine'
import { followSequences } from './sequenceFollow'
import { type Notice, tellWritten } from './written'

export type { Rows } from '../core/rows'

/** What a piece of work is given: reads and writes that remember, one clock for the whole change, new ids. */
export type Writer = {
  /** The instant of the change (ISO, UTC). */
  now: string
  /** Ids in the order in which they were made (UUID version 7): rows that come together stand together. */
  newId(): string
  get<T extends TableName>(table: T, id: string): Promise<Rows[T] | undefined>
  /** Reads many at once; those that are gone are left out. What is then put needs no reading of its own. */
  getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<Rows[T][]>
  /** Lays a row ready. @throws RowProblem when it does not fit its schema */
  put<T extends TableName>(table: T, row: Bare<T>): void
  remove(table: TableName, id: string): void
  /** Says of a row that is put or removed by which device its fields were set, and when: it came from another one. */
  tell(table: TableName, id: string, told: RowChange['told']): void
}

/** What came of a write: the journal's number (absent when nothing changed), the label, and what the work answered. */
export type Written<T> = { seq?: number; label: Label; value: T }

/** What a change may carry beside its rows. `into`: the change that it adds to, in place of one of its own. `apart`: it will be added to. `erasing`: it keeps no row. `timed`: occasions of rules that it is for. */
export type More = Pick<Change, 'undoes' | 'job'> & { apart?: true; into?: number; erasing?: true; timed?: Timed }

let source: Source = 'job'
/** Says once, at the start of a page, where its changes come from. */
export function writeAs(place: Source): void {
  source = place
}

/** The tables that any write may touch. */
export const STORES = () => [
  ...TABLES.map((name) => db.table(name)),
  db.changes,
  db.changeParts,
  db.totals,
  db.reminders,
  db.erased,
  db.meta,
  db.jobs,
  db.jobParts,
]

/**
 * Runs `work` as one change. A throw inside leaves everything as it was and is thrown on.
 * @param label what the journal says, or how to say it once the work is done
 * @throws StoreClosed when the database is not fit to be written
 */
export async function write<T>(
  label: Label | ((value: T) => Label),
  work: (writer: Writer) => Promise<T>,
  more: More = {},
): Promise<Written<T>> {
  await mayWrite()
  await rulesReady()
  const all = () => db.transaction('rw', STORES(), async () => record(label, work, more))
  const recorded = await all().catch(async (error) => {
    if (!(error instanceof RulesWanted)) throw error
    // Somebody else made the first rule since this page looked.
    await rulesReady(true)
    return all()
  })
  announce(recorded)
  return recorded
}

/** Tells of a change after its transaction completed. */
export function announce({ seq, label, count, rows, out }: Recorded<unknown>): void {
  if (seq !== undefined) tellWritten({ seq, label, count, rows, ...(out && { out }) })
}

export type Recorded<T> = Written<T> & Pick<Notice, 'count' | 'rows' | 'out'>

/** Who wants to know what became of rows wants it of a few. */
const FEW = 20

/** The same within a transaction over `STORES` that is under way; the caller announces it. */
export async function record<T>(
  label: Label | ((value: T) => Label),
  work: (writer: Writer) => Promise<T>,
  more: More = {},
): Promise<Recorded<T>> {
  const now = new Date().toISOString()
  const pending = new Map<string, Pending>()
  const fresh = new Set<string>()
  const pend = (table: TableName, id: string): Pending => {
    const key = touchedKey({ table, id })
    let row = pending.get(key)
    if (!row) {
      row = { table, id, known: fresh.has(id), written: false }
      pending.set(key, row)
    }
    return row
  }
  const newId = () => {
    const id = uuidv7()
    fresh.add(id)
    return id
  }
  const writer: Writer = {
    now,
    newId,
    async get<T extends TableName>(table: T, id: string) {
      const row = pend(table, id)
      if (row.written) return row.after as Rows[T] | undefined
      if (!row.known) {
        row.before = await db.table(table).get(id)
        row.known = true
      }
      return row.before as Rows[T] | undefined
    },
    async getMany<T extends TableName>(table: T, ids: readonly string[]) {
      const rows = ids.map((id) => pend(table, id))
      await readBefore(table, rows)
      return rows
        .map((row) => (row.written ? row.after : row.before) as Rows[T] | undefined)
        .filter((row) => row !== undefined)
    },
    put(table, row) {
      const whole = checkedRow(table, row)
      const change = pend(table, row.id)
      change.after = whole
      change.written = true
    },
    remove(table, id) {
      const change = pend(table, id)
      change.after = undefined
      change.written = true
    },
    tell(table, id, told) {
      pend(table, id).told = told
    },
  }
  const value = await work(writer)
  const said = typeof label === 'function' ? label(value) : label
  const written = () => [...pending.values()].filter((row) => row.written)
  const isChange = (row: Pending) => row.told || !sameRow(row.before, row.after)
  const [rules] = await Promise.all([answering(said, more), ...TABLES.map((table) => readBefore(table, written()))])
  let changed = written().filter(isChange)
  const ran = rules.length ? await runThem(rules, changed, more.timed, now, newId) : undefined
  if (ran) {
    for (const { table, id, row } of ran.puts) lay(pend(table, id), row, ran)
    await Promise.all(TABLES.map((table) => readBefore(table, written())))
    changed = written().filter(isChange)
  }
  if (isAnswered(said, more) && (await followSequences(writer, changed))) {
    await Promise.all(TABLES.map((table) => readBefore(table, written())))
    changed = written().filter(isChange)
  }
  // Rules that came with time and only told somebody have changed nothing, and ran.
  if (!changed.length && !ran?.traces.length) return { label: said, value, count: 0 }
  await refuseErased(changed)
  // All at once: the transaction waits for each of them, and no answer is needed for the next.
  const [seq] = await Promise.all([
    journal(said, changed.map(more.erasing ? asTouched : asRowChange), now, more, ran?.traces),
    keepTotals(changed),
    followTasks(changed),
    carryOut(changed),
    refuseWhileRestoring(),
  ])
  const out = await ran?.note(seq)
  const rows = changed.length <= FEW ? changed.map(({ table, id, after }) => ({ table, id, after })) : undefined
  return { seq, label: said, value, count: changed.length, rows, ...(out && { out }) }
}

/** Lays a row of a rule ready over what the work laid, or over what stands in the database. */
function lay(change: Pending, after: object, { before }: Ran): void {
  if (!change.written && !change.known) {
    change.before = before.get(touchedKey(change))
    change.known = change.before !== undefined
  }
  change.after = after
  change.written = true
}

/** Another window may have begun to put back a snapshot since this one looked. */
async function refuseWhileRestoring(): Promise<void> {
  const restoring = await db.meta.get(RESTORING)
  if (restoring) throw new StoreClosed({ state: 'restoring', restoring: restoring as never })
}

/** A row that the work read or wrote. `known`: whether `before` is what stands in the database. */
type Pending = Pick<RowChange, 'table' | 'id' | 'told'> & {
  known: boolean
  written: boolean
  before?: object
  after?: object
}

/** What the journal keeps of a row. */
const asRowChange = ({ table, id, before, after, told }: Pending): RowChange => ({
  table,
  id,
  ...(before && { before: bare(table, before) }),
  ...(after && { after: bare(table, after) }),
  ...(told && { told }),
})

/** Of an erasure: which row it was, and nothing of what stood in it. */
const asTouched = ({ table, id }: Pending): RowChange => ({ table, id })

async function carryOut(changed: readonly Pending[]): Promise<void> {
  await Promise.all(
    TABLES.map(async (table) => {
      const rows = changed.filter((row) => row.table === table)
      const puts = rows.flatMap((row) => row.after ?? [])
      const gone = rows.filter((row) => !row.after).map((row) => row.id)
      // First: what comes may bear the key of what goes.
      if (gone.length) await db.table(table).bulkDelete(gone)
      if (puts.length) await db.table(table).bulkPut(puts)
    }),
  )
}

async function keepTotals(changed: readonly Pending[]): Promise<void> {
  const totals = new TotalsDelta()
  for (const { table, before, after } of changed) {
    if (before) totals.add(sharesOf(table, before as never), -1)
    if (after) totals.add(sharesOf(table, after as never), 1)
  }
  const deltas = totals.changed()
  if (!deltas.length) return
  const before = await db.totals.bulkGet(deltas.map((delta) => delta.key))
  const after = deltas.map((delta, i) => addedTotal(before[i], delta))
  const gone = deltas.filter((_, i) => !after[i]).map((delta) => delta.key)
  await Promise.all([
    db.totals.bulkPut(after.filter((total) => total !== undefined)),
    ...(gone.length ? [db.totals.bulkDelete(gone)] : []),
  ])
}

/** Reads what stands in the database in place of rows of a table, where that is not known yet. */
async function readBefore(table: TableName, rows: readonly Pending[]): Promise<void> {
  const unknown = rows.filter((row) => row.table === table && !row.known)
  if (!unknown.length) return
  const before = await db.table(table).bulkGet(unknown.map((row) => row.id))
  for (const [i, row] of unknown.entries()) {
    row.before = before[i]
    row.known = true
  }
}

/** Writes the journal's entry, or adds to one, and gives its number. */
async function journal(
  label: Label,
  rows: RowChange[],
  at: string,
  { into, apart, erasing, timed: _timed, ...more }: More,
  rules: readonly RuleTrace[] = [],
): Promise<number> {
  const { inline, parts, large } = partsOf(rows, into !== undefined || apart === true)
  await largeRows(large)
  const touched = inline.map(touchedKey)
  let seq = into
  let from = 0
  if (seq === undefined) {
    const entry = {
      at,
      source,
      label,
      kind: kindOf(label),
      rows: inline,
      touched,
      ...needsOf(inline),
      count: rows.length,
      ...(parts.length && { parts: parts.length }),
      ...(erasing && { erased: true as const }),
      ...(rules.length && { rules: [...rules] }),
      ...more,
    }
    seq = await db.changes.add(entry as Change)
  } else {
    const before = await db.changes.get(seq)
    if (!before) throw new Error(`change ${seq} is gone`)
    from = before.parts ?? 0
    const ran = addTraces(before.rules, rules)
    const grown = {
      label,
      count: before.count + rows.length,
      parts: from + parts.length,
      ...(ran.length && { rules: ran }),
    }
    await db.changes.put({ ...before, ...grown })
  }
  if (into !== undefined || more.job !== undefined) await noteAdded()
  const number = seq
  if (parts.length) {
    await db.changeParts.bulkPut(
      parts.map((part, i) => ({
        seq: number,
        n: from + i,
        rows: part,
        ...touchedBy(part),
        ...needsOf(part),
      })),
    )
  }
  return number
}
