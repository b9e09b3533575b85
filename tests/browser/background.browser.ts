import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { bundle } from '../support/bundle'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())

type Deals = typeof import('../../lib/db/deals') & typeof import('../../lib/db/setup')

/** Adds open deals that were due long ago, without asking the background to count. */
async function addDueDeals(count: number): Promise<void> {
  const page = await margin.dashboard()
  await page.evaluate(await bundle("export * from '/lib/db/deals'; export * from '/lib/db/setup'", 'deals'))
  await page.evaluate(async (many) => {
    const { createDeal, setUp } = (globalThis as unknown as { deals: Deals }).deals
    await setUp('en', 'EUR')
    for (let i = 0; i < many; i++) {
      await createDeal({
        title: `Due ${i}`,
        people: [],
        pipelineId: 'pipeline-1',
        nextAction: { day: '2020-01-01' },
        source: 'hand',
      })
    }
  }, count)
  await page.close()
}

it('counts again when a page asks, also after the worker was stopped', async () => {
  const page = await margin.dashboard()
  const ask = () => page.evaluate(() => chrome.runtime.sendMessage({ message: 'badge.refresh', ask: {} }))
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}))
  expect(await ask()).toEqual({ due: 0 })
  expect(await badge()).toBe('')
  await addDueDeals(3)
  await margin.stopWorker()
  expect(await ask()).toEqual({ due: 3 })
  expect(await badge()).toBe('3')
  expect(await page.evaluate(() => chrome.action.getTitle({}))).toBe('Margin: 3 actions due')
  const alarms = await page.evaluate(() => chrome.alarms.getAll())
  // The last one for the notice of the morning.
  expect(alarms.map((alarm) => alarm.name).sort()).toEqual(['midnight', 'quarter', 'reminder'])
  expect(margin.errors).toEqual([])
})

it('counts at the bell', async () => {
  const page = await margin.dashboard()
  await addDueDeals(2)
  const worker = await margin.worker()
  await worker.evaluate("chrome.alarms.onAlarm.dispatch({ name: 'quarter', scheduledTime: 0 })")
  await until(() => page.evaluate(async () => (await chrome.action.getBadgeText({})) === '5'), 'the badge to say 5')
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
