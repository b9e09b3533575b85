/**
 * The one way to write, and the way back.
 *
 * `write` runs a piece of work in one transaction and stores, in that same transaction, one journal entry with every row it
 * touched before and after. Its promise is fulfilled after the transaction completed, so "saved" may be said then and not
 * before. Work must not wait for anything but the database: IndexedDB commits a transaction that is left idle.
 *
 * Long because writing and taking back are one promise, kept by the same rows.
 */
import { type Activity, timelineKeys } from '../core/activity'
import { type Change, type Label, type RowChange, type Source, sameRow, TABLES, type TableName } from '../core/change'
import { type Company, companySortName } from '../core/company'
import { type Deal, dueDay } from '../core/deal'
import { type Person, personSortName } from '../core/person'
import type { Pipeline } from '../core/pipeline'
import type { Settings } from '../core/settings'
import { openDay, type Task } from '../core/task'
import { db } from './db'
import { referencesTo } from './references'

export type Rows = {
  people: Person
  companies: Company
  deals: Deal
  pipelines: Pipeline
  activities: Activity
  tasks: Task
  settings: Settings
}

/** Fields that only indexes need, worked out here so that no caller can forget one. */
const indexed: { [T in TableName]: (row: Rows[T]) => Rows[T] } = {
  people: (row) => ({ ...row, sortName: personSortName(row) }),
  companies: (row) => ({ ...row, sortName: companySortName(row.name) }),
  deals: (row) => ({ ...row, due: dueDay(row), personIds: row.people.map((p) => p.personId) }),
  pipelines: (row) => row,
  activities: (row) => ({ ...row, on: timelineKeys(row), emailKey: row.email?.key, emailThread: row.email?.threadKey }),
  tasks: (row) => ({ ...row, openDay: openDay(row) }),
  settings: (row) => row,
}

/** What a piece of work is given: reads and writes that remember, one clock for the whole change, new ids. */
export type Writer = {
  /** The instant of the change (ISO, UTC). */
  now: string
  newId(): string
  get<T extends TableName>(table: T, id: string): Promise<Rows[T] | undefined>
  put<T extends TableName>(
    table: T,
    row: Omit<Rows[T], 'sortName' | 'due' | 'personIds' | 'on' | 'openDay'>,
  ): Promise<void>
  remove(table: TableName, id: string): Promise<void>
}

/** What came of a write: the journal's number (absent when nothing changed), the label, and what the work answered. */
export type Written<T> = { seq?: number; label: Label; value: T }

let source: Source = 'job'
/** Says once, at the start of a page, where its changes come from. */
export function writeAs(place: Source): void {
  source = place
}

const tables = () => TABLES.map((name) => db.table(name))

/**
 * Runs `work` as one change. A throw inside leaves everything as it was and is thrown on.
 * @param label what the journal says, or how to say it once the work is done
 */
export async function write<T>(
  label: Label | ((value: T) => Label),
  work: (writer: Writer) => Promise<T>,
  more: Pick<Change, 'undoes'> = {},
): Promise<Written<T>> {
  return db.transaction('rw', [...tables(), db.changes], async () => {
    const touched = new Map<string, RowChange>()
    const now = new Date().toISOString()
    const touch = async (table: TableName, id: string) => {
      const key = `${table}:${id}`
      let row = touched.get(key)
      if (!row) {
        row = { table, id, before: await db.table(table).get(id) }
        touched.set(key, row)
      }
      return row
    }
    const value = await work({
      now,
      newId: () => crypto.randomUUID(),
      get: (table, id) => db.table(table).get(id),
      put: async (table, row) => {
        const change = await touch(table, row.id)
        change.after = clean(indexed[table](row as never))
        await db.table(table).put(change.after)
      },
      remove: async (table, id) => {
        const change = await touch(table, id)
        change.after = undefined
        await db.table(table).delete(id)
      },
    })
    const said = typeof label === 'function' ? label(value) : label
    const rows = [...touched.values()].filter((row) => !sameRow(row.before, row.after))
    if (!rows.length) return { label: said, value }
    const entry = { at: now, source, label: said, rows, touched: rows.map((row) => `${row.table}:${row.id}`), ...more }
    const seq = (await db.changes.add(entry as Change)) as number
    return { seq, label: said, value }
  })
}

/** Absent and undefined are one thing in a row: only absent is stored. */
function clean<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T
}

/** What came of an undo: done, or why not, with the later changes that stand in the way (newest first). */
export type Undone =
  | { state: 'undone'; written: Written<undefined> }
  | { state: 'conflict'; change: Change; later: Change[] }
  | { state: 'already'; change: Change }
  | { state: 'missing' }
  /** The setting up: without it nothing else could stand. */
  | { state: 'final' }

/**
 * Takes a change back, if the rows are still as it left them and nothing has come to rely on those that would go. Undoing is a change of its own, so undoing that is redoing.
 * @param seq the journal's number of the change
 */
export async function undo(seq: number): Promise<Undone> {
  return db.transaction('rw', [...tables(), db.changes], async (): Promise<Undone> => {
    const change = await db.changes.get(seq)
    if (!change) return { state: 'missing' }
    if (change.label.key === 'change.setUp') return { state: 'final' }
    if (change.undoneBy !== undefined) return { state: 'already', change }
    for (const row of change.rows) {
      if (sameRow(await db.table(row.table).get(row.id), row.after)) continue
      return { state: 'conflict', change, later: await laterChanges(change, change.touched) }
    }
    const reliant = await reliantOn(change)
    if (reliant.length) return { state: 'conflict', change, later: await laterChanges(change, reliant) }
    const written = await write(
      undoLabel(change),
      async (w) => {
        for (const row of [...change.rows].reverse()) {
          if (row.before === undefined) await w.remove(row.table, row.id)
          else await w.put(row.table, row.before as never)
        }
        return undefined
      },
      { undoes: seq },
    )
    await db.changes.update(seq, { undoneBy: written.seq })
    await retell(change)
    return { state: 'undone', written }
  })
}

/** Undoing an undo is a redo, and undoing that an undo again: each speaks of the change that it all began with. */
function undoLabel({ label }: Change): Label {
  if (label.key === 'change.undo') return { key: 'change.redo', inner: label.inner }
  return { key: 'change.undo', inner: label.key === 'change.redo' ? label.inner : label }
}

/** Once `change` is undone, what it had undone stands again, what that had undone is undone again, and so on. */
async function retell(change: Change): Promise<void> {
  let stands = false
  for (let child = change; child.undoes !== undefined; stands = !stands) {
    const parent = await db.changes.get(child.undoes)
    if (!parent) return
    await db.changes.update(parent.seq, { undoneBy: stands ? child.seq : undefined })
    child = parent
  }
}

/** Rows outside a change that point at rows which its undo would take away. */
async function reliantOn(change: Change): Promise<string[]> {
  const going = change.rows.filter((row) => row.before === undefined)
  const pointing = await Promise.all(going.map((row) => referencesTo(row.table, row.id)))
  return [...new Set(pointing.flat())].filter((key) => !change.touched.includes(key))
}

async function laterChanges(change: Change, rows: readonly string[]): Promise<Change[]> {
  const later = await db.changes.where('touched').anyOf(rows).distinct().toArray()
  return later
    .filter((c) => c.seq > change.seq && c.undoneBy === undefined && c.undoes === undefined)
    .sort((a, b) => b.seq - a.seq)
}
