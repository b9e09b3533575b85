import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../support/browser'
import { builtExtension } from '../support/build'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { says, until } from '../support/frames'
import { CLAIRE, INBOX, MARIT, OVE, PROFILE, smallWorld, thread } from '../support/pages'
import { type Page, servePages, strict } from '../support/server'

const elsewhere: Page = {
  host: 'news.example',
  path: '/',
  body: '<!doctype html><html><head><title>News</title></head><body><h1>News</h1></body></html>',
}
let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: [...strict(smallWorld), elsewhere] })
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
const setOpen = async (tab: Tab, open: boolean) => {
  const sidebar = await tab.sidebar()
  await sidebar.evaluate(
    (to) => chrome.storage.local.set({ 'place:gmail': { open: to, docked: true, width: 360 } }),
    open,
  )
}

describe('in a mailbox', () => {
  it('opens beside the page, under the strictest headers, and shows who is in the thread', async () => {
    const tab = await margin.visit(thread(0))
    await says(await tab.sidebar(), CLAIRE)
    await expectOneSidebar(tab)
    expect(await tab.shell.box('iframe')).toEqual({ x: 920, y: 0, width: 360, height: 800 })
    expect(await pageWidth(tab)).toBeLessThanOrEqual(920)
    const writing = await tab.page.$eval('#writing', (box) => box.getBoundingClientRect().toJSON())
    expect(writing).toMatchObject({ right: 910, bottom: 800 })
  })

  it('is still one when its content script is put in once more', async () => {
    const tab = await margin.visit(thread(0))
    await says(await tab.sidebar(), CLAIRE)
    const code = await readFile(join(await builtExtension(), 'content-scripts/content.js'), 'utf8')
    const first = tab.sidebars()[0]
    await tab.page.extensionRealms()[0]?.evaluate(code)
    await until(async () => tab.sidebars()[0] !== first && tab.sidebars().length === 1, 'the new sidebar')
    await says(await tab.sidebar(), CLAIRE)
    await expectOneSidebar(tab)
  })

  it('follows the thread that the page shows', async () => {
    const tab = await margin.visit(thread(0))
    const sidebar = await tab.sidebar()
    await says(sidebar, CLAIRE)
    await tab.page.evaluate((to) => location.assign(to), thread(1))
    await says(sidebar, OVE)
    expect(await sidebar.evaluate(() => document.body.textContent)).not.toContain(CLAIRE)
    await tab.page.goBack()
    await says(sidebar, CLAIRE)
  })

  it('stays one through twenty reloads, ways back and forth, and changes of thread', async () => {
    const tab = await margin.visit(thread(0))
    for (let round = 0; round < 20; round++) {
      await tab.page.reload()
      await says(await tab.sidebar(), CLAIRE)
      await expectOneSidebar(tab)
    }
    for (let round = 0; round < 5; round++) {
      await tab.page.goto('https://news.example/')
      await tab.page.goBack()
      await says(await tab.sidebar(), CLAIRE)
      await expectOneSidebar(tab)
      await tab.page.evaluate((to) => location.assign(to), thread(1))
      await says(await tab.sidebar(), OVE)
      await tab.page.goBack()
      await says(await tab.sidebar(), CLAIRE)
      await expectOneSidebar(tab)
    }
  })

  it('keeps two tabs apart', async () => {
    const first = await margin.visit(thread(0))
    await says(await first.sidebar(), CLAIRE)
    const second = await margin.visit(thread(1))
    await says(await second.sidebar(), OVE)
    await first.page.bringToFront()
    expect(await (await first.sidebar()).evaluate(() => document.body.textContent)).not.toContain(OVE)
  })

  it('keeps typed keys from the page, and Escape gives the keyboard back', async () => {
    const tab = await margin.visit(thread(0), (page) =>
      page.evaluateOnNewDocument(() => {
        const seen: string[] = []
        Object.assign(window, { seen })
        for (const type of ['keydown', 'keypress', 'keyup'])
          window.addEventListener(type, (event) => seen.push((event as KeyboardEvent).key), true)
      }),
    )
    await tab.page.focus('#field')
    const sidebar = await tab.sidebar()
    await tab.clickInSidebar('input')
    await tab.page.keyboard.type('jk#')
    expect(await sidebar.$eval('input', (input) => input.value)).toBe('jk#')
    // The first Escape may be the field's own, to empty it or to close its list.
    await until(async () => {
      await tab.page.keyboard.press('Escape')
      return tab.page.evaluate(() => document.hasFocus() && document.activeElement?.tagName !== 'MARGIN-SIDEBAR')
    }, 'the keyboard to be back in the page')
    const seen = await tab.page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen.filter((key) => 'jk#'.includes(key))).toEqual([])
    await tab.page.focus('#field')
    await tab.page.keyboard.type('a')
    expect(await tab.page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('a')
  })

  it('remembers being folded, and opens again where it was', async () => {
    const tab = await margin.visit(thread(0))
    await setOpen(tab, false)
    await tab.page.reload()
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
    expect(await pageWidth(tab)).toBeGreaterThan(1200)
    await tab.shell.click('.tab')
    await says(await tab.sidebar(), CLAIRE)
    await tab.page.reload()
    await says(await tab.sidebar(), CLAIRE)
  })

  it('changes its width by the keyboard and by dragging, within limits, and remembers it', async () => {
    const tab = await margin.visit(INBOX)
    await tab.sidebar()
    await tab.shell.focus('.handle')
    await tab.page.keyboard.press('ArrowLeft')
    expect(await tab.shell.box('iframe')).toMatchObject({ width: 370 })
    await tab.page.keyboard.press('End')
    expect(await tab.shell.attributes('.handle')).toMatchObject({ 'aria-valuenow': '480', 'aria-valuemax': '480' })
    expect(await pageWidth(tab)).toBeLessThanOrEqual(800)
    const from = await until(() => tab.shell.box('.handle'), 'the handle')
    await tab.page.mouse.move(from.x + 3, 300)
    await tab.page.mouse.down()
    await drawn(tab)
    await tab.page.mouse.move(from.x + 83, 310, { steps: 4 })
    await tab.page.mouse.up()
    await until(async () => (await tab.shell.box('iframe'))?.width === 400, 'the sidebar to be 400 wide')
    await tab.page.reload()
    await tab.sidebar()
    expect(await tab.shell.box('iframe')).toMatchObject({ width: 400 })
    await setOpen(tab, true)
  })

  it('comes back when the page throws it out, and gives in to a page that insists', async () => {
    const tab = await margin.visit(thread(0))
    await says(await tab.sidebar(), CLAIRE)
    const throwOut = () => tab.page.evaluate(() => document.querySelector('margin-sidebar')?.remove())
    for (let round = 0; round < 5; round++) {
      await throwOut()
      await until(async () => (await tab.shell.roots()).length === 1, 'the sidebar to be back')
      await says(await tab.sidebar(), CLAIRE)
    }
    await throwOut()
    await drawn(tab)
    expect(await tab.shell.roots()).toHaveLength(0)
  })

  it('opens, takes the keyboard and folds at the keyboard command', async () => {
    const tab = await margin.visit(thread(0))
    await says(await tab.sidebar(), CLAIRE)
    const press = async () => (await margin.worker()).evaluate("chrome.commands.onCommand.dispatch('toggle-sidebar')")
    const inSidebar = () => tab.page.evaluate(() => document.activeElement?.tagName === 'MARGIN-SIDEBAR')
    await press()
    await until(inSidebar, 'the keyboard to be in the sidebar')
    await press()
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    await press()
    await until(inSidebar, 'the sidebar to be open and have the keyboard')
  })
})

describe('on a site that waits to be asked', () => {
  it('reads nothing before the click: there is no sidebar to send it to', async () => {
    const tab = await margin.visit(PROFILE)
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
    expect(await tab.page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull()
    await tab.shell.click('.tab')
    await says(await tab.sidebar(), MARIT)
    await expectOneSidebar(tab)
  })

  it('asks again for each page, and begins folded after a reload', async () => {
    const tab = await margin.visit(PROFILE)
    await tab.shell.click('.tab')
    const sidebar = await tab.sidebar()
    await says(sidebar, MARIT)
    await tab.page.evaluate(() => history.pushState(null, '', '/in/someone-else/'))
    await sidebar.waitForFunction((name) => !document.body.textContent?.includes(name), {}, MARIT)
    await tab.page.reload()
    await until(() => tab.shell.box('.tab'), 'the narrow tab')
    expect(tab.sidebars()).toHaveLength(0)
  })
})

describe('elsewhere', () => {
  it('leaves pages of other hosts exactly as they are without it', async () => {
    const look = () => ({
      html: document.documentElement.outerHTML,
      names: Object.getOwnPropertyNames(window).sort(),
      frames: window.length,
    })
    const server = await servePages([elsewhere])
    const bare = await launch([elsewhere.host], server.port)
    const page = await bare.browser.newPage()
    await page.goto('https://news.example/')
    const without = await page.evaluate(look)
    await bare.close()
    await server.close()
    const tab = await margin.visit('https://news.example/')
    expect(await tab.page.evaluate(look)).toEqual(without)
    expect(tab.page.extensionRealms()).toHaveLength(0)
  })
})

describe('an update under an open tab', () => {
  it('takes the old sidebar away, says so once, and a reload brings the new one', async () => {
    const tab = await margin.visit(thread(0))
    await says(await tab.sidebar(), CLAIRE)
    await margin.reload()
    await until(() => tab.shell.box('.notice'), 'the notice')
    expect(await tab.shell.all('.notice')).toHaveLength(1)
    expect(await tab.shell.roots()).toHaveLength(1)
    expect(tab.sidebars()).toHaveLength(0)
    expect(await pageWidth(tab)).toBeGreaterThan(1200)
    await Promise.all([tab.page.waitForNavigation(), tab.shell.click('.notice button')])
    await says(await tab.sidebar(), CLAIRE)
    await expectOneSidebar(tab)
  })
})
