/** Takes a card of the board with the mouse and lets it go over something, each step once the one before it is seen. */
import type { Page } from 'puppeteer-core'
import { until } from './frames'

/** @param to a column or another place, as a CSS selector; it is marked while the card is over it */
export async function dragCard(page: Page, deal: string, to: string): Promise<void> {
  const from = await middleOf(page, `[data-deal="${deal}"]`)
  const goal = await middleOf(page, to)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 })
  await page.waitForSelector(`.flying[data-deal="${deal}"]`)
  await page.mouse.move(goal.x, goal.y, { steps: 8 })
  await page.waitForSelector(`${to}.over`)
  await page.mouse.up()
}

/** Where the middle of an element is, once it stands still from one drawing of the page to the next. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  let last = ''
  return until(async () => {
    const box = await (await page.waitForSelector(selector))?.boundingBox()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    const before = last
    last = JSON.stringify(box)
    return box && before === last ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
  }, `${selector} to stand still`)
}
