/** What the other browser tests lean on: errors are heard wherever they happen, and the toolbar button opens the popup. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())

it('hears errors in the page, the content script, the sidebar and the worker', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const fail = (where: string) => `void setTimeout(() => { throw new Error('trouble in ${where}') })`
  const [content] = tab.page.extensionRealms()
  await tab.page.evaluate(fail('the page'))
  await content?.evaluate(fail('the content script'))
  await (await tab.sidebar()).evaluate(fail('the sidebar'))
  await (await margin.worker()).evaluate(fail('the worker'))
  for (const where of ['the page', 'the content script', 'the sidebar', 'the worker']) {
    await until(async () => margin.errors.some((error) => error.includes(`trouble in ${where}`)), `trouble in ${where}`)
  }
  expect(margin.errors.splice(0)).toHaveLength(4)
})

it('opens the popup at the toolbar button', async () => {
  const extension = (await margin.browser.extensions()).get(margin.id)
  if (!extension) throw new Error('The extension is not there.')
  const tab = await margin.visit(addressOf(bottling))
  await tab.page.triggerExtensionAction(extension)
  const target = await margin.browser.waitForTarget((each) => each.url().endsWith('/popup.html'))
  const popup = await target.asPage()
  await popup.waitForSelector('#app > *')
  expect(await popup.evaluate(() => document.body.getBoundingClientRect().width)).toBe(400)
  expect(margin.errors).toEqual([])
})
