/** How frames of an older version learn that they outlived it. */
import { browser, isAlive } from './browser'

/** Said by the background to frames of older versions that still stand in open tabs. */
const VERSIONS = 'margin.versions'

/** Tells frames of an older version that a new one is installed. For the background. */
export function announceVersion(): void {
  const channel = new BroadcastChannel(VERSIONS)
  channel.postMessage(browser.runtime.getManifest().version)
  channel.close()
}

/**
 * Notices that this page outlived its extension: an update leaves the frame standing, with old code and an open database,
 * and no port or event tells it so. The new background says it over a broadcast channel, which needs no extension; the
 * user's own acts are a second chance to notice.
 */
export function onOutlived(act: () => void): void {
  const check = () => {
    if (!isAlive()) act()
  }
  new BroadcastChannel(VERSIONS).addEventListener('message', check)
  for (const type of ['pointerdown', 'keydown', 'focusin', 'visibilitychange'])
    document.addEventListener(type, check, true)
}
