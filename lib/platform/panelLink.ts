/**
 * The side panel's end of the talk: it follows the tab in front of its window, and speaks to that tab's content script, if
 * there is one.
 */
import { nameFor } from '../core/siteNames'
import { browser, isAlive } from './browser'
import { calledOn, watchCalled } from './called'
import { PANEL_PORT } from './channel'
import { type Hearing, type Link, speakTo } from './link'
import { onOutlived } from './versions'

/** A page tells that it is loaded a little before its content script starts: so often, and so far apart in ms, it is asked again. */
const TRIES = 8
const APART = 250

/**
 * @param hear each message of the page in front, checked; at each change of the tab first that one is `moving`
 * @param onGone a page of one of the sites, whose content script is of an earlier version
 * @param fixed the one tab to follow, where the panel stands in a tab of its own
 */
export function openPanelLink(
  hear: (message: Hearing) => void,
  onGone: () => void,
  fixed?: number,
): Link & { tab: () => number | undefined } {
  let port: browser.Runtime.Port | undefined
  let tab = fixed
  let ownWindow: number | undefined

  function follow(next: number, tries = TRIES): void {
    if (next !== tab || tries === TRIES) {
      hear({ kind: 'moving' })
      void tellCalled(next)
    }
    const before = port
    port = undefined
    tab = next
    before?.disconnect()
    const opened = speakTo(next, PANEL_PORT, hear, (answered) => {
      if (port !== opened) return
      port = undefined
      // Who spoke and went has a page after it, which tells when it is there.
      if (answered) hear({ kind: 'moving' })
      else void nobody(next, tries)
    })
    port = opened
  }

  async function nobody(asked: number, tries: number): Promise<void> {
    const about = await browser.tabs.get(asked).catch(() => undefined)
    if (asked !== tab || port) return
    // The address is told only of pages where Margin may be.
    if (!nameFor(about?.url ?? '')) return hear({ kind: 'elsewhere' })
    if (tries > 0) setTimeout(() => asked === tab && !port && follow(asked, tries - 1), APART)
    else if (about?.status === 'complete') onGone()
  }

  async function tellCalled(of: number): Promise<void> {
    const kept = await calledOn(of)
    if (of === tab) hear({ kind: 'called', tab: of, ...(kept && { kept }) })
  }

  watchCalled((of) => of === tab && void tellCalled(of))
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id !== tab || change.status !== 'complete') return
    void tellCalled(id)
    if (!port) follow(id)
  })
  if (fixed === undefined) {
    browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
      if (windowId === ownWindow) follow(tabId)
    })
  }
  onOutlived(() => location.replace('about:blank'))
  void start()

  async function start(): Promise<void> {
    ownWindow = (await browser.windows.getCurrent()).id
    const [front] = fixed === undefined ? await browser.tabs.query({ active: true, windowId: ownWindow }) : []
    const first = fixed ?? front?.id
    if (first !== undefined) follow(first)
  }

  return {
    tab: () => tab,
    post(message) {
      if (isAlive()) port?.postMessage(message)
    },
  }
}
