/** Databases compared: what each table holds, as one SHA-256. Read past the store, as it lies in the browser's database. */

/** The tables that hold what the user wrote. */
export const RECORDS = [
  'people',
  'companies',
  'deals',
  'pipelines',
  'activities',
  'tasks',
  'settings',
  'apart',
  'refusals',
  'fields',
  'views',
  'sheets',
  'suspects',
  'rules',
  'templates',
  'sequences',
  'enrolments',
  'targets',
  'rates',
] as const
/** Those, and the totals that follow from them. */
export const KEPT = [...RECORDS, 'totals'] as const

/** Opens the database as it is, at whichever version; an error when there is none. */
export function openRaw(name = 'margin'): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name)
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => fail(opening.error)
  })
}

/** All rows of a table, in order of key. */
export function rawRows(database: IDBDatabase, table: string): Promise<Record<string, unknown>[]> {
  return new Promise((done, fail) => {
    const asking = database.transaction(table).objectStore(table).getAll()
    asking.onsuccess = () => done(asking.result)
    asking.onerror = () => fail(asking.error)
  })
}

/** A value as text in which equal values are equal: keys in order, what is undefined left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

export async function hashOf(rows: readonly unknown[]): Promise<string> {
  const bytes = new TextEncoder().encode(rows.map(canonical).join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The hash of each table, by its name. Totals that stand at nothing are the same as none. */
export async function hashes(tables: readonly string[] = KEPT, name?: string): Promise<Record<string, string>> {
  const database = await openRaw(name)
  try {
    const found: Record<string, string> = {}
    for (const table of tables) {
      if (!database.objectStoreNames.contains(table)) continue
      const rows = await rawRows(database, table)
      found[table] = await hashOf(table === 'totals' ? rows.filter(counts) : rows)
    }
    return found
  } finally {
    database.close()
  }
}

function counts(row: Record<string, unknown>): boolean {
  const sums = Object.values((row.sums ?? {}) as Record<string, number>)
  return row.n !== 0 || sums.some((sum) => sum !== 0)
}
