/**
 * Margin in a browser, brought to one screen after the other: records laid out, window sized, looked at in light and dark. A
 * little long because all of it shares one browser.
 */
import type { CDPSession, Frame, Page } from 'puppeteer-core'
import { dayOf } from '../../lib/core/days'
import type { Language } from '../../lib/core/text'
import { anySites } from '../fixtures/anyPages'
import { gmailSite } from '../fixtures/gmailPage'
import { linkedinSite } from '../fixtures/linkedinPage'
import { openMargin, type Tab } from './extension'
import { type Box, until } from './frames'
import { type Hands, onPage, onSidebar } from './hands'
import { carryIn } from './inside'
import { wordsOf } from './loop'
import { callOn, panelOf } from './panel'
import type { Records } from './rows'
import { type Desk, desks } from './screensDesks'
import { changeCount, settled } from './screensDrawn'
import { foldedPage } from './screensLogging'
import { seed } from './seed'

export type Words = ReturnType<typeof wordsOf>

/** One screen in one state: how to get there. */
export type Screen = {
  name: string
  desk: Desk
  /** Width in CSS pixels: of the sidebar, or of the window for a page. */
  width?: number
  /** It waits for a database that never answers. */
  unanswered?: boolean
  /** Brings the screen about, ends when all of it can be seen. */
  open: (stage: Scene, t: Words) => Promise<unknown>
}

/** What a screen opens; the one opened last is looked at. */
export type Scene = {
  /** A page with the sidebar beside it, at the screen's width. */
  beside: (url: string) => Promise<Hands & { tab: Tab }>
  /** A page with Margin folded to its narrow tab, and nothing read. */
  folded: (url: string) => Promise<Tab>
  /** The sidebar that a folded tab was opened to. */
  unfold: (tab: Tab) => Promise<Hands>
  dashboard: (route: string) => Promise<Hands>
  /** @param before what is done to its page before it opens */
  popup: (before?: (page: Page) => Promise<unknown>) => Promise<Hands>
  /** The browser's side panel beside a page. @param called what is done to the page before Margin is called on it */
  panel: (url: string, called?: (page: Page) => Promise<unknown>) => Promise<Hands>
  /** Puts items into the extension's storage. */
  keep: (items: Record<string, unknown>) => Promise<void>
}

/** What is looked at: `on` is where its elements are, `clip` its place in the page where it is not the whole of it. */
export type Shown = {
  page: Page
  on: Page | Frame
  clip?: Box
  dark: (on: boolean) => Promise<void>
  /**
   * Changes the language of what is shown, as another window would: what was typed and opened stays. Not for a screen that stands in
   * for the records, which hears of no setting. @returns whether it did
   */
  speak: (language: Language) => Promise<boolean>
}

export type Stage = {
  show: (screen: Screen, language: Language) => Promise<Shown>
  errors: string[]
  close: () => Promise<void>
}

/** A profile's address whose page is made in a way that nobody knows. */
export const UNREADABLE = 'https://www.linkedin.com/in/someone-new-example/'
const unreadable = {
  host: 'www.linkedin.com',
  path: '/in/someone-new-example/',
  body: '<!doctype html><html lang="en"><title>Profile</title><main><h1>Someone New</h1><p>A page of a coming year.</p></main>',
}

/**
 * @param build folder of another build than the usual one
 * @param laid what is done to the records of a desk before they are laid out
 * @param met what is done to a page that is not ours before it is opened
 */
export async function openStage({
  build,
  laid: prepare = (records) => records,
  met = async () => {},
}: {
  build?: string
  laid?: (records: Records) => Records
  met?: (page: Page) => Promise<unknown>
} = {}): Promise<Stage> {
  const margin = await openMargin({
    build,
    pages: [...gmailSite(), ...linkedinSite(), ...anySites, unreadable, foldedPage],
  })
  const own = (path: string) => `chrome-extension://${margin.id}/${path}`
  const desk = await margin.popup()
  let laid = ''

  async function lay(name: Desk, language: Language, width: number): Promise<void> {
    await desk.evaluate(
      async (place) => {
        localStorage.clear()
        await chrome.storage.local.clear()
        await chrome.storage.local.set(place)
        const root = await navigator.storage.getDirectory()
        // Not there before the first one.
        await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined)
      },
      Object.fromEntries(
        ['gmail', 'linkedin', 'proton'].map((site) => [`place:${site}`, { open: true, docked: true, width }]),
      ),
    )
    // To fill a desk takes a while, and many screens only look.
    if (laid === name + language && !(await desk.evaluate(changeCount))) return
    await seed(desk, prepare(desks[name](dayOf(Date.now()), language)))
    laid = name + language
  }

  async function show({ desk: name, width, unanswered, open }: Screen, language: Language): Promise<Shown> {
    for (const page of await margin.browser.pages()) if (page !== desk) await page.close()
    await lay(name, language, width ?? 360)
    let shown: { page: Page; tab?: Tab; inSidebar?: boolean } | undefined

    const newPage = async (size: { width: number; height: number; deviceScaleFactor: number }) => {
      const page = await margin.browser.newPage()
      await page.setViewport(size)
      await page.emulateMediaFeatures(features(false))
      return page
    }
    const ownPage = async (
      path: string,
      size: { width: number; height: number; deviceScaleFactor: number },
      before?: (page: Page) => Promise<unknown>,
    ) => {
      const page = await newPage(size)
      await before?.(page)
      await page.goto(own(path))
      await page.bringToFront()
      shown = { page }
      return onPage(page)
    }
    const visit = async (url: string) => {
      const tab = await margin.visit(url, async (page) => {
        await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 })
        await page.emulateMediaFeatures(features(false))
        await met(page)
      })
      shown = { page: tab.page, tab }
      return tab
    }
    const unfold = async (tab: Tab) => {
      await tab.shell.click('.tab')
      shown = { page: tab.page, tab, inSidebar: true }
      return onSidebar(tab)
    }
    await open(
      {
        async beside(url) {
          const tab = await visit(url)
          shown = { page: tab.page, tab, inSidebar: true }
          return { ...(await onSidebar(tab)), tab }
        },
        folded: visit,
        unfold,
        dashboard: (route) =>
          ownPage(`dashboard.html#${route}`, { width: width ?? 1440, height: 900, deviceScaleFactor: 1 }),
        async panel(url, called) {
          const { page } = await visit(url)
          await called?.(page)
          const panel = await (called ? callOn(margin, page) : panelOf(margin))
          await panel.setViewport({ width: width ?? 360, height: 800, deviceScaleFactor: 1 })
          await panel.emulateMediaFeatures(features(false))
          shown = { page: panel }
          return onPage(panel)
        },
        keep: (items) => desk.evaluate((all) => chrome.storage.local.set(all), items),
        popup: (before) => ownPage('popup.html', { width: 400, height: 580, deviceScaleFactor: 2 }, before),
      },
      wordsOf(language),
    )
    if (!shown) throw new Error('The screen opened nothing.')
    const { page, tab, inSidebar } = shown
    const on = tab && inSidebar ? await tab.sidebar() : page
    const sessions = [await page.createCDPSession(), ...(inSidebar ? [await sidebarSession()] : [])]
    const dark = async (yes: boolean) => {
      await Promise.all(
        sessions.map((session) => session.send('Emulation.setEmulatedMedia', { features: features(yes) })),
      )
      if (!unanswered) await settled(on)
    }
    const speak = async (wanted: Language) => {
      if (unanswered || (await on.$('.recovery, .recovery-short')) || !on.url().startsWith(own(''))) return false
      // A restore has every page begin anew.
      if (!(await desk.evaluate(() => 'inside' in globalThis))) await carryIn(desk)
      await desk.evaluate((to) => inside.db.settings.update('settings', { language: to }), wanted)
      await on.waitForFunction((to) => document.documentElement.lang === to, {}, wanted)
      await settled(on)
      laid = wanted === language ? name + language : ''
      return true
    }
    await dark(false)
    const clip = inSidebar ? await tab?.shell.box('iframe') : undefined
    return { page, on, clip, dark, speak }
  }

  /** The sidebar is a process of its own, which the page's emulation does not reach. */
  async function sidebarSession(): Promise<CDPSession> {
    const target = await until(
      async () => margin.browser.targets().find((each) => each.url().startsWith(own('sidebar.html'))),
      'the sidebar to have a target',
    )
    return target.createCDPSession()
  }

  return { show, errors: margin.errors, close: margin.close }
}

const features = (dark: boolean) => [
  { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
  { name: 'prefers-reduced-motion', value: 'reduce' },
]
