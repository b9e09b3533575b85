/**
 * The sidebar's end of the talk with the content script of its tab. It connects to the tab directly, so that the
 * background sleeps on. What arrives is checked here: this is the door at which adapter results are parsed.
 */
import * as z from 'zod/mini'
import { PageFacts } from '../core/capture'
import { bringReader } from './bringReader'
import { browser, isAlive } from './browser'
import type { Kept } from './called'
import { PORT, type ToPage, type ToSidebar } from './channel'
import { onOutlived } from './versions'

const Heard = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unasked'), site: z.string(), label: z.string() }),
  z.object({ kind: z.literal('facts'), facts: PageFacts }),
  z.object({ kind: z.literal('wanted'), site: z.string() }),
  z.object({
    kind: z.literal('place'),
    open: z.boolean(),
    docked: z.boolean(),
    width: z.number(),
    side: z.enum(['left', 'right']),
  }),
  z.object({
    kind: z.literal('here'),
    site: z.string(),
    label: z.string(),
    waits: z.boolean(),
    shows: z.enum(['sidebar', 'panel', 'off']),
  }),
  z.object({ kind: z.literal('focus') }),
  z.object({ kind: z.literal('selection'), text: z.string(), url: z.string() }),
])

/**
 * What our page hears: all but what the link sees to itself. `closed`: the browser keeps extensions out of the page.
 * `moving`: another page is on its way. `elsewhere`: a page where Margin is not,
 * unless it is called; `called`: what it read there.
 */
export type Hearing =
  | Exclude<ToSidebar, { kind: 'wanted' }>
  | { kind: 'closed' | 'moving' | 'elsewhere' }
  | { kind: 'called'; tab: number; kept?: Kept }

export type Link = { post: (message: ToPage) => void }

/**
 * Opens a port to a tab's content script and hears it.
 * @param hear each message, checked
 * @param onEnd the port is closed; `answered` tells whether anybody ever spoke
 */
export function speakTo(
  tab: number,
  name: string,
  hear: (message: Hearing) => void,
  onEnd: (answered: boolean) => void,
): browser.Runtime.Port {
  // The top frame only: content scripts run nowhere else.
  const port = browser.tabs.connect(tab, { name, frameId: 0 })
  let answered = false
  port.onMessage.addListener((message) => {
    answered = true
    const heard = Heard.parse(message)
    if (heard.kind === 'wanted') void bringReader(tab, heard.site).then((there) => there || hear({ kind: 'closed' }))
    else hear(heard)
  })
  port.onDisconnect.addListener(() => {
    // Nobody there is an answer like any other: read, it is no error that the browser has to tell of.
    void browser.runtime.lastError
    onEnd(answered)
  })
  return port
}

/**
 * Connects to the content script of the tab that this page sits in, and again after the tab comes back from the
 * browser's back/forward cache, which cuts every port.
 * @param hear each message, checked
 * @param onGone there is no content script of ours any more, or none ever was
 */
export function openLink(hear: (message: Hearing) => void, onGone: () => void): Link {
  let port: browser.Runtime.Port | undefined
  const name = PORT + location.hash.slice(1)

  async function connect(): Promise<void> {
    const tab = (await browser.tabs.getCurrent())?.id
    if (tab === undefined) return onGone()
    const opened = speakTo(tab, name, hear, (answered) => {
      if (port !== opened) return
      port = undefined
      if (answered && document.visibilityState === 'visible') void connect()
      else onGone()
    })
    port = opened
  }

  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !port) void connect()
  })
  // Old code must not write into what may be a newer database. The content script sees the frame leave, and says so.
  onOutlived(() => location.replace('about:blank'))
  void connect()
  return {
    post(message) {
      if (isAlive()) port?.postMessage(message)
    },
  }
}
