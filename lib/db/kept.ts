/**
 * Lists that a screen keeps in memory as far as they were read: set right by what the journal says, and read on as they are
 * scrolled. What a save costs them does not depend on how long they are.
 */
import { type Loaded, NOTHING_YET, type Placed, settled } from '../core/loaded'
import { db } from './db'
import { type Mark, markNow, touchedSince } from './journalSince'
import { type Order, placeIn, readOn } from './ordered'
import { companyNames } from './read'

/** What companies are called, by id. */
export type Names = ReadonlyMap<string, string>
type Row = { id: string; companyId?: string }
export type Kept<T> = { mark: Mark; lists: readonly Loaded<T>[]; names: Names }

/** Tables that a transaction around `keep` must hold, beside what the caller reads itself. */
export const KEPT_STORES = () => [db.people, db.companies, db.deals, db.changes, db.jobs]

/**
 * Brings lists of one table up to date and up to their limits, with the names of the companies in them.
 * @param before what this gave the last time, for the same orders; they are read anew without
 */
export async function keep<T extends Row>(
  table: 'people' | 'companies' | 'deals',
  orders: readonly Order<T>[],
  limits: readonly number[],
  before?: Kept<T>,
): Promise<Kept<T>> {
  const since = before && (await touchedSince(before.mark))
  const known = since && before ? await setRight(table, orders, before, since.touched) : undefined
  const lists = await Promise.all(orders.map((order, i) => readOn(order, known?.[i] ?? NOTHING_YET, limits[i] ?? 0)))
  const mark = since?.mark ?? (await markNow())
  const names = await namesFor(lists, since && before?.names, since?.touched)
  return { mark, lists, names }
}

async function setRight<T extends Row>(
  table: 'people' | 'companies' | 'deals',
  orders: readonly Order<T>[],
  { lists }: Kept<T>,
  touched: ReadonlySet<string>,
): Promise<readonly Loaded<T>[]> {
  const ids = [...touched].filter((key) => key.startsWith(`${table}:`)).map((key) => key.slice(table.length + 1))
  if (!ids.length) return lists
  const rows: (T | undefined)[] = await db.table<T>(table).bulkGet(ids)
  return lists.map((list, i) => {
    const order = orders[i]
    if (!order) return list
    const now = new Map<string, Placed<T> | undefined>()
    for (const [at, id] of ids.entries()) {
      const row = rows[at]
      const place = row && placeIn(order, row)
      now.set(id, place && { row, place })
    }
    return settled(list, now, order.down)
  })
}

/** What the companies of rows are called. The same map where no name is missing and none was touched. */
export async function namesFor(
  lists: readonly Loaded<Row>[],
  before: Names = new Map(),
  touched?: ReadonlySet<string>,
) {
  const names = new Map(before)
  for (const key of touched ?? []) if (key.startsWith('companies:')) names.delete(key.slice('companies:'.length))
  const ids = new Set(lists.flatMap((list) => list.rows.flatMap((row) => row.companyId ?? [])))
  const missing = [...ids].filter((id) => !names.has(id))
  if (!missing.length && names.size === before.size) return before
  for (const [id, name] of await companyNames(missing)) names.set(id, name)
  return names
}
