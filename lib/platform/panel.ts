/** The browser's own side panel: Chromium and Firefox call it by different names, and open it only while a click is answered. */
import { browser } from './browser'

type Chromium = { sidePanel?: { open?: (where: { tabId: number }) => Promise<void> } }
type Gecko = { sidebarAction?: { open?: () => Promise<void>; toggle?: () => Promise<void> } }

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

const PRESSED = 'margin.panel'

/**
 * Opens it, or closes it where it stands open. To be called as `openPanel` is. Chromium does not tell within the press whether it
 * is open, and opens none twice: one that stands there by now hears of the press, and goes; one that this press opens is not there
 * in time to hear it.
 */
export function togglePanel(tab: { id: number; windowId?: number }): void {
  const firefox = gecko()
  if (firefox?.toggle) return void firefox.toggle().catch(() => {})
  void openPanel(tab.id)
  const channel = new BroadcastChannel(PRESSED)
  channel.postMessage(tab.windowId)
  channel.close()
}

/** In the panel: it goes when the key is pressed again in its window. */
export async function closeAtToggle(): Promise<void> {
  const own = await browser.windows.getCurrent()
  new BroadcastChannel(PRESSED).addEventListener('message', ({ data }) => data === own.id && window.close())
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
