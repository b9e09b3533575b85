/** The browser's side panel, what a user has on each site, and what Margin does to a page's layout. */
import type { Page as BrowserPage } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anySites, CONTACT, TEAM } from '../fixtures/anyPages'
import { addressOf, GMAIL, gmailSite } from '../fixtures/gmailPage'
import { linkedinSite, profileAddress } from '../fixtures/linkedinPage'
import { bottling, CLAIRE, INGRID, norwegian } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { until } from '../support/frames'
import { type Hands, onPage, onSidebar } from '../support/hands'
import { callOn, panelOf as openPanelOf } from '../support/panel'
import { rowsOf } from '../support/records'
import type { Page } from '../support/server'

const elsewhere: Page = {
  host: 'news.example',
  path: '/',
  body: '<!doctype html><html><head><title>News</title></head><body><h1>News</h1></body></html>',
}
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [...gmailSite(), ...linkedinSite(), ...anySites, elsewhere] })
})
afterAll(() => margin?.close())
afterEach(async () => {
  const tabs = await margin.browser.pages()
  await Promise.all(tabs.slice(1).map((page) => page.close()))
  await keep({ 'shows:gmail': 'sidebar', 'shows:linkedin': 'sidebar', 'place:gmail': {} })
  expect(margin.errors.splice(0)).toEqual([])
})

const keep = async (items: Record<string, unknown>) => {
  const page = await margin.bare()
  await page.evaluate((all) => chrome.storage.local.set(all), items)
  await page.close()
}
const kept = async (key: string) =>
  (await margin.worker()).evaluate(async (one) => (await chrome.storage.local.get(one))[one] as unknown, key)

/** The side panel of a tab that is in front. */
async function panelOf(tab: Tab): Promise<Hands> {
  const page = await openPanelOf(margin)
  expect(await tab.page.evaluate(() => document.hidden)).toBe(false)
  return onPage(page)
}

describe('the side panel', () => {
  it('shows the people of the mail in its tab, follows it, and leaves the page alone', async () => {
    await keep({ 'shows:gmail': 'panel' })
    const tab = await margin.visit(addressOf(bottling))
    const panel = await panelOf(tab)
    await panel.sees(CLAIRE.name)
    expect(await tab.shell.roots()).toHaveLength(0)
    expect(tab.sidebars()).toHaveLength(0)
    await tab.page.evaluate((to) => location.assign(to), addressOf(norwegian))
    await panel.sees(INGRID.name)
    await panel.seesNot(CLAIRE.name)
    await tab.page.reload()
    await panel.sees(INGRID.name)
    await tab.page.goto('https://news.example/')
    await panel.seesNot(INGRID.name)
    await tab.page.goBack()
    await panel.sees(INGRID.name)
  })

  it('that stands open is closed by the key', async () => {
    await keep({ 'shows:gmail': 'panel' })
    const tab = await margin.visit(addressOf(bottling))
    const page = await margin.dashboard()
    const open =
      'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.sidePanel.open({ tabId: tab.id }))'
    const panels = async () =>
      (await margin.worker()).evaluate(
        "chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)",
      )
    expect(await panels()).toBe(0)
    await page.evaluate(open)
    await until(async () => (await panels()) === 1, 'the panel to open')
    await tab.page.bringToFront()
    // The browser's own keys are out of a driver's reach: the command is told as the browser tells it.
    const press = async () =>
      (await margin.worker()).evaluate(
        "chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch('toggle-sidebar', tab))",
      )
    await until(async () => {
      // Told so it opens none, for no key was pressed; and the panel hears nothing before it has started.
      await press()
      return (await panels()) === 0
    }, 'the panel to close')
  })

  it('reads a site that waits to be asked only when asked there', async () => {
    await keep({ 'shows:linkedin': 'panel' })
    const tab = await margin.visit(profileAddress(members.claire))
    const panel = await panelOf(tab)
    await panel.sees('Read this page')
    expect(await panel.text()).not.toContain(members.claire.name)
    await panel.press('Read this page')
    await panel.sees(members.claire.name)
  })
})

describe('what the user has on a site', () => {
  it('is chosen in the sidebar, followed at once, and remembered', async () => {
    const tab = await margin.visit(addressOf(bottling))
    await tab.says(CLAIRE.name)
    const hands = await onSidebar(tab)
    await hands.press('Margin on Gmail')
    await hands.press('Turn Margin off on Gmail', 'menuitem')
    await hands.press('Turn Margin off on Gmail')
    await until(async () => (await tab.shell.roots()).length === 0, 'the sidebar to go')
    expect(await kept('shows:gmail')).toBe('off')
    await tab.page.reload()
    const panel = await panelOf(tab)
    await panel.sees('Margin is off on Gmail')
    expect(await panel.text()).not.toContain(CLAIRE.name)
    expect(await tab.shell.roots()).toHaveLength(0)
    await panel.press('Turn on')
    await panel.sees(CLAIRE.name)
  })

  it('is changed in the settings too', async () => {
    const tab = await margin.visit(addressOf(bottling))
    await tab.says(CLAIRE.name)
    const settings = await margin.dashboard('/settings')
    const field = await settings.waitForSelector('::-p-aria([name="Gmail"][role="combobox"])')
    await field?.select('off')
    await until(async () => (await tab.shell.roots()).length === 0, 'the sidebar to go')
    await field?.select('sidebar')
    await tab.page.bringToFront()
    await tab.says(CLAIRE.name)
  })

  it('stands at the left if she wants it there, docked or not, and is remembered so', async () => {
    const tab = await margin.visit(addressOf(bottling))
    await tab.says(CLAIRE.name)
    const hands = await onSidebar(tab)
    await hands.press('Margin on Gmail')
    await hands.press('Move to the left', 'menuitem')
    await until(async () => (await tab.shell.box('iframe'))?.x === 0, 'the sidebar to be at the left')
    await hands.press('Dock beside page')
    const left = () => tab.page.evaluate(() => document.body.getBoundingClientRect().left)
    await until(async () => (await left()) === 360, 'the page to make room')
    await tab.shell.focus('.handle')
    await tab.page.keyboard.press('ArrowRight')
    expect((await tab.shell.box('iframe'))?.width).toBe(370)
    await tab.page.reload()
    await tab.says(CLAIRE.name)
    expect(await tab.shell.box('iframe')).toMatchObject({ x: 0, width: 370 })
    expect(await left()).toBe(370)
  })
})

describe('a site whose terms are strict', () => {
  it('says in one sentence what is read there, the first time alone', async () => {
    const sentence = 'terms are yours to follow'
    const first = await margin.visit(profileAddress(members.claire))
    await first.shell.click('.tab')
    await first.says(sentence)
    await (await onSidebar(first)).press('Understood')
    await (await onSidebar(first)).seesNot(sentence)
    const second = await margin.visit(profileAddress(members.nadia))
    await second.shell.click('.tab')
    await second.says(members.nadia.name)
    expect(await second.words()).not.toContain(sentence)
  })
})

describe('on any page', () => {
  const call = async (page: BrowserPage) => onPage(await callOn(margin, page))

  it('saves a selection as a lead, with the page it came from', async () => {
    const { page } = await margin.visit(CONTACT)
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#card') as Element))
    const panel = await call(page)
    await panel.sees('From what you selected')
    expect(await panel.value('Name')).toBe('Tomas Wieland')
    expect(await panel.value('Email')).toBe('tomas@wieland-pumpen.example')
    expect(await panel.value('Company')).toBe('Wieland Pumpen GmbH')
    await panel.press('Save as lead')
    const bare = await margin.bare()
    const saved = async () =>
      (await rowsOf(bare, 'people')).find((one) => one.emails.includes('tomas@wieland-pumpen.example'))
    const person = await until(saved, 'the lead to be saved')
    expect(person).toMatchObject({
      name: 'Tomas Wieland',
      source: 'web',
      lifecycle: 'lead',
      provenance: { name: { kind: 'selection', url: CONTACT, site: 'web', sure: 'likely' } },
    })
    await page.goto(TEAM)
    await panel.seesNot('From what you selected')
  })

  it('lists the people that a page names, and reads nothing unless it is called', async () => {
    const { page } = await margin.visit(TEAM)
    expect(page.extensionRealms()).toHaveLength(0)
    const panel = await call(page)
    await panel.sees('Maud Ellingham')
    await panel.sees('Oyvind Brekke')
    await panel.sees('Kestrel Instruments')
    expect(await panel.text()).not.toContain('Happy Buyer')
  })
})

/** How far a page's own layout moved by the time that it stands, as browsers measure it (CLS). */
async function shiftOf(url: string): Promise<number> {
  const tab = await margin.visit(url, (page) =>
    page.evaluateOnNewDocument(() => {
      const seen = { shift: 0 }
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) seen.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    }),
  )
  await tab.page.waitForFunction(() => document.body.innerText.length > 100)
  if (await tab.shell.box('.tab')) await tab.shell.click('.tab')
  if ((await tab.shell.roots()).length > 0) await until(async () => (await tab.words()).length > 100, 'the sidebar')
  await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const shift = await tab.page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)
  await tab.page.close()
  return shift
}

describe('the page’s layout', () => {
  it.each([
    ['gmail', 'a mailbox', GMAIL],
    ['gmail', 'a thread', addressOf(bottling)],
    ['linkedin', 'a profile', profileAddress(members.claire)],
  ])('on %s is moved in %s by no more than without Margin', async (site, _, url) => {
    const withMargin = await shiftOf(url)
    await keep({ [`shows:${site}`]: 'off' })
    expect(withMargin - (await shiftOf(url))).toBeLessThanOrEqual(0.01)
  })
})
