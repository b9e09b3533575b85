/** How each site fares, kept in `storage.local`: one small row a site, in this browser only. */
import { SiteHealth } from '../core/siteHealth'
import { browser } from './browser'

const KEY = 'health.'

/** Every site that was read here. A row that cannot be understood is left out. */
export async function loadHealth(): Promise<SiteHealth[]> {
  const all = await browser.storage.local.get(null)
  return Object.entries(all).flatMap(([key, value]) => {
    const row = key.startsWith(KEY) ? SiteHealth.safeParse(value) : undefined
    return row?.success ? [row.data] : []
  })
}

/** The row of one site. */
export async function loadSiteHealth(site: string): Promise<SiteHealth | undefined> {
  const row = SiteHealth.safeParse((await browser.storage.local.get(KEY + site))[KEY + site])
  return row.success ? row.data : undefined
}

export async function saveHealth(row: SiteHealth): Promise<void> {
  await browser.storage.local.set({ [KEY + row.site]: row })
}

/** Forgets every site. */
export async function forgetHealth(): Promise<void> {
  for (const { site } of await loadHealth()) await browser.storage.local.remove(KEY + site)
}

/** The version of Margin that runs. */
export const marginVersion = (): string => browser.runtime.getManifest().version
