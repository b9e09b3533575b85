/** Takes something with the mouse and lets it go over something, each step once the one before it is seen. */
import type { Page } from 'puppeteer-core'
import { until } from './frames'

/** Takes a card of the board. */
export const dragCard = (page: Page, deal: string, to: string): Promise<void> => drag(page, `[data-deal="${deal}"]`, to)

/**
 * @param what is taken, as a CSS selector
 * @param to a column or another place; it is marked while that is over it
 * @param by where it is taken, within it
 */
export async function drag(page: Page, what: string, to: string, by = ''): Promise<void> {
  const from = await middleOf(page, `${what} ${by}`)
  const goal = await middleOf(page, to)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 })
  await page.waitForSelector(`.flying${what}`)
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
