/** The number on the toolbar button, and what its tooltip says of it. */
import { browser } from './browser'
import { send } from './messages'

/** Manifest V2 (Firefox) calls the toolbar button by another name. */
const button = () => browser.action ?? browser.browserAction

/** Shows how many actions are due; nothing when none is. Above 999 the badge has no room. For the background. */
export async function setBadge(due: number): Promise<void> {
  const text = due === 0 ? '' : due > 999 ? '999+' : String(due)
  const key = due === 0 ? 'action' : due === 1 ? 'dueOne' : 'dueMany'
  await Promise.all([
    button().setBadgeText({ text }),
    button().setBadgeBackgroundColor({ color: '#b3261e' }),
    button().setTitle({ title: browser.i18n.getMessage(key, String(due)) }),
  ])
}

/**
 * Asks the background to count what is due again, from a page where something changed. Nobody waits for it: should the
 * extension be ending just then, the next bell counts.
 */
export function refreshBadge(): void {
  send('badge.refresh', {}).catch(() => undefined)
}
