/** A card in the hand: how evenly the board is drawn while it is carried over all columns, beside a page with nothing else on it. */
import type { Page } from 'puppeteer-core'
import { framesDuring } from './frames'

/** Steps of the hand in one round: at a frame a step some five seconds. */
const STEPS = 300
/** How often a card is taken, and how often the hand moves a little before it is held to be empty. */
const GRIPS = 5
const NUDGES = 40

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
  await inFront(page)
  const { width, height } = page.viewport() ?? { width: 1280, height: 800 }
  await page.evaluate(() => {
    const here = globalThis as unknown as { overs: number }
    if (here.overs === undefined) document.addEventListener('dragover', () => (here.overs += 1), true)
    here.overs = 0
  })
  const overs = () => page.evaluate(() => (globalThis as unknown as { overs: number }).overs)
  for (let grips = 1; !(await grip(page, overs)); grips++) {
    if (grips === GRIPS) throw new Error(`the card was not in the hand after it was taken ${GRIPS} times`)
  }
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

/**
 * Takes the first card where it stands at the moment: what is still being drawn may move it away under the hand.
 * @returns whether it is in the hand
 */
async function grip(page: Page, overs: () => Promise<number>): Promise<boolean> {
  // A card that was drawn behind another page can be dragged once that page is in front.
  const box = await (await page.waitForSelector('[data-deal][draggable="true"]'))?.boundingBox()
  if (!box) throw new Error('no card is drawn')
  const [x, y] = [box.x + Math.min(40, box.width / 2), box.y + Math.min(20, box.height / 2)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 16, y + 16, { steps: 4 })
  for (let nudges = 0; nudges < NUDGES; nudges++) {
    await page.mouse.move(x + 16 + (nudges % 4), y + 16)
    if ((await overs()) > 0) return true
  }
  await page.mouse.up()
  return false
}

/** Milliseconds from frame to frame while the longest column is scrolled with the wheel, from its head on. */
export async function scrollColumn(page: Page): Promise<number[]> {
  await inFront(page)
  const box = await (await page.waitForSelector('.board-scroll'))?.boundingBox()
  if (!box) throw new Error('no column is drawn')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const times = await framesDuring(page, async () => {
    for (let i = 0; i < STEPS / 2; i++) await page.mouse.wheel({ deltaY: 120 })
  })
  await page.evaluate(() => document.querySelector('.board-scroll')?.scrollTo(0, 0))
  return times
}

/** Brings a page to the front and waits until it was drawn there. */
async function inFront(page: Page): Promise<void> {
  await page.bringToFront()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
