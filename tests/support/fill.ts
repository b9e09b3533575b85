/**
 * Fills the database from inside a page of the extension with a desk of any size, past the store, with the totals that the
 * store would have kept and the journal of the latest activities. For reads at size: it is not the store that is tried then.
 */
import { kindOf } from '../../lib/core/change'
import type { Day } from '../../lib/core/days'
import { bare, type TableName } from '../../lib/core/rows'
import { sharesOf, TotalsDelta } from '../../lib/core/totals'
import { type DeskSize, desk } from './generateDesk'

/** Rows a transaction. */
const CHUNK = 5_000
/** How many of the latest changes the journal holds. */
const JOURNAL = 5_000

/**
 * Writes the desk into a database that holds nothing but what the first run makes, or goes on where an earlier call was
 * stopped: rows are written in a fixed order. The page must have opened the database once with our code.
 * @returns how many rows it holds
 */
export async function fill(today: Day, size: DeskSize): Promise<number> {
  const database = await opened()
  const made = desk(today, size)
  const totals = new TotalsDelta()
  let rowCount = 0
  const put = async (table: TableName, rows: object[], there = 0) => {
    for (const row of rows) totals.add(sharesOf(table, row as never), 1)
    rowCount += rows.length
    if (there >= rows.length) return
    await inTransaction(database, table, (store) => {
      for (const row of rows) store.put(row)
    })
  }
  for (const table of ['pipelines', 'settings', 'companies', 'people', 'deals', 'tasks'] as const) {
    const { count, row } = made[table]
    const there = count > 1 ? await countOf(database, table) : 0
    for (let at = 0; at < count; at += CHUNK) {
      const rows = Array.from({ length: Math.min(CHUNK, count - at) }, (_, i) => row(at + i))
      await put(table, rows, there - at)
    }
  }
  const there = await countOf(database, 'activities')
  let at = 0
  let rows: object[] = []
  let latest: { id: string; at: string }[] = []
  for (const activity of made.activities()) {
    rows.push(activity)
    if (rows.length < CHUNK) continue
    await put('activities', rows, there - at)
    at += rows.length
    latest = rows as typeof latest
    rows = []
  }
  await put('activities', rows, there - at)
  await journal(database, [...latest, ...(rows as typeof latest)].slice(-Math.min(JOURNAL, size.people)))
  await inTransaction(database, 'totals', (store) => {
    for (const total of totals.changed()) store.put(total)
  })
  database.close()
  return rowCount
}

/** Entries of the journal as if the last activities had been written down one by one. */
async function journal(database: IDBDatabase, activities: { id: string; at: string }[]): Promise<void> {
  activities.sort((a, b) => (a.at < b.at ? -1 : 1))
  const label = { key: 'change.noteAdded' } as const
  await inTransaction(database, 'changes', (store) => {
    for (const row of activities) {
      store.put({
        at: row.at,
        source: 'sidebar',
        label,
        kind: kindOf(label),
        rows: [{ table: 'activities', id: row.id, after: bare('activities', row) }],
        touched: [`activities:${row.id}`],
        count: 1,
      })
    }
  })
}

function countOf(database: IDBDatabase, table: string): Promise<number> {
  return new Promise((done, fail) => {
    const counting = database.transaction(table).objectStore(table).count()
    counting.onsuccess = () => done(counting.result)
    counting.onerror = () => fail(counting.error)
  })
}

/** The database as the browser itself gives it. */
export function opened(name = 'margin'): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => done(opening.result)
  })
}

function inTransaction(database: IDBDatabase, table: string, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' })
    work(transaction.objectStore(table))
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(transaction.error)
  })
}
