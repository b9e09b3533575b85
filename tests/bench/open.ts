/** From the address to something to work with: the sidebar on a thread, the popup's list; beside an empty extension. */
import { rm } from 'node:fs/promises'
import type { Browser } from 'puppeteer-core'
import { launch } from '../support/browser'
import { NAMES } from '../support/bundle'
import type { Margin } from '../support/extension'
import { type Page as Served, servePages } from '../support/server'
import { emptyExtension } from './emptyExtension'
import { type Figure, type Runs, timed } from './figures'

/** Notes when a selector first matched and was painted, on the clock that all pages of the browser share. Runs in the page. */
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
    observer.observe(document, { childList: true, subtree: true })
  })
}

/**
 * Opens an address in a new tab: from the start of the navigation until the page, or the frame named, had painted `selector`.
 * @param path where the frame's address ends
 */
async function opening(browser: Browser, url: string, selector: string, path?: string): Promise<number> {
  const page = await browser.newPage()
  await page.bringToFront()
  await page.evaluateOnNewDocument(`${NAMES}globalThis.painted = (${watch})(${JSON.stringify(selector)})`)
  await page.goto(url)
  const frame = path ? await page.waitForFrame((one) => one.url().replace(/#.*/, '').endsWith(path)) : page.mainFrame()
  await frame.waitForSelector(selector)
  const at = await frame.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted)
  const from = await page.evaluate(() => performance.timeOrigin)
  await page.close()
  return at - from
}

/**
 * @param margin with the database filled
 * @param served the same pages, for the peer's browser
 */
export async function openings(
  margin: Margin,
  served: readonly Served[],
  about: { thread: string; person: string; deal: string; size: string },
  { runs }: Runs,
): Promise<Figure[]> {
  const popupUrl = `chrome-extension://${margin.id}/popup.html`
  const sidebar: number[] = []
  const popup: number[] = []
  for (let i = -1; i < runs; i++) {
    const one = await opening(margin.browser, about.thread, about.person, '/sidebar.html')
    const two = await opening(margin.browser, popupUrl, about.deal)
    if (i < 0) continue
    sidebar.push(one)
    popup.push(two)
  }
  const peers = await emptyOpenings(served, about.thread, runs)
  return [
    timed(
      { name: 'page opened → sidebar usable', size: about.size, peer: 'empty extension, same page' },
      sidebar,
      peers.frame,
    ),
    timed(
      { name: 'popup opened → list painted', size: about.size, peer: 'empty extension, static list', limit: 200 },
      popup,
      peers.page,
    ),
  ]
}

async function emptyOpenings(served: readonly Served[], thread: string, runs: number) {
  const host = new URL(thread).host
  const folder = await emptyExtension([`https://${host}/*`])
  const server = await servePages(served)
  const { browser, close } = await launch([host], server.port)
  try {
    const id = await browser.installExtension(folder)
    const url = `chrome-extension://${id}/page.html`
    const times = { frame: [] as number[], page: [] as number[] }
    for (let i = -1; i < runs; i++) {
      const one = await opening(browser, thread, '[data-row]', '/page.html')
      const two = await opening(browser, url, '[data-row]')
      if (i < 0) continue
      times.frame.push(one)
      times.page.push(two)
    }
    return times
  } finally {
    await close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
