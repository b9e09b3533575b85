/** Where the sidebar stands, remembered for each site, and the language its frame speaks. Kept in `storage.local`. */
import type { Language } from '../core/text/catalogue'
import { browser } from './browser'
import { clampWidth, type Place, WIDTH } from './channel'

const key = (site: string) => `place:${site}`
const LANGUAGE = 'shell.language'

/**
 * The place on a site before the user chose one. A mailbox gets the sidebar beside it. A site that waits to be asked gets
 * the narrow tab, and the sidebar over the page: the pages of LinkedIn have bars as wide as the window.
 */
export function usualPlace(onRequest: boolean): Place {
  return { open: !onRequest, docked: !onRequest, width: WIDTH.usual }
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
  }
}

/** Remembers the place on a site. */
export async function savePlace(site: string, place: Place): Promise<void> {
  await browser.storage.local.set({ [key(site)]: place })
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
