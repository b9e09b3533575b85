/** One save with its journal entry, strict, beside a bare strict IndexedDB put in the same profile. */
import type { Page } from 'puppeteer-core'
import { bundle } from '../support/bundle'
import { type Figure, type Runs, timed } from './figures'

type Store = typeof import('../../lib/db/people') & typeof import('../../lib/db/deals')

/**
 * @param page a page of the extension, its database filled
 * @param size what the database holds, in words
 */
export async function saves(page: Page, size: string, { quick }: Runs): Promise<Figure[]> {
  await page.evaluate(await bundle("export * from '/lib/db/people'; export * from '/lib/db/deals'", 'bench'))
  const count = quick ? 40 : 200
  const times = await page.evaluate(async (count: number) => {
    const store = (globalThis as unknown as { bench: Store }).bench
    const bare = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('bare', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' })
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    const put = (row: object) =>
      new Promise<void>((done, fail) => {
        const transaction = bare.transaction('rows', 'readwrite', { durability: 'strict' })
        transaction.objectStore('rows').put(row)
        transaction.oncomplete = () => done()
        transaction.onerror = () => fail(transaction.error)
      })
    const time = async (work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      return performance.now() - from
    }
    const draft = (i: number) => ({
      name: `Bench Person ${i}`,
      emails: [`bench.${i}@bench-${i % 50}.example`],
      phones: [{ e164: '+33320550147', shown: '03 20 55 01 47' }],
      profileUrls: [],
      title: 'Buyer',
      companyName: `Bench ${i % 50}`,
      source: 'gmail',
      provenance: { name: { kind: 'header' as const, sure: 'sure' as const } },
    })
    const ours: number[] = []
    const moves: number[] = []
    const peer: number[] = []
    const { value } = await store.createDeal({ title: 'Bench', people: [], pipelineId: 'pipeline-1', source: 'hand' })
    // The first writes of a page open the database; nobody waits for those twice.
    for (let i = -5; i < count; i++) {
      const saved = await time(() => store.savePerson(draft(i)))
      const moved = await time(() => store.moveDeal(value.dealId, `stage-${1 + (((i % 5) + 5) % 5)}`))
      const bareTime = await time(() => put({ ...draft(i), id: String(i) }))
      if (i < 0) continue
      ours.push(saved)
      moves.push(moved)
      peer.push(bareTime)
    }
    bare.close()
    return { ours, moves, peer }
  }, count)
  const peer = 'one bare strict put'
  return [
    timed({ name: 'save a lead (person, company, timeline, journal)', size, peer, limit: 20 }, times.ours, times.peer),
    timed({ name: 'move a deal (deal, timeline, journal)', size, peer, limit: 20 }, times.moves, times.peer),
  ]
}
