/** The keyboard command, passed from the background to the content script of the tab in front. */
import { browser } from './browser'
import { TOGGLE } from './channel'

/** To be called while the background starts. A tab without Margin has nobody who listens, and nothing happens. */
export function passOnToggle(): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== 'toggle-sidebar') return
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (tab?.id === undefined) return
    await browser.tabs.sendMessage(tab.id, TOGGLE, { frameId: 0 }).catch(() => undefined)
  })
}
