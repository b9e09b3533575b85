/** A card in the hand: how evenly the board is drawn while it is carried over all columns, beside a page with nothing else on it. */
import type { Page } from 'puppeteer-core'
import { until } from '../support/frames'
import { framesDuring } from './frames'

/** Steps of the hand in one round: at a frame a step some five seconds. */
const STEPS = 300

/** A page with one thing to drag and a plain list to scroll: what the browser itself can give. */
export async function emptyPage(page: Page): Promise<void> {
  const lines = Array.from({ length: 1_000 }, (_, i) => `<li style="height:98px">Line ${i}</li>`).join('')
  await page.setContent(
    `<title>Empty</title><a href="#" draggable="true" data-deal="one">One</a>
    <ul class="board-scroll" style="height:500px;overflow:auto">${lines}</ul>`,
  )
}

/**
 * Takes the first card, carries it over the page from side to side and up and down, and lets it go where nothing takes it.
 * @returns milliseconds from frame to frame while it was carried
 */
export async function carry(page: Page): Promise<number[]> {
  await page.bringToFront()
  const box = await (await page.waitForSelector('[data-deal]'))?.boundingBox()
  if (!box) throw new Error('no card is drawn')
  const { width, height } = page.viewport() ?? { width: 1280, height: 800 }
  await page.evaluate(() => {
    const here = globalThis as unknown as { overs: number; dragged: boolean }
    if (here.overs === undefined) document.addEventListener('dragover', () => (here.overs += 1), true)
    here.overs = 0
  })
  const overs = () => page.evaluate(() => (globalThis as unknown as { overs: number }).overs)
  const [x, y] = [box.x + Math.min(40, box.width / 2), box.y + Math.min(20, box.height / 2)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 16, y + 16, { steps: 4 })
  let nudges = 0
  await until(async () => {
    await page.mouse.move(x + 16 + (nudges++ % 4), y + 16)
    return (await overs()) > 0
  }, 'the card to be in the hand')
  const times = await framesDuring(page, async () => {
    for (let i = 0; i < STEPS; i++) {
      const across = (1 - Math.cos((i / STEPS) * 6 * Math.PI)) / 2
      await page.mouse.move(220 + across * (width - 240), 120 + ((i * 7) % (height - 260)))
    }
  })
  const seen = await overs()
  // The places at the left take no deal.
  await page.mouse.move(60, height - 200, { steps: 2 })
  await page.mouse.up()
  // A hand that carries nothing proves nothing.
  if (seen < STEPS / 10) throw new Error(`the card was over something only ${seen} times`)
  return times
}

/** Milliseconds from frame to frame while the longest column is scrolled with the wheel, from its head on. */
export async function scrollColumn(page: Page): Promise<number[]> {
  await page.bringToFront()
  const box = await (await page.waitForSelector('.board-scroll'))?.boundingBox()
  if (!box) throw new Error('no column is drawn')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const times = await framesDuring(page, async () => {
    for (let i = 0; i < STEPS / 2; i++) await page.mouse.wheel({ deltaY: 120 })
  })
  await page.evaluate(() => document.querySelector('.board-scroll')?.scrollTo(0, 0))
  return times
}
