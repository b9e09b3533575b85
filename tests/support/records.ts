/** Reads the database of the browser under test: what is really stored, not what a screen says. */
import type { Page } from 'puppeteer-core'
import type { TableName } from '../../lib/core/change'
import type { Rows } from '../../lib/db/write'

/**
 * All rows of a table.
 * @param page any page of the extension
 */
export async function rowsOf<T extends TableName>(page: Page, table: T): Promise<Rows[T][]> {
  return page.evaluate(
    (name) =>
      new Promise<never>((done, fail) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction(name).objectStore(name).getAll()
          reading.onerror = () => fail(reading.error)
          reading.onsuccess = () => {
            database.close()
            done(reading.result as never)
          }
        }
      }),
    table,
  )
}
