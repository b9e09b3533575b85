/** Margin in a real browser, as tests speak of it: open it, visit a page, look at the sidebar, open the popup. */
import type { Browser, Page as BrowserPage, Frame, Target, WebWorker } from 'puppeteer-core'
import { launch } from './browser'
import { builtExtension } from './build'
import { collectErrors } from './errors'
import { isSidebar, openShell, type Shell, sidebarFrame, until, wordsIn } from './frames'
import { pressOn } from './press'
import { type Page, servePages } from './server'

/** A tab of the browser with its page, and Margin on it where there is one. */
export type Tab = {
  page: BrowserPage
  shell: Shell
  /** The sidebar's frame, once its screen is drawn. */
  sidebar: () => Promise<Frame>
  /** All that the sidebar shows in words, fields included. */
  words: () => Promise<string>
  /** Waits until the sidebar shows a text, whichever frame it is in by then. */
  says: (text: string) => Promise<void>
  /** Clicks an element of the sidebar, with the mouse, where the user sees it. */
  clickInSidebar: (selector: string) => Promise<void>
  /** All sidebars in the page: there must never be two. */
  sidebars: () => Frame[]
}

export type Margin = {
  browser: Browser
  id: string
  /** Opens an address in a new tab in front. */
  visit: (url: string, before?: (page: BrowserPage) => Promise<unknown>) => Promise<Tab>
  /** Opens the dashboard in a tab of its own. `route` follows the `#`. */
  dashboard: (route?: string) => Promise<BrowserPage>
  /** Opens the popup's page in a tab of the popup's size. */
  popup: () => Promise<BrowserPage>
  /** The background worker, woken if need be. */
  worker: () => Promise<WebWorker>
  /** Stops the background worker, as the browser does after half a minute of nothing to do. */
  stopWorker: () => Promise<void>
  /** Reloads the extension under its open tabs, as an update does. */
  reload: () => Promise<void>
  /** Every error and warning so far, from pages, frames and the worker. */
  errors: string[]
  close: () => Promise<void>
  /** Ends every process of the browser at once, with whatever it was doing. */
  kill: () => Promise<void>
  /** A page of the extension on which nothing of ours runs: for code that a test brings along. */
  bare: () => Promise<BrowserPage>
}

/**
 * Starts a browser with Margin installed and the pages served at their real addresses.
 * @param pages what the outside world consists of
 * @param hosts further names that lead to the server though they have no page
 * @param profile folder of a profile to go on with; left out, a new one that goes at the end
 * @param build folder of another build than the usual one
 * @param port of a server of the test's own that stands for `hosts`, in place of one that serves `pages`
 * @param timeZone where the machine seems to stand (IANA name)
 * @param onInstall called when the browser is about to be given Margin
 * @param welcome whether the welcome page of a first run stays open
 */
export async function openMargin({
  pages = [],
  hosts = [],
  profile,
  build,
  port,
  timeZone,
  welcome = false,
  onInstall = () => {},
}: {
  pages?: readonly Page[]
  hosts?: string[]
  profile?: string
  build?: string
  port?: number
  timeZone?: string
  welcome?: boolean
  onInstall?: () => unknown
} = {}): Promise<Margin> {
  const folder = build ?? (await builtExtension())
  const server = port ? { port, close: async () => {} } : await servePages(pages)
  const { browser, close, kill } = await launch(
    [...new Set([...pages.map((page) => page.host), ...hosts])],
    server.port,
    profile,
    timeZone,
  )
  const errors = collectErrors(browser)
  onInstall()
  const id = await browser.installExtension(folder)
  const own = (path: string) => `chrome-extension://${id}/${path}`
  /** Workers of versions before a reload: the browser's list keeps them. */
  const old = new Set<Target>()
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(own('')) && !old.has(target)

  async function open(path: string, size?: { width: number; height: number }): Promise<BrowserPage> {
    const page = await browser.newPage()
    if (size && !process.env.HEADED) await page.setViewport(size)
    await page.goto(own(path))
    await page.waitForSelector('#app > *')
    return page
  }

  /** Once its script has run: the browser keeps events until then, and those that a test dispatches by hand would be lost. */
  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget(isWorker, { timeout: 10_000 })
    const found = await target.worker()
    if (!found) throw new Error('The background worker does not answer.')
    await until(() => found.evaluate('globalThis.chrome?.runtime?.onMessage.hasListeners()'), 'the worker to listen')
    return found
  }
  await worker()
  if (!welcome) await passWelcome(browser, id)

  return {
    browser,
    id,
    errors,
    async visit(url, before) {
      const page = await browser.newPage()
      await before?.(page)
      await page.goto(url)
      await page.bringToFront()
      return asTab(page)
    },
    dashboard: (route = '') => open(`dashboard.html${route && `#${route}`}`, { width: 1280, height: 800 }),
    popup: () => open('popup.html', { width: 400, height: 580 }),
    worker,
    async stopWorker() {
      const target = browser.targets().find(isWorker)
      await (await target?.worker())?.close()
      // An event that was on its way wakes the next one at once: it is this one that must be gone.
      await until(async () => !target || !browser.targets().includes(target), 'the worker to stop')
    },
    async reload() {
      for (const target of browser.targets().filter(isWorker)) old.add(target)
      await browser.installExtension(folder)
      await worker()
    },
    async close() {
      await close()
      await server.close()
    },
    async kill() {
      await kill()
      await server.close()
    },
    async bare() {
      const page = await browser.newPage()
      await page.goto(own('icon/16.png'))
      return page
    },
  }
}

/**
 * Closes the welcome page of a first run, once it has made what it makes, as who has other things to do. On a profile that
 * was welcomed before there is none.
 */
export async function passWelcome(browser: Browser, id: string): Promise<void> {
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`)
  await until(async () => {
    const worker = await (await browser.waitForTarget(isWorker, { timeout: 10_000 })).worker()
    const noted = worker?.evaluate(async () => (await chrome.storage.local.get('welcomed')).welcomed === true)
    // It may be stopped while it is asked.
    return noted?.catch(() => false)
  }, 'a first run to be told from a later one')
  const target = browser.targets().find((one) => one.url().endsWith('#/welcome'))
  const page = await target?.page()
  await page?.waitForSelector('.welcome, .recovery')
  await page?.close()
}

/** Sees a page of the browser as a tab with Margin on it. */
export async function asTab(page: BrowserPage): Promise<Tab> {
  const shell = await openShell(page)
  const words = () => wordsIn(page.frames().find(isSidebar))
  async function sidebar(): Promise<Frame> {
    const frame = await sidebarFrame(page)
    await frame.waitForSelector('#app > *')
    return frame
  }
  return {
    page,
    shell,
    sidebar,
    words,
    says: async (text) => {
      await until(async () => (await words()).includes(text), `the sidebar to say ${text}`)
    },
    async clickInSidebar(selector) {
      const frame = await sidebar()
      // The browser driver knows no way from a closed shadow root to the place of the frame inside it.
      await pressOn(
        () => frame.$(selector),
        page.mouse,
        () => shell.box('iframe'),
      )
    },
    sidebars: () => page.frames().filter(isSidebar),
  }
}
