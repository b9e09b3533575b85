/** Emails that were logged anew after their entry was taken away: the one that comes back and the new one cannot both be there. */
import type { Activity } from '../core/activity'
import { type RowChange, touchedKey } from '../core/change'
import { db } from './db'

/** The email of an entry that a change took away. */
export const emailAway = ({ table, before, after }: RowChange): string | undefined =>
  table === 'activities' && before && !after ? (before as Activity).email?.key : undefined

/** The email of an entry as a change left it. */
export const emailLeft = ({ table, after }: RowChange): string | undefined =>
  table === 'activities' && after ? (after as Activity).email?.key : undefined

/**
 * @param emails of entries that a change took away, and that are to come back
 * @returns the entries (`activities:id`) that these emails stand in now
 */
export async function loggedAgain(emails: readonly string[]): Promise<string[]> {
  const found = emails.length ? await db.activities.where('emailKey').anyOf(emails).primaryKeys() : []
  return found.map((id) => touchedKey({ table: 'activities', id }))
}
