/**
 * Webmails on hosts of the user's own: she names one, the browser asks her for that host alone, and from then on Margin runs
 * there. Taking it away takes the permission back too.
 *
 * Three things go together for each host: its line in the list (here, in `storage.local`), the browser's permission, and the
 * registered content script. The list says what the user wants, the permission what may be. Registered scripts outlive a
 * restart of the browser but not an update of the extension, so `keepOwnHosts` makes them follow the other two.
 */
import { patternOf } from '../core/ownHost'
import { names, type SiteName } from '../core/siteNames'
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
 * Adds a host, or asks for one again. To be called straight from the user's click: the browser takes no question that does not
 * follow from one. It may close a popup over its question: the host is in the list by then, and the background does the rest.
 * @returns whether she allowed it; if not, nothing changed
 */
export async function addOwnHost(host: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [patternOf(host)] })
  const before = await listed()
  if (!before.includes(host)) await browser.storage.local.set({ [KEY]: [...before, host] })
  if (!(await asked)) {
    await browser.storage.local.set({ [KEY]: before })
    return false
  }
  await keepOwnHosts('and-open-tabs')
  return true
}

/**
 * Takes a host away, with its permission. What was captured there stays.
 * @param isElsewhere whether something else of the user's needs the permission still, such as a place for copies on that host
 */
export async function removeOwnHost(host: string, isElsewhere: (pattern: string) => Promise<boolean>): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await listed()).filter((one) => one !== host) })
  await keepOwnHosts()
  if (await isElsewhere(patternOf(host))) return
  // A permission that the browser will not give back (set by the machine's administrator) has no script any more anyway.
  await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false)
}

/**
 * Makes the registered scripts those of the listed and allowed hosts, no others. For the background and after each change.
 * @param where whether a host that is new gets the script in tabs that stand open too, which would have to be reloaded otherwise
 */
export function keepOwnHosts(where: 'new-tabs' | 'and-open-tabs' = 'new-tabs'): Promise<void> {
  // The background and a page may both be about it.
  return navigator.locks.request(KEY, async () => {
    const wanted = (await ownHosts()).filter((one) => one.allowed).map((one) => SCRIPT + one.host)
    const there = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id)
    const ours = there.filter((id) => id.startsWith(SCRIPT))
    const gone = ours.filter((id) => !wanted.includes(id))
    if (gone.length) await browser.scripting.unregisterContentScripts({ ids: gone })
    const missing = wanted.filter((id) => !ours.includes(id))
    if (missing.length) await browser.scripting.registerContentScripts(missing.map(script))
    if (where === 'and-open-tabs') await Promise.all(missing.map((id) => startInOpenTabs(id.slice(SCRIPT.length))))
  })
}

/** For the background: goes with the permissions that the user gives and takes back, here or in the browser's own settings. */
export function followPermissions(): void {
  browser.permissions.onRemoved.addListener(() => void keepOwnHosts())
  browser.permissions.onAdded.addListener(() => void keepOwnHosts('and-open-tabs'))
}

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

async function startInOpenTabs(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(host) })
  await Promise.all(
    tabs.map((tab) =>
      browser.scripting.executeScript({ target: { tabId: tab.id as number }, files: files() }).catch(() => undefined),
    ),
  )
}

/**
 * The program that the page of a tab belongs to, of those that people run on hosts of their own. The tab in front of the user
 * may be asked while she has the toolbar's popup open; nothing else of its page is read.
 */
export async function programIn(tabId: number): Promise<SiteName | undefined> {
  const programs = Object.values<SiteName>(names).filter((site) => site.anyHost !== undefined)
  const [looked] = await browser.scripting
    .executeScript({
      target: { tabId },
      func: (...signs: string[]) => signs.findIndex((sign) => document.querySelector(sign) !== null),
      args: programs.map((site) => site.anyHost as string),
    })
    .catch(() => [])
  return programs[typeof looked?.result === 'number' ? looked.result : -1]
}
