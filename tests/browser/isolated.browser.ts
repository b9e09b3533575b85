/** Pages that let in only what says that it may be let in (`Cross-Origin-Embedder-Policy: require-corp`): they keep the sidebar out. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { panelOf } from '../support/panel'

const t = wordsOf('en')
let margin: Margin
afterAll(() => margin?.close())
beforeAll(async () => {
  const headers = { 'cross-origin-embedder-policy': 'require-corp' }
  margin = await openMargin({
    pages: gmailSite().map((page) => ({ ...page, headers: { ...page.headers, ...headers } })),
  })
})
afterEach(() => {
  // That the frame was kept out, the browser says by itself.
  expect(margin.errors.splice(0).filter((error) => !error.includes('ERR_BLOCKED_BY_RESPONSE'))).toEqual([])
})

const notice = (tab: Tab) => until(() => tab.shell.box('.notice'), 'the notice')
const noNotice = (tab: Tab) => until(async () => !(await tab.shell.box('.notice')), 'the notice to go')
/** The press as the background passes it on. */
const toggled = async () =>
  (await margin.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' })
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, 'margin.toggle-sidebar', { frameId: 0 })
  })

it('says so in place of an empty frame, and gives the page back; dismissed, it is said again at the key', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await notice(tab)
  expect(await tab.shell.all('iframe')).toHaveLength(0)
  expect(await tab.page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull()
  await tab.shell.click('.notice button + button')
  await noNotice(tab)
  await toggled()
  await notice(tab)
  await tab.page.close()
})

it('is dark where the user has it dark', async () => {
  const grounds: string[] = []
  for (const value of ['light', 'dark']) {
    const tab = await margin.visit(addressOf(bottling), (page) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    )
    await notice(tab)
    grounds.push(await tab.shell.background('.notice'))
    await tab.page.close()
  }
  expect(grounds).toEqual(['rgb(255, 255, 255)', 'rgb(23, 26, 33)'])
})

it('offers the side panel, which shows who is in the thread', async () => {
  const tab = await margin.visit(addressOf(bottling))
  await notice(tab)
  await tab.shell.click('.notice button')
  await until(async () => (await tab.shell.all('.notice button')).length === 1, 'the key to be named')
  const panel = onPage(await panelOf(margin))
  await panel.sees(CLAIRE.name)
  await noNotice(tab)
  // As a background does that has only just started.
  await tab.page.bringToFront()
  await toggled()
  await notice(tab)
  await panel.press(t('site.menu', { site: 'Gmail' }))
  await panel.press(t('site.useSidebar', { site: 'Gmail' }), 'menuitem')
  await until(async () => (await tab.shell.all('.notice button')).length === 2, 'it to be said again')
})
