/** All people, companies and deals looked at in pieces, for what does not conform. Nothing is kept in the database: it would be old by the next change. */
import { Noun } from '../core/customField'
import type { NormRows } from '../core/norms/troubles'
import { db } from './db'
import { type Mark, markNow, touchedSince } from './journalSince'

/** A few milliseconds' work on the page's thread. */
const READ_AT_ONCE = 100

export type Rows = { noun: Noun; rows: NormRows[Noun][] }

/** How many records there are to be looked at. */
export const normsTotal = async (): Promise<number> =>
  (await Promise.all(Noun.options.map((noun) => db.table(noun).count()))).reduce((sum, n) => sum + n, 0)

/** @param onRows called with each piece; the scan ends where it answers `false`, and goes on when it has answered */
export async function scanForNorms(onRows: (piece: Rows) => boolean | Promise<boolean>): Promise<void> {
  for (const noun of Noun.options) {
    for (let after = ''; ; ) {
      const rows: NormRows[Noun][] = await db.table(noun).where('id').above(after).limit(READ_AT_ONCE).toArray()
      if (rows.length && !(await onRows({ noun, rows }))) return
      if (rows.length < READ_AT_ONCE) break
      after = rows.at(-1)?.id ?? ''
    }
  }
}

/** What was written since: those records as they are now, and those that are gone. `undefined`: so much that all must be looked at anew. */
export type Since = { mark: Mark; rows: Rows[]; gone: { noun: Noun; id: string }[] }

/** The point from which `normsSince` tells. */
export const normsMark = markNow

export async function normsSince(mark: Mark): Promise<Since | undefined> {
  const since = await touchedSince(mark)
  if (!since) return undefined
  const found: Since = { mark: since.mark, rows: [], gone: [] }
  for (const noun of Noun.options) {
    const ids = [...since.touched].filter((key) => key.startsWith(`${noun}:`)).map((key) => key.slice(noun.length + 1))
    if (!ids.length) continue
    const rows: (NormRows[Noun] | undefined)[] = await db.table(noun).bulkGet(ids)
    found.rows.push({ noun, rows: rows.filter((row) => row !== undefined) })
    found.gone.push(...ids.filter((_, at) => !rows[at]).map((id) => ({ noun, id })))
  }
  return found
}

/** Records by their ids; those that are gone are left out. */
export async function normRows(noun: Noun, ids: readonly string[]): Promise<NormRows[Noun][]> {
  const rows: (NormRows[Noun] | undefined)[] = await db.table(noun).bulkGet([...ids])
  return rows.filter((row) => row !== undefined)
}
