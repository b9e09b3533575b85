/** All that Margin keeps, as hashes: what no attack may change. */
import type { Page } from 'puppeteer-core'
import { rowsOf } from '../support/records'

/** @param page of the extension on which nothing of ours runs @returns SHA-256 of every table and of each item of the extension's storage, in hex */
export async function stateOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const open = () =>
      new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('margin')
        opening.onsuccess = () => done(opening.result)
        opening.onerror = () => failed(opening.error)
      })
    const database = await open()
    const all: Record<string, unknown> = await chrome.storage.local.get(null)
    // Words about the database, with a time; the database itself is looked at below.
    delete all['store.marker']
    for (const name of database.objectStoreNames) {
      all[name] = await new Promise((done) => {
        const reading = database.transaction(name).objectStore(name).getAll()
        reading.onsuccess = () => done(reading.result)
      })
    }
    database.close()
    const hashes: Record<string, string> = {}
    for (const [name, what] of Object.entries(all)) {
      const bytes = new TextEncoder().encode(JSON.stringify(what))
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      hashes[name] = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    return hashes
  })
}

/** The same, once two looks after each other agree: what was still being written at the first is done. */
export async function settledState(page: Page): Promise<Record<string, string>> {
  let before = ''
  for (let looks = 0; looks < 50; looks++) {
    const now = await stateOf(page)
    if (JSON.stringify(now) === before) return now
    before = JSON.stringify(now)
    // What a page of ours began to write is written by the next turn of the background.
    await rowsOf(page, 'settings')
  }
  throw new Error('What Margin keeps does not come to rest.')
}
