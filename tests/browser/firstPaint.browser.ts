/** The popup's first paint in the real browser: today's list before anything else is read, and nothing that is typed gets lost. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { type Margin, openMargin } from '../support/extension'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { desks } from '../support/screensDesks'
import { seed } from '../support/seed'

type First = { rows: number; marked: boolean; focused: boolean; styled: boolean; read: string[] }
declare global {
  /** What stood in the page when the picture had just been put there. */
  var first: First | undefined
}

const t = wordsOf('en')
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [] })
})
afterAll(() => margin?.close())

it("shows today's list before the popup's script is asked for, and searches what is typed meanwhile", async () => {
  const desk = await margin.dashboard('/today')
  await seed(desk, desks.sample(dayOf(Date.now()), 'en'))
  await desk.reload()
  await onPage(desk).sees('Bottling line sensors')
  await desk.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('picture.')))
  await desk.close()

  const page = await margin.browser.newPage()
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      const input = document.querySelector('input')
      if (!input) return
      observer.disconnect()
      globalThis.first = {
        rows: document.querySelectorAll('[data-row]').length,
        marked: document.querySelector('.checking') !== null,
        focused: document.activeElement === input,
        styled: getComputedStyle(input).borderRadius !== '0px',
        read: performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
      }
      input.value = 'Morel'
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`chrome-extension://${margin.id}/popup.html`)
  const hands = onPage(page)
  await hands.sees('Claire Morel')
  expect(await hands.value(t('sidebar.search'), 'combobox')).toBe('Morel')
  const first = await page.evaluate(() => globalThis.first)
  expect(first).toMatchObject({ marked: true, focused: true, styled: true })
  expect(first?.rows).toBeGreaterThan(3)
  expect(first?.read.filter((name) => /^(popup|common|ground)-/.test(name))).toEqual([])
  await hands.keys('Escape')
  await hands.sees('Bottling line sensors')
  await page.waitForFunction(() => !document.querySelector('.checking'))
  expect(await page.$$eval('main', (all) => all.length)).toBe(1)
  expect(margin.errors.splice(0)).toEqual([])
})
