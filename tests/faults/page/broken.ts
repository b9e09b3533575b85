/** Breaks the browser's database at a chosen call while a schema is upgraded, as a full disk or a bug would. */
import { MarginDatabase } from '../../../lib/db/db'

type Patched = {
  owner: Record<string, (...given: unknown[]) => unknown>
  name: string
  own: (...g: unknown[]) => unknown
}

/**
 * Runs `work` with the call number `at` (from 0) of those that change a database failing, counted only during upgrades.
 * @returns how many such calls there were, and the name of each
 */
export async function failingAt<T>(
  at: number,
  work: () => Promise<T>,
): Promise<{ calls: string[]; answer: T | Error }> {
  const calls: string[] = []
  const inUpgrade = (target: unknown): boolean => {
    if (target instanceof IDBDatabase) return true
    const store = target instanceof IDBObjectStore ? target : (target as IDBCursor).source
    return (
      (store instanceof IDBIndex ? store.objectStore : (store as IDBObjectStore)).transaction.mode === 'versionchange'
    )
  }
  const watched: [object, string[]][] = [
    [IDBDatabase.prototype, ['createObjectStore', 'deleteObjectStore']],
    [IDBObjectStore.prototype, ['createIndex', 'deleteIndex', 'put', 'add', 'delete', 'clear']],
    [IDBCursor.prototype, ['update', 'delete']],
  ]
  const patched: Patched[] = watched.flatMap(([prototype, names]) =>
    names.map((name) => {
      const owner = prototype as Patched['owner']
      return { owner, name, own: owner[name] as Patched['own'] }
    }),
  )
  for (const { owner, name, own } of patched) {
    owner[name] = function (this: { name?: string }, ...given) {
      if (inUpgrade(this)) {
        calls.push(`${this.name ?? ''}.${name}`)
        // Of a kind after which nobody tries again by himself.
        if (calls.length - 1 === at) throw new DOMException(`broken at step ${at}`, 'QuotaExceededError')
      }
      return own.apply(this, given)
    }
  }
  try {
    return { calls, answer: await work().catch((error: Error) => error) }
  } finally {
    for (const { owner, name, own } of patched) owner[name] = own
  }
}

/** Opens the store's database under another name, at the newest schema, and closes it again. */
export async function openedAs(name: string): Promise<string> {
  const database = new MarginDatabase(name)
  try {
    await database.open()
    return `version ${database.verno}`
  } finally {
    database.close()
  }
}
