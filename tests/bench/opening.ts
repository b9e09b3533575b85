/** From the address to something painted, on the clock that all pages of a browser share. */
import type { Browser, Page } from 'puppeteer-core'
import { NAMES } from '../support/bundle'

/** Notes when a selector first matched and was painted. Runs in the page. */
function watch(selector: string): Promise<number> {
  return new Promise((done) => {
    const afterPaint = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.timeOrigin + performance.now())
        port2.postMessage(null)
      })
    if (document.querySelector(selector)) return afterPaint()
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      afterPaint()
    })
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}

type Painted = { painted: Promise<number[]> }

/**
 * Opens an address in a new tab: from the start of the navigation until the page, or the frame named, had painted each
 * selector, in milliseconds.
 * @param path where the frame's address ends
 */
export async function opening(browser: Browser, url: string, selectors: string[], path?: string): Promise<number[]> {
  const page = await browser.newPage()
  try {
    await page.bringToFront()
    await page.evaluateOnNewDocument(
      `${NAMES}globalThis.painted = Promise.all(${JSON.stringify(selectors)}.map(${watch}))`,
    )
    await page.goto(url)
    return await paintedIn(page, selectors, path)
  } finally {
    await page.close()
  }
}

async function paintedIn(page: Page, selectors: string[], path?: string): Promise<number[]> {
  const frame = path ? await page.waitForFrame((one) => one.url().replace(/#.*/, '').endsWith(path)) : page.mainFrame()
  for (const selector of selectors) await frame.waitForSelector(selector)
  const at = await frame.evaluate(() => (globalThis as unknown as Painted).painted)
  const from = await page.evaluate(() => performance.timeOrigin)
  return at.map((instant) => instant - from)
}
