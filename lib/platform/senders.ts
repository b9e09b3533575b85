/**
 * Which of our pages a message came from. The id of the sender is the same for pages and content scripts, so it tells nothing: the
 * browser's own word of origin, address and frame does.
 */
import type { browser } from './browser'

export type Sender = 'sidebar' | 'sidepanel' | 'popup' | 'dashboard'
export const ownPages: readonly Sender[] = ['sidebar', 'sidepanel', 'popup', 'dashboard']

/**
 * @param own the address at which the extension's pages begin
 * @returns undefined for everybody else: content scripts, other extensions, pages, and a page of ours where it has no business
 */
export function senderOf(sender: browser.Runtime.MessageSender, own: string): Sender | undefined {
  const { url: address, origin, frameId } = sender as browser.Runtime.MessageSender & { origin?: string }
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const { protocol, host } = new URL(own)
  if (url.protocol !== protocol || url.host !== host) return undefined
  // Opaque for a sandboxed frame, a site's own for its content script.
  if (origin !== undefined && origin !== `${protocol}//${host}`) return undefined
  const page = ownPages.find((one) => url.pathname === `/${one}.html`)
  // Only the sidebar stands in frames.
  return page !== 'sidebar' && (frameId ?? 0) !== 0 ? undefined : page
}
