/** Fills the database of an extension page with records, past the store: it is not the store that is tried then. */
import type { Page } from 'puppeteer-core'
import { type Records, totalsOf } from './rows'

/** Rows per message to the browser. */
const CHUNK = 5_000

/**
 * Empties every table and puts the records in, once Margin has made its database. Reload the page afterwards, for raw writes
 * wake no live query.
 */
export async function seed(page: Page, records: Records): Promise<void> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'margin' && version > 1),
  )
  const filled = { ...records, totals: totalsOf(records) }
  await empty(page)
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) if (/^(?:today|picture)\./.test(name)) localStorage.removeItem(name)
  })
  // What was noted of the database outside it speaks of another one now.
  await page.evaluate(() => chrome.storage.local.remove('store.marker'))
  for (const [table, rows] of Object.entries(filled)) await putRows(page, table, rows)
}

/**
 * Nothing of what was there before is left, marks of who was erased and rules among it: only which database it is. A table that is
 * forgotten here lives on in the next test.
 */
async function empty(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
          for (const name of database.objectStoreNames) {
            const store = transaction.objectStore(name)
            if (name !== 'meta') store.clear()
            else
              store.openCursor().onsuccess = ({ target }) => {
                const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
                if (cursor?.key !== 'store') cursor?.delete()
                cursor?.continue()
              }
          }
          transaction.oncomplete = () => {
            database.close()
            resolve()
          }
          transaction.onabort = () => reject(transaction.error)
        }
      }),
  )
}

/** Adds rows to a table as they are. */
export async function putRows(page: Page, table: string, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await put(page, table, rows.slice(at, at + CHUNK))
}

async function put(page: Page, table: string, rows: unknown[]): Promise<void> {
  await page.evaluate(
    (name, values) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction(name, 'readwrite')
          const store = transaction.objectStore(name)
          for (const value of values) store.put(value)
          transaction.oncomplete = () => {
            database.close()
            resolve()
          }
          transaction.onabort = () => reject(transaction.error)
        }
      }),
    table,
    rows,
  )
}
