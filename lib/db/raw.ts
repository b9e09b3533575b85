/**
 * The database as the browser has it, without Dexie: for whoever must look before Dexie opens, and with that upgrades, it;
 * or read what a version of Margin wrote that this one does not know.
 */

/** The answer of a request. An error is the caller's to handle, and ends no transaction by itself. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      event.stopPropagation()
      reject(request.error)
    }
  })
}

/** Fulfilled once a transaction is committed. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Given up.', 'AbortError'))
  })
}

/**
 * Opens the database at the version it has; undefined where there is none, and none is made. It lets go when another
 * connection wants to upgrade or delete the database.
 */
export function openRaw(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    let absent = false
    opening.onupgradeneeded = () => {
      absent = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => {
      const database = opening.result
      database.onversionchange = () => database.close()
      resolve(database)
    }
    opening.onerror = (event) => {
      event.preventDefault()
      if (absent) resolve(undefined)
      else reject(opening.error)
    }
  })
}

/** Deletes the database, also one that cannot be opened. Other connections are asked to let go; it waits until they did. */
export function deleteRaw(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}

/** The last key of a store, or the first; undefined where it is empty. */
export async function edgeKey(store: IDBObjectStore, edge: 'first' | 'last'): Promise<IDBValidKey | undefined> {
  const cursor = await answer(store.openKeyCursor(null, edge === 'last' ? 'prev' : 'next'))
  return cursor?.key
}
