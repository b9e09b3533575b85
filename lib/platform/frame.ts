/**
 * The content script's end of the talk with its sidebar: it waits for the port that its own sidebar opens.
 *
 * Any page of the extension could open a port to a tab. The token, known only to this script and the frame it made, is
 * how it knows its own; the sender's id and address keep everything else out.
 */
import { LANGUAGES } from '../core/text/catalogue'
import { browser, isAlive } from './browser'
import { PORT, TOGGLE, type ToPage, type ToSidebar } from './channel'

export type SidebarEnd = {
  /** The address of the sidebar's page, with the token that lets it in. */
  src: string
  /** Says something to the sidebar; without one there is nobody to hear, and nothing happens. */
  post: (message: ToSidebar) => void
  connected: () => boolean
  close: () => void
}

type Ears = {
  onConnect: () => void
  onMessage: (message: ToPage) => void
  /** The sidebar is gone: reloaded, or its extension ended. */
  onGone: () => void
  /** The user pressed the keyboard command. */
  onToggle: () => void
}

/** Starts to wait for the sidebar. Only one is ever connected: a newer one takes the place of the older. */
export function awaitSidebar(ears: Ears): SidebarEnd {
  const token = crypto.randomUUID()
  const name = PORT + token
  let open: browser.Runtime.Port | undefined

  const onConnect = (port: browser.Runtime.Port) => {
    if (!port.name.startsWith(PORT)) return
    if (port.name !== name || !isSidebar(port.sender)) return port.disconnect()
    open?.disconnect()
    open = port
    port.onMessage.addListener((message) => {
      if (port === open && isToPage(message)) ears.onMessage(message)
    })
    port.onDisconnect.addListener(() => {
      if (port !== open) return
      open = undefined
      ears.onGone()
    })
    ears.onConnect()
  }
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender) => {
    if (message === TOGGLE && sender.id === browser.runtime.id && !sender.tab) ears.onToggle()
    return undefined
  }
  browser.runtime.onConnect.addListener(onConnect)
  browser.runtime.onMessage.addListener(onMessage)

  return {
    src: `${browser.runtime.getURL('sidebar.html')}#${token}`,
    post: (message) => open?.postMessage(message),
    connected: () => open !== undefined,
    close() {
      if (!isAlive()) return
      browser.runtime.onConnect.removeListener(onConnect)
      browser.runtime.onMessage.removeListener(onMessage)
      open?.disconnect()
      open = undefined
    },
  }
}

function isSidebar(sender: browser.Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && new URL(sender.url ?? 'about:blank').pathname === '/sidebar.html'
}

function isToPage(message: unknown): message is ToPage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  const said = message as { kind: unknown; docked?: unknown; width?: unknown; language?: unknown }
  switch (said.kind) {
    case 'read':
    case 'collapse':
    case 'leave':
      return true
    case 'dock':
      return typeof said.docked === 'boolean'
    case 'width':
      return Number.isFinite(said.width)
    case 'language':
      return LANGUAGES.some((language) => language === said.language)
    default:
      return false
  }
}
