/** Frozen example databases, one of each schema that was released: what they hold, and how to put one in a browser. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

type Index = { keyPath: string | string[]; multiEntry: boolean; unique: boolean }
type Store = {
  keyPath: string | string[]
  autoIncrement: boolean
  indexes: Record<string, Index>
  rows: Record<string, unknown>[]
}
export type Frozen = { version: number; stores: Record<string, Store> }

const folder = join(import.meta.dirname, '../fixtures')

/** The schemas that there is an example of: `schema1`, … */
export const frozenNames = readdirSync(folder)
  .filter((name) => /^schema\d+\.json$/.test(name))
  .map((name) => name.replace('.json', ''))

export const frozen = (name: string): Frozen => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

/** Puts an example in place of a database of this name, in a page of the extension, with nothing of the store's code. @param held the page holds on to it */
export async function plant(page: Page, example: Frozen, name = 'margin', held = false): Promise<void> {
  await page.evaluate(
    ({ version, stores }, database, held) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((fulfil, fail) => {
          request.onsuccess = () => fulfil(request.result)
          request.onerror = () => fail(request.error)
        })
      // Both asked for at once: whoever else opens it comes after, and finds the example.
      const deleted = done(indexedDB.deleteDatabase(database))
      const opening = indexedDB.open(database, version)
      opening.onupgradeneeded = () => {
        for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
          const store = opening.result.createObjectStore(table, { keyPath, autoIncrement })
          for (const [index, { keyPath, ...how }] of Object.entries(indexes)) store.createIndex(index, keyPath, how)
          for (const row of rows) store.put(row)
        }
      }
      return Promise.all([done(opening), deleted]).then(([made]) => {
        // What is not closed stays open, and does not listen when it is asked to let go.
        if (!held) made.close()
      })
    },
    example,
    name,
    held,
  )
}
