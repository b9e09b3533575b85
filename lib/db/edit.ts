/** An edit of one record: looked at, merged with what others made of it, and written, all in one transaction. */
import type { Link } from '../core/activity'
import type { Label } from '../core/change'
import type { Clash, FieldClash } from '../core/clash'
import { db } from './db'
import { changesOf } from './history'
import { type Rows, type Writer, type Written, write } from './write'

/** What came of an edit. With a clash nothing was written, and the value is the record as it stands. */
export type Edit<T> = Written<T> & { clash?: Clash }

/** Thrown where a record that is to be changed was deleted meanwhile. */
export class RowGone extends Error {
  override readonly name = 'RowGone'
  constructor(
    readonly table: keyof Rows,
    readonly id: string,
  ) {
    super(`${table}:${id} is gone`)
  }
}

/**
 * Makes sure that what a row is about to point at is there: it may have been deleted while the form was open.
 * @throws RowGone with the first that is not
 */
export async function mustStand(w: Writer, links: readonly Link[]): Promise<void> {
  for (const [kind, table] of Object.entries(TABLE_OF)) {
    const ids = [...new Set(links.filter((link) => link.startsWith(kind)).map((link) => link.slice(kind.length)))]
    if (!ids.length) continue
    const there = new Set((await w.getMany(table, ids)).map((row) => row.id))
    const gone = ids.find((id) => !there.has(id))
    if (gone !== undefined) throw new RowGone(table, gone)
  }
}
/** The link of the company that some fields name by its id. */
export const companyLink = ({ companyId }: { companyId?: unknown }): Link[] => (companyId ? [`c:${companyId}`] : [])

const TABLE_OF = { 'p:': 'people', 'c:': 'companies', 'd:': 'deals' } as const

/** Stops an edit that is not to be written. */
export class Clashing {
  constructor(
    readonly fields: FieldClash[],
    /** The name of the company that the record now names, which it holds as an id only. */
    readonly companyName?: string,
  ) {}
}

/**
 * Changes one record as one change.
 * @param label what the journal says, given the record as it is afterwards and as it was
 * @param work the record as it is to be, the same one where nothing is to change, or what clashes
 * @throws RowGone
 */
export async function editRow<T extends keyof Rows>(
  table: T,
  id: string,
  label: (after: Rows[T], before: Rows[T]) => Label,
  work: (w: Writer, row: Rows[T]) => Promise<Rows[T] | Clashing>,
): Promise<Edit<Rows[T]>> {
  let before: Rows[T] | undefined
  let clash: Clash | undefined
  const written = await write(
    (after: Rows[T]) => label(after, before ?? after),
    async (w) => {
      const row = await w.get(table, id)
      if (!row) throw new RowGone(table, id)
      before = row
      const after = await work(w, row)
      if (after instanceof Clashing) {
        clash = { table, now: row, fields: after.fields, ...(after.companyName && { companyName: after.companyName }) }
        return row
      }
      if (after !== row) w.put(table, after)
      return after
    },
  )
  return clash ? { ...written, clash } : written
}

/** The change that took a record away; nothing while it is there. */
export async function removalOf(table: keyof Rows, id: string): Promise<number | undefined> {
  if (await db.table(table).get(id)) return undefined
  const [latest] = await changesOf(table, id, 1)
  return latest?.seq
}
