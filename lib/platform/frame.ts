/**
 * The content script's end of the talk with our pages: it waits for the port that its own sidebar opens, and for that of
 * the side panel of its window.
 *
 * Any page of the extension could open a port to a tab. The token, known only to this script and the frame it made, is
 * how it knows its own sidebar; the sender's id and address keep everything else out.
 */
import { LANGUAGES } from '../core/text/catalogue'
import { browser, isAlive } from './browser'
import { PANEL_PORT, PORT, TOGGLE, type ToPage, type ToSidebar } from './channel'

/** Who is at the other end. */
export type End = 'sidebar' | 'panel'

export type Ends = {
  /** The address of the sidebar's page, with the token that lets it in. */
  src: string
  /** Says something to whoever is there, or to one of them; where there is nobody to hear, nothing happens. */
  post: (message: ToSidebar, end?: End) => void
  connected: (end: End) => boolean
  close: () => void
}

type Ears = {
  onConnect: (end: End) => void
  onMessage: (message: ToPage, end: End) => void
  /** It is gone: closed, reloaded, or its extension ended. */
  onGone: (end: End) => void
  /** The user pressed the keyboard command. */
  onToggle: () => void
}

/** Starts to wait. Only one of each is ever connected: a newer one takes the place of the older. */
export function awaitEnds(ears: Ears): Ends {
  const token = crypto.randomUUID()
  const open: Partial<Record<End, browser.Runtime.Port>> = {}

  const onConnect = (port: browser.Runtime.Port) => {
    if (!port.name.startsWith(PORT) && port.name !== PANEL_PORT) return
    const end = port.name === PANEL_PORT ? 'panel' : 'sidebar'
    const known = end === 'panel' || port.name === PORT + token
    if (!known || !isOurs(port.sender, end)) return port.disconnect()
    open[end]?.disconnect()
    open[end] = port
    port.onMessage.addListener((message) => {
      if (port === open[end] && isToPage(message)) ears.onMessage(message, end)
    })
    port.onDisconnect.addListener(() => {
      if (port !== open[end]) return
      delete open[end]
      ears.onGone(end)
    })
    ears.onConnect(end)
  }
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender) => {
    if (message === TOGGLE && sender.id === browser.runtime.id && !sender.tab) ears.onToggle()
    return undefined
  }
  browser.runtime.onConnect.addListener(onConnect)
  browser.runtime.onMessage.addListener(onMessage)

  return {
    src: `${browser.runtime.getURL('sidebar.html')}#${token}`,
    post(message, end) {
      if (end !== 'panel') open.sidebar?.postMessage(message)
      if (end !== 'sidebar') open.panel?.postMessage(message)
    },
    connected: (end) => open[end] !== undefined,
    close() {
      if (!isAlive()) return
      browser.runtime.onConnect.removeListener(onConnect)
      browser.runtime.onMessage.removeListener(onMessage)
      for (const end of ['sidebar', 'panel'] as const) {
        open[end]?.disconnect()
        delete open[end]
      }
    },
  }
}

const PATHS = { sidebar: '/sidebar.html', panel: '/sidepanel.html' } as const

function isOurs(sender: browser.Runtime.MessageSender | undefined, end: End): boolean {
  return sender?.id === browser.runtime.id && new URL(sender.url ?? 'about:blank').pathname === PATHS[end]
}

function isToPage(message: unknown): message is ToPage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  const said = message as { kind: unknown; docked?: unknown; side?: unknown; width?: unknown; language?: unknown }
  switch (said.kind) {
    case 'read':
    case 'selection':
    case 'collapse':
    case 'leave':
      return true
    case 'dock':
      return typeof said.docked === 'boolean'
    case 'side':
      return said.side === 'left' || said.side === 'right'
    case 'width':
      return Number.isFinite(said.width)
    case 'language':
      return LANGUAGES.some((language) => language === said.language)
    default:
      return false
  }
}
