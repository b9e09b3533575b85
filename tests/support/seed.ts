/** Fills the database of an extension page with records, past the store: it is not the store that is tried then. */
import type { Page } from 'puppeteer-core'
import { type Records, totalsOf } from './rows'

/** Rows per message to the browser. */
const CHUNK = 5_000

/** Tables that are emptied, whether records for them are given or not. */
const OTHERS = 'changes changeParts search jobs jobParts fields views sheets suspects'.split(' ')

/**
 * Empties every table and puts the records in, once Margin has made its database. Reload the page afterwards, for raw writes
 * wake no live query.
 */
export async function seed(page: Page, records: Records): Promise<void> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'margin' && version > 1),
  )
  const filled = { ...records, totals: totalsOf(records) }
  for (const table of [...Object.keys(filled), ...OTHERS]) await put(page, table, [], true)
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage)) if (/^(?:today|picture)\./.test(name)) localStorage.removeItem(name)
  })
  // What was noted of the database outside it speaks of another one now.
  await page.evaluate(() => chrome.storage.local.remove('store.marker'))
  for (const [table, rows] of Object.entries(filled)) await putRows(page, table, rows)
}

/** Adds rows to a table as they are. */
export async function putRows(page: Page, table: string, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await put(page, table, rows.slice(at, at + CHUNK), false)
}

async function put(page: Page, table: string, rows: unknown[], clear: boolean): Promise<void> {
  await page.evaluate(
    (name, values, empty) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const transaction = database.transaction(name, 'readwrite')
          const store = transaction.objectStore(name)
          if (empty) store.clear()
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
    clear,
  )
}
