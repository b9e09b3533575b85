/**
 * The browser's side panel, opened as a page of its own that keeps to one tab: the browser driver cannot reach into the real one.
 * Same page, same code.
 */
import type { Page } from 'puppeteer-core'
import type { Margin } from './extension'

/** The side panel of the tab in front, in a window of its own: both are to be seen, as with the real one. */
export async function panelOf(margin: Pick<Margin, 'browser' | 'id' | 'worker'>, height = 800): Promise<Page> {
  return openPanel(margin, await tabInFront(margin), height)
}

/** Chooses "Save to Margin" in the menu of the right mouse button, as the browser tells of it. @returns the side panel */
export async function callOn(margin: Margin, page: Page, height = 800): Promise<Page> {
  const tab = await tabInFront(margin)
  // No driver can press an entry of the browser's menu. The press of the toolbar button opens the page as that would.
  const extension = (await margin.browser.extensions()).get(margin.id)
  if (extension) await page.triggerExtensionAction(extension)
  const about = { menuItemId: 'save-to-margin', frameId: 0 }
  const worker = await margin.worker()
  await worker.evaluate(`chrome.contextMenus.onClicked.dispatch(${JSON.stringify(about)}, { id: ${tab} })`)
  return openPanel(margin, tab, height)
}

async function tabInFront(margin: Pick<Margin, 'worker'>): Promise<number | undefined> {
  const find = async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
  return (await margin.worker()).evaluate(find)
}

async function openPanel(
  margin: Pick<Margin, 'browser' | 'id'>,
  tab: number | undefined,
  height: number,
): Promise<Page> {
  const panel = await margin.browser.newPage({ type: 'window' })
  await panel.setViewport({ width: 360, height })
  await panel.goto(`chrome-extension://${margin.id}/sidepanel.html?tab=${tab}`)
  await panel.waitForSelector('#app > *')
  return panel
}
