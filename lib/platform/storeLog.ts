/**
 * The log in which Chromium's store (LevelDB) keeps what was written last. A write that the end of the disk or of the power cut
 * short leaves a torn record there. The next start reads up to it and goes on writing behind it; the start after that takes
 * what follows the tear for damage, and deletes the whole database. A log that was begun after the tear has none in it.
 */

/** A database of its own: all databases of an extension share one log. */
const NAME = 'log-filler'
/** The store begins a new log at the write after 4 MB; values above 64 KB would become files and not count. */
const [PIECE, PIECES] = [60_000, 100]

/**
 * Has a new log begun and the old one folded away; not where another page is just at it. Takes about 100 ms and, for that long, 7 MB.
 * @throws what keeps it from being written
 */
export async function beginNewLog(): Promise<void> {
  await navigator.locks.request('margin.log', { ifAvailable: true }, async (lock) => {
    if (lock) await fillLog()
  })
}

async function fillLog(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('filler')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  try {
    const piece = ' '.repeat(PIECE)
    await written(database, (store) => {
      for (let at = 0; at < PIECES; at++) store.put(piece, at)
    })
    await written(database, (store) => store.clear())
  } finally {
    database.close()
    indexedDB.deleteDatabase(NAME)
  }
}

const written = (database: IDBDatabase, write: (store: IDBObjectStore) => unknown) =>
  new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('filler', 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    write(transaction.objectStore('filler'))
  })
