/** IndexedDB by itself, as the limit of this platform: bare requests, no library. */

/** A request's answer. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}

/** Fulfilled once a transaction completed. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => fail(transaction.error)
  })
}

/** Opens a database, made anew with these stores: name → key path and indexes (`*` for one of several values). */
export async function freshDatabase(name: string, stores: Record<string, string[]>): Promise<IDBDatabase> {
  await answer(indexedDB.deleteDatabase(name))
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    for (const [store, indexes] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath: 'id' })
      for (const index of indexes) {
        const path = index.replace('*', '').split('+')
        made.createIndex(index, path.length > 1 ? path : (path[0] ?? ''), { multiEntry: index.startsWith('*') })
      }
    }
  }
  return answer(opening)
}
