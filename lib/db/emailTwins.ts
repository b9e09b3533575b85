/** Emails that were logged anew after their entry was taken away: the one that comes back and the new one cannot both be there. */
import type { Activity } from '../core/activity'
import { type RowChange, touchedKey } from '../core/change'
import { db } from './db'

/**
 * Of the entries that a change took away, those whose email stands in another entry now.
 * @returns that other's key (`activities:id`), unless the change holds it itself
 */
export async function loggedAgain(rows: readonly RowChange[]): Promise<string[]> {
  const back = rows.filter(({ table, before, after }) => table === 'activities' && before && !after)
  const keys = back.flatMap(({ before }) => (before as Activity).email?.key ?? [])
  const found = keys.length ? await db.activities.where('emailKey').anyOf(keys).primaryKeys() : []
  const own = new Set(back.map(touchedKey))
  return found.map((id) => touchedKey({ table: 'activities', id })).filter((key) => !own.has(key))
}
