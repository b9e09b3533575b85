/** What a test does to the database and its snapshots behind Margin's back, from a page of the extension. */
import type { Page } from 'puppeteer-core'

/** Tables that a snapshot leaves out, and the note of the moment. */
const PASSING = ['search', 'facts', 'jobs', 'jobParts']

/** All rows of all tables, in the order of their keys. */
export function rowsOf(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    (passing) =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const names = [...database.objectStoreNames].filter((name) => !passing.includes(name))
          const rows: Record<string, unknown[]> = {}
          const transaction = database.transaction(names)
          for (const name of names) {
            const reading = transaction.objectStore(name).getAll()
            reading.onsuccess = () => {
              rows[name] = reading.result
            }
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(rows)
          }
          transaction.onabort = () => reject(transaction.error)
        }
      }),
    PASSING,
  )
}

/** Takes the database away. */
export function deleteStore(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('margin')
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(deleting.error)
      }),
  )
}

/** The names of the snapshots. */
export function filesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('snapshots', { create: true })
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names.sort()
  })
}

/**
 * Holds the database in a way that keeps every other page from opening it, as an old window does that hears of an upgrade
 * and does not let go. @returns how to let go
 */
export async function holdStore(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          ;(globalThis as { held?: IDBDatabase }).held = database
          // Whoever opens now waits for this to be done, and it waits for the connection above.
          const upgrading = indexedDB.open('margin', database.version + 1)
          upgrading.onblocked = () => resolve()
          upgrading.onupgradeneeded = () => upgrading.transaction?.abort()
          upgrading.onerror = (event) => event.preventDefault()
        }
      }),
  )
  return () => page.evaluate(() => (globalThis as { held?: IDBDatabase }).held?.close())
}
