/** Large rows, looked at one by one: the browser keeps each in a file of its own. */
import type { DamagedRow } from '../core/dump'
import { answer } from './raw'

/** Which of these rows (`table:id`) cannot be read: large ones stand in files of their own, and may get lost one by one. */
export async function unreadable(database: IDBDatabase, large: readonly string[]): Promise<DamagedRow[]> {
  const damaged: DamagedRow[] = []
  for (const row of large) {
    const [table = '', ...rest] = row.split(':')
    const key = rest.join(':')
    try {
      await answer(database.transaction(table).objectStore(table).get(key))
    } catch {
      damaged.push({ table, key })
    }
  }
  return damaged
}
