/** The palette in the real browser: beside a mailbox its key is the page's while the page has the keyboard, and Margin's while Margin has it. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage, onSidebar } from '../support/hands'
import { wordsOf } from '../support/loop'

/** What the made-up mailbox lets tests see. */
declare const gmail: { keys: { key: string }[] }

const t = wordsOf('en')
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())

async function controlK(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press('k')
  await page.keyboard.up('Control')
}

it('is never taken from the page, and takes nothing from it', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const hands = await onSidebar(tab)
  const { page } = tab
  const seen = () => page.evaluate(() => gmail.keys.map(({ key }) => key).filter((key) => key === 'k').length)
  const isOpen = async () => (await hands.on.$('.palette')) !== null

  await page.bringToFront()
  await controlK(page)
  const heard = await seen()
  expect(heard).toBeGreaterThan(0)
  expect(await isOpen()).toBe(false)

  await (await margin.worker()).evaluate("chrome.commands.onCommand.dispatch('toggle-sidebar')")
  await until(() => page.evaluate(() => document.activeElement?.tagName === 'MARGIN-SIDEBAR'), 'the keyboard')
  const before = await hands.on.evaluate(() => document.activeElement?.tagName)
  await controlK(page)
  await hands.has(t('palette.title'), 'combobox')
  await hands.type('compan')
  await hands.sees(t('nav.companies'))
  await hands.keys('Escape')
  await until(async () => !(await isOpen()), 'the palette to be gone')
  expect(await hands.on.evaluate(() => document.activeElement?.tagName)).toBe(before)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARGIN-SIDEBAR')
  expect(await seen()).toBe(heard)
  expect(margin.errors.splice(0)).toEqual([])
})

it('on the full page it goes to a part of the settings, and the heading there has the keyboard', async () => {
  const page = await margin.dashboard('/people')
  const hands = onPage(page)
  await hands.has(t('list.addPerson'))
  await page.bringToFront()
  await controlK(page)
  await hands.has(t('palette.title'), 'combobox')
  await hands.type('snapshots')
  await hands.sees(t('snapshot.title'))
  await hands.keys('Enter')
  await page.waitForFunction((words) => document.activeElement?.textContent?.startsWith(words), {}, t('snapshot.title'))
  expect(page.url()).toContain('#/settings?part=settings.snapshots')
  expect(margin.errors.splice(0)).toEqual([])
})
