/** A file's whole way in, from the press of the button to the last row, journal, search and totals included; beside PapaParse alone on the same text, and the bare writing of the same rows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { NAMES } from '../support/bundle'
import { openMargin } from '../support/extension'
import { words } from './bed'
import { type Figure, median, timed } from './figures'

const MB = 1024 * 1024
/** A page that imports holds no more than that, however long the file. */
const MOST_HEAP = 300
/** A key waits no longer than that. */
const MOST_WAIT = 100

/** The text of a file of made-up people: the same in both pages. */
function fileOf(rows: number): string {
  const lines = ['Name,Email,Phone,Company,Job title,City']
  for (let i = 0; i < rows; i++) {
    const phone = `+33 6 ${String(10_000_000 + i).replace(/(..)(?=.)/g, '$1 ')}`
    lines.push(`Given${i} Family${i % 997},p${i}@firm${i % 2_000}.example,${phone},Firm ${i % 2_000},Buyer,Lyon`)
  }
  return lines.join('\n')
}

/** @param rows of the file; of half a million it is run once */
export async function fileImports(rows: number, runs: number): Promise<Figure[]> {
  const ours: number[] = []
  const papa: number[] = []
  const raw: number[] = []
  const heaps: number[] = []
  const waits: number[] = []
  for (let i = 0; i < runs; i++) {
    const margin = await openMargin()
    try {
      const page = await margin.dashboard('/import')
      const { time, heap, wait } = await imported(page, rows)
      ours.push(time)
      heaps.push(heap)
      waits.push(wait)
      await page.close()
      const bare = await margin.browser.newPage()
      await bare.goto(`chrome-extension://${margin.id}/icon/16.png`)
      raw.push(await rewritten(bare))
      await bare.close()
      papa.push(await parsed(await margin.browser.newPage(), rows))
    } finally {
      await margin.close()
    }
  }
  const size = `${words(rows)} rows`
  const rate = Math.round((rows / median(ours)) * 1_000)
  console.log(`import of a file: ${words(rate)} rows a second, ${Math.round(median(heaps))} MB of heap at most`)
  const limit = (name: string, unit: 'MB' | 'ms', sample: number[], most: number): Figure => ({
    name,
    size,
    ours: median(sample),
    unit,
    peer: 'limit',
    peerValue: most,
    ratio: median(sample) / most,
    runs,
    limit: most,
  })
  return [
    timed({ name: 'import of a file', size, peer: 'PapaParse alone' }, ours, papa),
    timed({ name: 'import of a file', size, peer: 'raw IndexedDB, the same rows' }, ours, raw),
    limit('heap of the page that imports', 'MB', heaps, MOST_HEAP),
    limit('longest task while a file is imported', 'ms', waits, MOST_WAIT),
  ]
}

async function imported(page: Page, rows: number): Promise<{ time: number; heap: number; wait: number }> {
  await page.waitForSelector('.drop-area')
  await page.evaluate((text) => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    // The file is the browser's from then on, and no part of the page's heap.
    const data = new DataTransfer()
    data.items.add(new File([text], 'many.csv'))
    document.querySelector('.drop-area')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  }, fileOf(rows))
  const button = '.file-head button.primary'
  await page.waitForSelector(button)
  await page.evaluate(() => {
    ;(globalThis as unknown as { tasks: number[] }).tasks.length = 0
  })
  const begun = Date.now()
  await page.$eval(button, (found) => (found as HTMLButtonElement).click())
  let heap = 0
  // Asked four times a second: what asks more often is in the way of what it measures.
  while (!(await page.evaluate(() => document.querySelector('.import-job h3') !== null))) {
    heap = Math.max(heap, ((await page.metrics()).JSHeapUsedSize ?? 0) / MB)
    await new Promise((done) => setTimeout(done, 250))
  }
  const time = Date.now() - begun
  const wait = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))
  return { time, heap, wait }
}

/** The rows that an import made, written once more into bare stores with the same indexes, a thousand a transaction. */
async function rewritten(page: Page): Promise<number> {
  // What is run by tsx keeps the names of functions by a helper, which the page has not.
  await page.evaluate(NAMES)
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const from = await answer(indexedDB.open('margin'))
    const opening = indexedDB.open('bare', 1)
    opening.onupgradeneeded = () => {
      for (const name of ['people', 'companies']) {
        const like = from.transaction(name).objectStore(name)
        const store = opening.result.createObjectStore(name, { keyPath: like.keyPath })
        for (const index of like.indexNames) {
          const { keyPath, multiEntry, unique } = like.index(index)
          store.createIndex(index, keyPath, { multiEntry, unique })
        }
      }
    }
    const to = await answer(opening)
    let time = 0
    for (const name of ['people', 'companies']) {
      let range: IDBKeyRange | undefined
      for (;;) {
        const rows: { id: string }[] = await answer(from.transaction(name).objectStore(name).getAll(range, 1_000))
        if (!rows.length) break
        range = IDBKeyRange.lowerBound(rows.at(-1)?.id, true)
        const begun = performance.now()
        const transaction = to.transaction(name, 'readwrite', { durability: 'strict' })
        for (const row of rows) transaction.objectStore(name).put(row)
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve
          transaction.onabort = () => reject(transaction.error)
        })
        time += performance.now() - begun
      }
    }
    return time
  })
}

async function parsed(page: Page, rows: number): Promise<number> {
  await page.goto('about:blank')
  await page.addScriptTag({
    content: readFileSync(join(import.meta.dirname, '../../node_modules/papaparse/papaparse.min.js'), 'utf8'),
  })
  return page.evaluate((text) => {
    const { Papa } = globalThis as unknown as { Papa: { parse: (given: string) => unknown } }
    const begun = performance.now()
    Papa.parse(text)
    return performance.now() - begun
  }, fileOf(rows))
}
