/** The browser's own side panel: Chromium and Firefox call it by different names, and open it only while a click is answered. */
import { browser } from './browser'

type Chromium = { sidePanel?: { open?: (where: { tabId: number }) => Promise<void> } }
type Gecko = { sidebarAction?: { open?: () => Promise<void> } }

const chromium = () => (globalThis as { chrome?: Chromium }).chrome?.sidePanel
const gecko = () => (browser as unknown as Gecko).sidebarAction

/** Whether this browser has one that can be opened. */
export const hasPanel = (): boolean => Boolean(chromium()?.open ?? gecko()?.open)

/**
 * Opens it beside a tab. To be called in the very handler of a click or key, before anything is waited for.
 * @returns whether it opened
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    const panel = chromium()
    await (panel?.open ? panel.open({ tabId }) : gecko()?.open?.())
    return true
  } catch {
    return false
  }
}

/** Whether this page is the side panel. */
export const inPanel = (): boolean => location.pathname === '/sidepanel.html'

/** The tab in which this page stands: it is asked for early, for a click cannot wait for it. */
export async function thisTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent?.().catch(() => undefined))?.id
}

/** The tab in front of this window. Its address is known while the toolbar's popup stands open, and on Margin's sites. */
export async function frontTab(): Promise<{ id: number; url: string } | undefined> {
  const [tab] = (await browser.tabs.query?.({ active: true, currentWindow: true }).catch(() => undefined)) ?? []
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' }
}
