/**
 * The keyboard command: opens the browser's side panel, or closes it, where the user has that; else it is passed to the content
 * script of the tab in front.
 */
import { browser } from './browser'
import { TOGGLE } from './channel'
import { togglePanel } from './panel'
import { followShows } from './place'

/** To be called while the background starts. A tab without Margin has nobody who listens, and nothing happens. */
export function passOnToggle(): void {
  const shows = followShows()
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'toggle-sidebar') return
    // The browser opens its panel only while the key is being answered: nothing may be waited for before.
    const { id, windowId, url = '' } = tab ?? {}
    if (id !== undefined && shows.at(url) === 'panel') togglePanel({ id, windowId })
    else void passOn(id)
    // A choice that was made on a site's own page is known by the next press.
    void shows.readAgain()
  })
}

async function passOn(pressed: number | undefined): Promise<void> {
  const id = pressed ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
  if (id !== undefined) await browser.tabs.sendMessage(id, TOGGLE, { frameId: 0 }).catch(() => undefined)
}
