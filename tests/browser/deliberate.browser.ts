/** What sets, takes away or gives out from within the sidebar: twice pressed by the user herself, who sees it; and nobody frames the sidebar but us. */
import type { Frame } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { isSidebar, until } from '../support/frames'
import { type Hands, onSidebar } from '../support/hands'
import { wordsOf } from '../support/loop'

const t = wordsOf('en')
const OFF = t('site.turnOff', { site: 'Gmail' })
const TITLE = t('sure.turnOff', { site: 'Gmail' })

let margin: Margin
let tab: Tab
let hands: Hands
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())
afterEach(() => expect(margin.errors.splice(0)).toEqual([]))

async function open(): Promise<void> {
  tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  hands = await onSidebar(tab)
}
const ask = async () => {
  await hands.press(t('site.menu', { site: 'Gmail' }))
  await hands.press(OFF, 'menuitem')
  await hands.sees(TITLE)
}
const shows = async () => (await margin.worker()).evaluate(async () => chrome.storage.local.get('shows:gmail'))
const ready = () =>
  until(() => hands.on.$eval('.sure .danger', (one) => !(one as HTMLButtonElement).disabled), 'the second step')

it('takes no press that a script makes, and the user’s own with the mouse', async () => {
  await open()
  await ask()
  await ready()
  await hands.on.$eval('.sure .danger', (one) => (one as HTMLButtonElement).click())
  await hands.sees(t('sure.again'))
  expect(await shows()).toEqual({})
  await hands.press(OFF)
  await until(async () => (await tab.shell.roots()).length === 0, 'the sidebar to go')
  expect(await shows()).toEqual({ 'shows:gmail': 'off' })
  await (await margin.worker()).evaluate(() => chrome.storage.local.remove('shows:gmail'))
  await tab.page.close()
})

it('takes the keyboard’s press; beside the button, Escape leaves it', async () => {
  await open()
  await ask()
  await ready()
  await hands.keys('Escape')
  await hands.seesNot(TITLE)
  await ask()
  await ready()
  await hands.keys('Tab', 'Enter')
  await until(async () => (await tab.shell.roots()).length === 0, 'the sidebar to go')
  await (await margin.worker()).evaluate(() => chrome.storage.local.remove('shows:gmail'))
  await tab.page.close()
})

it('waits for ever under something that the page lays over it, or with all but the button cut away, and shows the full page in its stead', async () => {
  const cloaks = [
    // Lets the pointer through: only the browser sees it.
    "const over = document.body.appendChild(document.createElement('div')); over.popover = 'manual'; over.style.cssText = 'inset:0;width:100%;height:100%;pointer-events:none;opacity:.5'; over.showPopover()",
    // The browser does not mind a cut: only the page's side sees it.
    "document.documentElement.style.clipPath = 'inset(40% 0 20% 60%)'",
  ]
  for (const cloak of cloaks) {
    await open()
    await tab.page.evaluate(cloak)
    await hands.on.evaluate(
      (...labels: string[]) => {
        const named = (name: string | undefined) =>
          [...document.querySelectorAll('button')].find((one) => one.ariaLabel === name || one.textContent === name)
        named(labels[0])?.click()
        requestAnimationFrame(() => named(labels[1])?.click())
      },
      t('site.menu', { site: 'Gmail' }),
      OFF,
    )
    await hands.sees(t('sure.hidden'))
    expect(await hands.on.$('.sure .danger')).toBeNull()
    expect(await shows()).toEqual({})
    await tab.page.close()
  }
})

it('draws nothing where the page frames it once more by itself', async () => {
  await open()
  const [content] = tab.page.extensionRealms()
  const own = (await content?.evaluate(() => chrome.runtime.getURL('sidebar.html'))) as string
  await tab.page.evaluate((address) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.src = `${address}#guessed`
  }, own)
  const second = await until(
    async () => tab.page.frames().find((one: Frame) => isSidebar(one) && one.url().endsWith('#guessed')),
    'the second frame',
  )
  await second.waitForSelector('#app')
  // It asks its tab and is turned away, before anybody that asks after it.
  await second.evaluate(async () => {
    const there = await chrome.tabs.getCurrent()
    await new Promise<void>((done) => {
      const port = chrome.tabs.connect(there?.id ?? 0, { name: 'margin.sidebar:nobody' })
      port.onDisconnect.addListener(() => {
        void chrome.runtime.lastError
        done()
      })
    })
  })
  expect(await second.$$('#app > *')).toHaveLength(0)
  await tab.page.close()
})
