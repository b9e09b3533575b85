import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin } from '../support/extension'

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())

/** Puts open deals that were due yesterday straight into the database, as another window's write would. */
async function putDueDeals(count: number): Promise<void> {
  const page = await margin.dashboard()
  await page.evaluate(async (many) => {
    const name = (await indexedDB.databases())[0]?.name
    if (!name) throw new Error('There is no database yet.')
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => done(opening.result)
      opening.onerror = () => failed(opening.error)
    })
    const writing = db.transaction('deals', 'readwrite')
    for (let i = 0; i < many; i++) writing.objectStore('deals').put({ id: `due-${i}`, due: '2020-01-01' })
    await new Promise((done) => writing.addEventListener('complete', done))
    db.close()
  }, count)
  await page.close()
}

it('counts again when a page asks, also after the worker was stopped', async () => {
  const page = await margin.dashboard()
  const ask = () => page.evaluate(() => chrome.runtime.sendMessage({ message: 'badge.refresh', ask: {} }))
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}))
  expect(await ask()).toEqual({ due: 0 })
  expect(await badge()).toBe('')
  await putDueDeals(3)
  await margin.stopWorker()
  expect(await ask()).toEqual({ due: 3 })
  expect(await badge()).toBe('3')
  expect(await page.evaluate(() => chrome.action.getTitle({}))).toBe('Margin: 3 actions due')
  const alarms = await page.evaluate(() => chrome.alarms.getAll())
  expect(alarms.map((alarm) => alarm.name).sort()).toEqual(['midnight', 'quarter'])
  expect(margin.errors).toEqual([])
})

it('counts at the bell', async () => {
  const page = await margin.dashboard()
  await putDueDeals(5)
  const worker = await margin.worker()
  await worker.evaluate("chrome.alarms.onAlarm.dispatch({ name: 'quarter', scheduledTime: 0 })")
  await page.waitForFunction(async () => (await chrome.action.getBadgeText({})) === '5')
})

it('answers nobody but our own pages, and nothing that is not on the list', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const [content] = tab.page.extensionRealms()
  const ask = (message: unknown) =>
    `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(String, () => 'nobody')`
  expect(await content?.evaluate(ask({ message: 'badge.refresh', ask: {} }))).toMatch(/undefined|nobody/)
  const page = await margin.dashboard()
  expect(await page.evaluate(ask({ message: 'no.such', ask: {} }))).toMatch(/undefined|nobody/)
  expect(await page.evaluate(ask('hello'))).toMatch(/undefined|nobody/)
  expect(margin.errors).toEqual([])
})

it('does not wake the worker for a sidebar that opens and reads', async () => {
  await margin.stopWorker()
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  expect(margin.browser.targets().some((target) => target.type() === 'service_worker')).toBe(false)
})
