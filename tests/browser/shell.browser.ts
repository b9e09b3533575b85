/** The sidebar on pages that are not ours, one after the other as a user meets them; one browser for all, hence the length. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONTENT_LIMITS, contentSizes } from '../bench/sizes'
import { addressOf, GMAIL, gmailSite } from '../fixtures/gmailPage'
import { COMPANY, linkedinSite, profileAddress, SHOWN } from '../fixtures/linkedinPage'
import { bottling, CLAIRE, INGRID, norwegian } from '../fixtures/mailbox'
import { brewery, members } from '../fixtures/profiles'
import { builtExtension } from '../support/build'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { until } from '../support/frames'
import type { Page } from '../support/server'

/** What the made-up sites let tests see and hold. */
declare const gmail: { keys: { key: string }[]; hold: boolean; release: () => void }

const elsewhere: Page = {
  host: 'news.example',
  path: '/',
  body: '<!doctype html><html><head><title>News</title></head><body><h1>News</h1></body></html>',
}
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [...gmailSite(), ...linkedinSite(), elsewhere] })
})
afterAll(() => margin?.close())
afterEach(async () => {
  const tabs = await margin.browser.pages()
  await Promise.all(tabs.slice(1).map((page) => page.close()))
  expect(margin.errors.splice(0)).toEqual([])
})

/** One host, one frame: never two, whatever the page went through. */
async function expectOneSidebar(tab: Tab): Promise<void> {
  expect(await tab.shell.roots()).toHaveLength(1)
  expect(await tab.shell.all('iframe')).toHaveLength(1)
  expect(tab.sidebars()).toHaveLength(1)
}

/** The page was drawn again, so that what was asked for has come about. */
const drawn = (tab: Tab) =>
  tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
const pageWidth = (tab: Tab) => tab.page.evaluate(() => document.body.getBoundingClientRect().right)
const goTo = (tab: Tab, address: string) => tab.page.evaluate((to) => location.assign(to), address)
const inSidebar = (tab: Tab) => () => tab.page.evaluate(() => document.activeElement?.tagName === 'MARGIN-SIDEBAR')

/** A thread with its people in the sidebar. */
async function openThread(): Promise<Tab> {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  return tab
}

/** The place of the sidebar in the mailbox, as if the user had left it so. */
const leaveAt = async (place: object) => {
  const page = await margin.bare()
  await page.evaluate((kept) => chrome.storage.local.set({ 'place:gmail': kept }), place)
  await page.close()
}

describe('in a mailbox', () => {
  beforeEach(() => leaveAt({ open: true, docked: true, width: 360 }))

  it('stands beside the page once docked, under strict headers, and shows who is in the thread', async () => {
    const tab = await openThread()
    await expectOneSidebar(tab)
    expect(await tab.shell.box('iframe')).toEqual({ x: 920, y: 0, width: 360, height: 800 })
    expect(await pageWidth(tab)).toBeLessThanOrEqual(920)
  })

  it('leaves no part of the docked page covered, not even what is fixed to the window', async () => {
    const tab = await openThread()
    const fixed = await tab.page.evaluate(() => {
      const box = document.createElement('div')
      Object.assign(box.style, { position: 'fixed', right: '10px', bottom: '0', width: '300px', height: '200px' })
      document.body.append(box)
      return box.getBoundingClientRect().toJSON()
    })
    expect(fixed).toMatchObject({ right: 910, bottom: 800 })
  })

  it('follows the thread that the page shows', async () => {
    const tab = await openThread()
    await goTo(tab, addressOf(norwegian))
    await tab.says(INGRID.name)
    expect(await tab.words()).not.toContain(CLAIRE.name)
    await tab.page.goBack()
    await tab.says(CLAIRE.name)
  })

  it('shows nobody while the address is ahead of the page', async () => {
    const tab = await openThread()
    await tab.page.evaluate(() => {
      gmail.hold = true
    })
    await goTo(tab, addressOf(norwegian))
    await until(async () => !(await tab.words()).includes(CLAIRE.name), 'the people of the thread before to go')
    expect(await tab.words()).not.toContain(INGRID.name)
    await tab.page.evaluate(() => gmail.release())
    await tab.says(INGRID.name)
  })

  it('stays one through twenty reloads, ways back and forth, and changes of thread', async () => {
    const tab = await openThread()
    for (let round = 0; round < 20; round++) {
      await tab.page.reload()
      await tab.says(CLAIRE.name)
      await expectOneSidebar(tab)
    }
    for (let round = 0; round < 5; round++) {
      await tab.page.goto('https://news.example/')
      await tab.page.goBack()
      await tab.says(CLAIRE.name)
      await expectOneSidebar(tab)
      await goTo(tab, addressOf(norwegian))
      await tab.says(INGRID.name)
      await tab.page.goBack()
      await tab.says(CLAIRE.name)
      await expectOneSidebar(tab)
    }
  })

  it('is still one when its content script is put in once more', async () => {
    const tab = await openThread()
    const code = await readFile(join(await builtExtension(), 'content-scripts/content.js'), 'utf8')
    const first = tab.sidebars()[0]
    await tab.page.extensionRealms()[0]?.evaluate(code)
    await until(async () => tab.sidebars()[0] !== first && tab.sidebars().length === 1, 'the new sidebar')
    await tab.says(CLAIRE.name)
    await expectOneSidebar(tab)
  })

  it('keeps two tabs apart', async () => {
    const first = await openThread()
    const second = await margin.visit(addressOf(norwegian))
    await second.says(INGRID.name)
    await first.page.bringToFront()
    expect(await first.words()).not.toContain(INGRID.name)
  })

  it('keeps typed keys from the page, and Escape gives the keyboard back', async () => {
    const tab = await openThread()
    await tab.clickInSidebar('input')
    await tab.page.keyboard.type('jk#')
    expect(await (await tab.sidebar()).$eval('input', (input) => input.value)).toBe('jk#')
    // The first Escape may be the field's own, to empty it or to close its list.
    await until(async () => {
      await tab.page.keyboard.press('Escape')
      return !(await inSidebar(tab)())
    }, 'the keyboard to be back in the page')
    const seen = await tab.page.evaluate(() => gmail.keys.map((each) => each.key))
    expect(seen.filter((key) => 'jk#'.includes(key))).toEqual([])
    await tab.page.keyboard.press('j')
    expect(await tab.page.evaluate(() => gmail.keys.map((each) => each.key))).toContain('j')
  })

  it('remembers being folded, and opens again where it was', async () => {
    const tab = await openThread()
    const sidebar = await tab.sidebar()
    await sidebar.evaluate(() => chrome.storage.local.set({ 'place:gmail': { open: false, docked: true, width: 360 } }))
    await tab.page.reload()
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
    expect(await pageWidth(tab)).toBe(1280)
    await tab.shell.click('.tab')
    await tab.says(CLAIRE.name)
    await tab.page.reload()
    await tab.says(CLAIRE.name)
  })

  it('changes its width by the keyboard and by dragging, within limits, and remembers it', async () => {
    const tab = await margin.visit(GMAIL)
    await tab.sidebar()
    const width = async () => (await tab.shell.box('iframe'))?.width
    await tab.shell.focus('.handle')
    await tab.page.keyboard.press('ArrowLeft')
    expect(await width()).toBe(370)
    await tab.page.keyboard.press('End')
    expect(await tab.shell.attributes('.handle')).toMatchObject({ 'aria-valuenow': '480', 'aria-valuemax': '480' })
    expect(await pageWidth(tab)).toBeLessThanOrEqual(800)
    const from = await until(() => tab.shell.box('.handle'), 'the handle')
    await tab.page.mouse.move(from.x + 3, 300)
    await tab.page.mouse.down()
    await drawn(tab)
    await tab.page.mouse.move(from.x + 83, 310, { steps: 4 })
    await tab.page.mouse.up()
    await until(async () => (await width()) === 400, 'the sidebar to be 400 wide')
    await tab.page.reload()
    await tab.sidebar()
    expect(await width()).toBe(400)
  })

  it('floats over the page where the window has no room for both', async () => {
    const tab = await openThread()
    await tab.page.setViewport({ width: 800, height: 700 })
    await until(async () => (await pageWidth(tab)) === 800, 'the page to have the whole window')
    await tab.page.setViewport({ width: 1280, height: 800 })
    await until(async () => (await pageWidth(tab)) < 1000, 'the sidebar to be docked again')
  })

  it('comes back when the page throws it out, and gives in to a page that insists', async () => {
    const tab = await openThread()
    const throwOut = () => tab.page.evaluate(() => document.querySelector('margin-sidebar')?.remove())
    for (let round = 0; round < 5; round++) {
      await throwOut()
      await until(async () => (await tab.shell.roots()).length === 1, 'the sidebar to be back')
      await tab.says(CLAIRE.name)
    }
    await throwOut()
    await drawn(tab)
    expect(await tab.shell.roots()).toHaveLength(0)
  })

  it('opens, takes the keyboard and folds at the keyboard command', async () => {
    const tab = await openThread()
    const press = async () => (await margin.worker()).evaluate("chrome.commands.onCommand.dispatch('toggle-sidebar')")
    await press()
    await until(inSidebar(tab), 'the keyboard to be in the sidebar')
    await press()
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    await press()
    await until(inSidebar(tab), 'the sidebar to be open and have the keyboard')
  })
})

describe('on a site that waits to be asked', () => {
  it.each(SHOWN)('reads nothing of a $generation profile before the click, then whom it shows', async ({ member }) => {
    const tab = await margin.visit(profileAddress(member))
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
    expect(await tab.page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull()
    await tab.shell.click('.tab')
    await tab.says(member.name)
    await expectOneSidebar(tab)
  })

  it('asks again for each page, and begins folded after a reload', async () => {
    const tab = await margin.visit(profileAddress(members.claire))
    await tab.shell.click('.tab')
    await tab.says(members.claire.name)
    await tab.page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, profileAddress(members.nadia))
    await until(async () => !(await tab.words()).includes(members.claire.name), 'the profile before to go')
    await tab.page.waitForFunction((name) => document.title.includes(name), {}, members.nadia.name)
    await drawn(tab)
    expect(await tab.words()).not.toContain(members.nadia.name)
    await tab.page.goto(COMPANY)
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
    await tab.shell.click('.tab')
    await tab.says(brewery.name)
  })
})

describe('what a page pays', () => {
  it('is a small script, and the reader only where there is something to read', async () => {
    const { loader, reader } = contentSizes(await builtExtension())
    expect(loader).toBeLessThanOrEqual(CONTENT_LIMITS.loader)
    expect(loader + reader).toBeLessThanOrEqual(CONTENT_LIMITS.all)
    const tab = await margin.visit(profileAddress(members.claire))
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    const hasReader = () => tab.page.extensionRealms()[0]?.evaluate(() => 'marginRead' in globalThis)
    expect(await hasReader()).toBe(false)
    await tab.shell.click('.tab')
    await tab.says(members.claire.name)
    expect(await hasReader()).toBe(true)
  })
})

describe('an update under an open tab', () => {
  it('takes the old sidebar away, says so once, and a reload brings the new one', async () => {
    const tab = await openThread()
    await margin.reload()
    await until(() => tab.shell.box('.notice'), 'the notice')
    expect(await tab.shell.all('.notice')).toHaveLength(1)
    expect(await tab.shell.roots()).toHaveLength(1)
    expect(tab.sidebars()).toHaveLength(0)
    expect(await pageWidth(tab)).toBe(1280)
    await Promise.all([tab.page.waitForNavigation(), tab.shell.click('.notice button')])
    await tab.says(CLAIRE.name)
    await expectOneSidebar(tab)
  })

  it('lets a folded tab be until it is clicked', async () => {
    const tab = await margin.visit(profileAddress(members.claire))
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    await margin.reload()
    await drawn(tab)
    expect(await tab.shell.box('.notice')).toBeUndefined()
    await tab.shell.click('.tab')
    await until(() => tab.shell.box('.notice'), 'the notice')
    expect(tab.sidebars()).toHaveLength(0)
  })
})
