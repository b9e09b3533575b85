/**
 * Today on the full page without a mouse, in French and in a narrow window: along the places to the menu of those for which there is
 * no room, each way of dealing with a row, and what the palette does to it. In the popup: see `morning.browser.ts`.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { keyboardOn } from '../support/keyboard'
import { wordsOf } from '../support/loop'
import { inFront, WAYS, workOff } from '../support/morning'
import { sample, samplePipeline } from '../support/sample'
import { seed } from '../support/seed'

const t = wordsOf('fr')
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [] })
})
afterAll(() => margin?.close())

it('is lived in by keys alone, in one line of places', async () => {
  const page = await margin.dashboard('/home')
  await page.waitForSelector('.page')
  await seed(page, sample(dayOf(Date.now()), 'fr'))
  await page.setViewport({ width: 640, height: 900 })
  await page.reload()
  await page.waitForSelector('.nav-more')
  await page.bringToFront()
  await inFront(page)
  const hands = onPage(page)
  const keys = keyboardOn(page, () => page)
  const heading = (words: string) =>
    page.waitForFunction((text) => document.querySelector('h1')?.textContent?.includes(text), {}, words)

  // Each stop on the way has a ring, none of them is a place that cannot be seen.
  await keys.tabTo(t('nav.reports'))
  await keys.press('Tab')
  await keys.standsOn(t('nav.more'))
  await keys.press('Enter')
  await keys.standsOn(t('nav.history'))
  await keys.press('ArrowDown', 'Enter')
  await heading(t('nav.settings'))
  expect(await page.$eval('.nav-more', (button) => button.className)).toContain('here')
  await keys.standsOn(t('nav.settings'))

  await keys.tabTo(t('nav.today'), 'back')
  await keys.press('Enter')
  await page.waitForSelector('.rows:not([aria-busy]) [data-row]')
  // All of it can be come to, however low the window.
  await page.setViewport({ width: 640, height: 480 })
  const hidden = () => page.$eval('.today-page', (list) => list.scrollHeight - list.clientHeight)
  expect(await hidden()).toBe(0)
  const onRow = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row)
  await keys.press('j')
  await until(onRow, 'a row to have the keyboard')
  for (const way of WAYS) {
    await workOff(
      page,
      keys,
      way,
      'fr',
      samplePipeline.stages.map(({ name }) => name),
    )
  }

  // What stands in the palette is done where the keyboard was, which is given back.
  const task = await onRow()
  await keys.press('k')
  await until(async () => (await onRow()) !== task, 'the deal above to have the keyboard')
  const row = await onRow()
  await page.keyboard.down('Control')
  await keys.press('k')
  await page.keyboard.up('Control')
  await keys.standsOn(t('palette.title'))
  await keys.type('etoile')
  await hands.sees(t('deal.star'))
  await keys.press('Enter')
  await until(async () => (await onRow()) === row, 'the row to have the keyboard again')
  await hands.sees(t('undo'))
  expect(margin.errors).toEqual([])
}, 120_000)
