/**
 * Webmails on hosts of the user's own: she names one, the browser asks her for that host alone, and from then on Margin runs
 * there. Taking it away takes the permission back too.
 *
 * Three things go together for each host: its line in the list (here, in `storage.local`), the browser's permission, and the
 * registered content script. The list says what the user wants, the permission what may be. Registered scripts outlive a
 * restart of the browser but not an update of the extension, so `keepOwnHosts` makes them follow the other two.
 */
import { patternOf } from '../core/ownHost'
import { browser } from './browser'

const KEY = 'own.hosts'
const SCRIPT = 'own:'

/** `allowed`: the browser still lets Margin run there; the user may have taken that back in the browser's own settings. */
export type OwnHost = { host: string; allowed: boolean }

async function listed(): Promise<string[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  return Array.isArray(kept) ? kept.filter((host): host is string => typeof host === 'string') : []
}

const isAllowed = (host: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(host)] })

/** The user's own hosts, in the order in which she added them. */
export async function ownHosts(): Promise<OwnHost[]> {
  return Promise.all((await listed()).map(async (host) => ({ host, allowed: await isAllowed(host) })))
}

/**
 * Adds a host, or asks for one again. To be called straight from the user's click: before anything else is waited for, the
 * browser asks her, and takes no question that does not follow from a click.
 * @returns whether she allowed it; if not, nothing changed
 */
export async function addOwnHost(host: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [patternOf(host)] }))) return false
  const before = await listed()
  await browser.storage.local.set({ [KEY]: [...before.filter((one) => one !== host), host] })
  await keepOwnHosts()
  await startInOpenTabs(host)
  return true
}

/** Takes a host away, with its permission. What was captured there stays. */
export async function removeOwnHost(host: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await listed()).filter((one) => one !== host) })
  await keepOwnHosts()
  // A permission that the browser will not give back (set by the machine's administrator) has no script any more anyway.
  await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false)
}

/** Makes the registered scripts those of the listed and allowed hosts, no others. For the background and after each change. */
export function keepOwnHosts(): Promise<void> {
  // The background and a page may both be about it.
  return navigator.locks.request(KEY, follow)
}

async function follow(): Promise<void> {
  const wanted = (await ownHosts()).filter((one) => one.allowed).map((one) => SCRIPT + one.host)
  const there = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
  const ours = there.filter((id) => id.startsWith(SCRIPT))
  const gone = ours.filter((id) => !wanted.includes(id))
  if (gone.length) await browser.scripting.unregisterContentScripts({ ids: gone })
  const missing = wanted.filter((id) => !ours.includes(id))
  if (missing.length) await browser.scripting.registerContentScripts(missing.map(script))
}

/** For the background: calls back when the user took a permission back, here or in the browser's own settings. */
export const onPermissionTaken = (tell: () => unknown): void => browser.permissions.onRemoved.addListener(() => tell())

/** Calls back when the list changed, or the user took a permission back or gave it, anywhere. Gives how to stop. */
export function onOwnHosts(tell: () => void): () => void {
  const onStored = (changes: object) => {
    if (KEY in changes) tell()
  }
  browser.storage.local.onChanged.addListener(onStored)
  browser.permissions.onRemoved.addListener(tell)
  browser.permissions.onAdded.addListener(tell)
  return () => {
    browser.storage.local.onChanged.removeListener(onStored)
    browser.permissions.onRemoved.removeListener(tell)
    browser.permissions.onAdded.removeListener(tell)
  }
}

/** The files of the content script, as the manifest names them for the sites that every user has. */
const files = (): string[] => browser.runtime.getManifest().content_scripts?.[0]?.js ?? []

const script = (id: string): browser.Scripting.RegisteredContentScript => ({
  id,
  matches: [patternOf(id.slice(SCRIPT.length))],
  js: files(),
  allFrames: false,
  runAt: 'document_idle',
  persistAcrossSessions: true,
})

/** Tabs that stand open on the host already would have to be reloaded first. */
async function startInOpenTabs(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(host) })
  await Promise.all(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id as number }, files: files() }).catch(() => undefined),
    ),
  )
}
