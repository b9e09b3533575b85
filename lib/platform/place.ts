/** Where the sidebar stands, remembered for each site, and the language its frame speaks. Kept in `storage.local`. */
import { nameFor, names } from '../core/siteNames'
import type { Language } from '../core/text/catalogue'
import { browser } from './browser'
import { clampWidth, type Place, type Shows, WIDTH } from './channel'

const key = (site: string) => `place:${site}`
const LANGUAGE = 'shell.language'

/**
 * The place on a site before the user chose one: a mailbox gets the sidebar, a site that waits to be asked the narrow tab.
 * It stands over the page, which keeps its layout until the user docks it.
 */
export function usualPlace(onRequest: boolean): Place {
  return { open: !onRequest, docked: false, width: WIDTH.usual, side: 'right' }
}

/** The remembered place on a site; what is not known, or not what it should be, comes from `usual`. */
export async function loadPlace(site: string, usual: Place): Promise<Place> {
  const kept = (await browser.storage.local.get(key(site)))[key(site)] as
    | Partial<Record<keyof Place, unknown>>
    | undefined
  return {
    open: typeof kept?.open === 'boolean' ? kept.open : usual.open,
    docked: typeof kept?.docked === 'boolean' ? kept.docked : usual.docked,
    width: typeof kept?.width === 'number' ? clampWidth(kept.width) : usual.width,
    side: kept?.side === 'left' || kept?.side === 'right' ? kept.side : usual.side,
  }
}

/** Remembers the place on a site. */
export async function savePlace(site: string, place: Place): Promise<void> {
  await browser.storage.local.set({ [key(site)]: place })
}

const showsKey = (site: string) => `shows:${site}`
/** Firefox gives a frame in a page neither tabs nor scripts: there it is always the browser's own sidebar (README, "Firefox"). */
export const onlyPanel = (): boolean => import.meta.env.FIREFOX === true
const asShows = (kept: unknown): Shows =>
  kept === 'off' ? kept : kept === 'panel' || onlyPanel() ? 'panel' : 'sidebar'

/** What the user chose to have on a site; the sidebar, where she chose nothing. */
export async function loadShows(site: string): Promise<Shows> {
  return asShows((await browser.storage.local.get(showsKey(site)))[showsKey(site)])
}

/** Remembers it. Open tabs of the site follow at once. */
export async function saveShows(site: string, shows: Shows): Promise<void> {
  await browser.storage.local.set({ [showsKey(site)]: shows })
}

/** Tells of each new choice for a site, whoever made it. @returns ends it */
export function watchShows(site: string, tell: (shows: Shows) => void): () => void {
  const hear = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[showsKey(site)]
    if (area === 'local' && change) tell(asShows(change.newValue))
  }
  browser.storage.onChanged.addListener(hear)
  return () => browser.storage.onChanged.removeListener(hear)
}

const OWN_SITES = 'own.sites'
const asSites = (kept: unknown): Record<string, string> =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {}

/** Remembers which program a host of the user's own runs: of these the host alone does not tell. */
export async function noteOwnSite(host: string, site: string): Promise<void> {
  const known = asSites((await browser.storage.local.get(OWN_SITES))[OWN_SITES])
  if (known[host] !== site) await browser.storage.local.set({ [OWN_SITES]: { ...known, [host]: site } })
}

/**
 * Holds the choices for all sites in memory, for the background, which cannot wait for the storage. It does not listen to that:
 * each row that is stored would wake it.
 * @returns `at`: what the user chose to have where an address leads; undefined where that is not known, or not yet
 */
export function followShows(): { at: (url: string) => Shows | undefined; readAgain: () => Promise<void> } {
  const chosen = new Map<string, unknown>()
  const keys = [OWN_SITES, ...Object.keys(names).map(showsKey)]
  const readAgain = async () => {
    const kept = await browser.storage.local.get(keys).catch(() => undefined)
    if (kept) for (const key of keys) chosen.set(key, kept[key])
  }
  void readAgain()
  new BroadcastChannel(CHOSEN).addEventListener('message', readAgain)
  const at = (url: string) => {
    if (!URL.canParse(url)) return undefined
    const site = nameFor(url)?.id ?? asSites(chosen.get(OWN_SITES))[new URL(url).hostname]
    const key = site && showsKey(site)
    return key && chosen.has(key) ? asShows(chosen.get(key)) : undefined
  }
  return { at, readAgain }
}

const CHOSEN = 'margin.shows'
/** As `saveShows`, and a background that is awake hears of it. For our own pages alone: on a site, its scripts would hear it too. */
export async function chooseShows(site: string, shows: Shows): Promise<void> {
  await saveShows(site, shows)
  const channel = new BroadcastChannel(CHOSEN)
  channel.postMessage(null)
  channel.close()
}

const toldKey = (site: string) => `told:${site}`

/** Whether the user was told what is read on a site, and understood. */
export async function wasTold(site: string): Promise<boolean> {
  return (await browser.storage.local.get(toldKey(site)))[toldKey(site)] === true
}

/** Remembers it. */
export async function noteTold(site: string): Promise<void> {
  await browser.storage.local.set({ [toldKey(site)]: true })
}

/** The language the user chose, as the sidebar last told; before that, the browser's own. */
export async function loadLanguage(): Promise<Language> {
  const kept = (await browser.storage.local.get(LANGUAGE))[LANGUAGE]
  if (kept === 'en' || kept === 'fr') return kept
  return browser.i18n.getUILanguage().startsWith('fr') ? 'fr' : 'en'
}

/** Remembers the language for the next page. */
export async function saveLanguage(language: Language): Promise<void> {
  await browser.storage.local.set({ [LANGUAGE]: language })
}
