/** From the address to something to work with: the sidebar on a thread, the popup's list; beside an empty extension. */
import { rm } from 'node:fs/promises'
import type { Frame, Page } from 'puppeteer-core'
import { launch } from '../support/browser'
import type { Margin } from '../support/extension'
import { type Page as Served, servePages } from '../support/server'
import { emptyExtension } from './emptyExtension'
import { type Figure, type Runs, timed } from './figures'

/** When a selector first matched and was painted, on the clock that all pages of the browser share. */
const painted = (frame: Frame | Page, selector: string): Promise<number> =>
  frame.evaluate(
    (selector) =>
      new Promise<number>((done) => {
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
      }),
    selector,
  )

/** Opens an address anew and says how long it took from the start of the navigation until `frame` had painted `selector`. */
async function opening(page: Page, url: string, isFrame: (frame: Frame) => boolean, selector: string): Promise<number> {
  await page.goto('about:blank')
  const frame = page.waitForFrame(isFrame)
  const going = page.goto(url)
  const at = await painted(await frame, selector)
  await going
  return at - (await page.evaluate(() => performance.timeOrigin))
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
  const page = await margin.browser.newPage()
  await page.bringToFront()
  const popupUrl = `chrome-extension://${margin.id}/popup.html`
  const sidebar: number[] = []
  const popup: number[] = []
  for (let i = -1; i < runs; i++) {
    const one = await opening(page, about.thread, (frame) => frame.url().includes('/sidebar.html'), about.person)
    const two = await opening(page, popupUrl, (frame) => frame.url() === popupUrl, about.deal)
    if (i < 0) continue
    sidebar.push(one)
    popup.push(two)
  }
  await page.close()
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
    const page = await browser.newPage()
    await page.bringToFront()
    const times = { frame: [] as number[], page: [] as number[] }
    for (let i = -1; i < runs; i++) {
      const one = await opening(page, thread, (frame) => frame.url().endsWith('/page.html'), '[data-row]')
      const two = await opening(page, url, (frame) => frame.url() === url, '[data-row]')
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
