/** Whether a screen has drawn all that its database holds, and whether that database was changed. */
import type { Frame, Page } from 'puppeteer-core'

/** How many changes the journal holds, and jobs there are. Runs in the page. */
export function changeCount(): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('margin')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(['changes', 'jobs'])
      const counts = ['changes', 'jobs'].map((table) => reading.objectStore(table).count())
      reading.oncomplete = () => {
        opening.result.close()
        done(counts.reduce((sum, count) => sum + count.result, 0))
      }
    }
  })
}

/** Waits until a screen has drawn all that its database holds: a reading after which nothing is drawn anew. */
export async function settled(on: Page | Frame): Promise<void> {
  // The runner of our scripts names inner functions with a helper that a page does not have.
  await on.evaluate('globalThis.__name ??= (named) => named')
  await on.evaluate(async () => {
    await document.fonts.ready
    const read = () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => done()
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction([...database.objectStoreNames])
          reading.objectStore('settings').count()
          reading.oncomplete = () => {
            database.close()
            done()
          }
        }
      })
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    let before = ''
    for (let same = 0; same < 2; ) {
      // A screen that stands in for the records reads none, and may be waiting for the database itself.
      const reads = !document.querySelector('.recovery, .recovery-short')
      if (location.protocol === 'chrome-extension:' && reads) await read()
      await drawn()
      const now = document.body.outerHTML
      same = now === before && !document.querySelector('[aria-busy="true"], .skeleton') ? same + 1 : 0
      before = now
    }
  })
}
