/** The one door to the browser's extension API; everything else imports it from here. */
import browser from 'webextension-polyfill'

export { browser }

/**
 * Whether this script still belongs to a running extension. After an update or a reload, content scripts of open tabs
 * live on without one, and every call to the browser API throws: they look here first.
 */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined
  } catch {
    return false
  }
}
