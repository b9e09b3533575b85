/** Notes how each page was read, beside the sidebar that shows it. */
import { effect } from '@preact/signals'
import { addHealth, healthOf } from '../core/siteHealth'
import { loadSiteHealth, marginVersion, saveHealth } from '../platform/health'
import { page } from './page'

/** To be called once by a page that follows a tab. A note that cannot be kept is no fault of the user's. */
export function noteHealth(): void {
  effect(() => {
    const now = page.value
    const facts =
      now.state === 'read'
        ? now.facts
        : now.state === 'unread' && now.facts
          ? now.facts
          : now.state === 'unread'
            ? { site: now.site, page: 'unread' as const, url: '', messages: [], rows: [], results: [] }
            : undefined
    const health = facts && healthOf(facts, new Date().toISOString(), marginVersion())
    if (health) void keep(health).catch(() => undefined)
  })
}

async function keep(now: Parameters<typeof saveHealth>[0]): Promise<void> {
  const next = addHealth(await loadSiteHealth(now.site), now)
  if (next) await saveHealth(next)
}
