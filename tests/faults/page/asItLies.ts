/** The database as it lies there, whatever state it is in: to tell whether anybody wrote into it. */
import { canonical, hashOf, openRaw } from './hash'

/** What each table holds, in one text; an error in place of a table that cannot be read, or of the whole. */
export async function asItLies(): Promise<string> {
  const names = await indexedDB.databases()
  if (!names.some(({ name }) => name === 'margin')) return 'none'
  let database: IDBDatabase
  try {
    database = await openRaw()
  } catch (error) {
    return `cannot be opened: ${error}`
  }
  const found: Record<string, string> = { version: String(database.version) }
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table)
    const keys = await answer(store.getAllKeys())
    const rows = await answer(database.transaction(table).objectStore(table).getAll())
    found[table] = `${Array.isArray(keys) ? keys.length : keys} ${Array.isArray(rows) ? await hashOf(rows) : rows}`
  }
  database.close()
  return canonical(found)
}

function answer<T>(request: IDBRequest<T>): Promise<T | string> {
  return new Promise((done) => {
    request.onsuccess = () => done(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      done(String(request.error))
    }
  })
}
