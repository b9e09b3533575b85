/** How well a site was read: when it last worked, when it last did not and what was missing then. No content, one row a site. */
import * as z from 'zod/mini'
import type { PageFacts } from './capture'

export const SiteHealth = z.object({
  site: z.string(),
  /** Instants, ISO, UTC. */
  workedAt: z.optional(z.string()),
  unsureAt: z.optional(z.string()),
  /** Paths that were not found then, without numbers: `messages.*.from`; `page` where it was not understood at all. */
  missing: z.array(z.string()),
  /** The kind of page that it was, and its structure without content. */
  page: z.optional(z.string()),
  outline: z.optional(z.array(z.string())),
  /** Of Margin, at the last reading. */
  version: z.string(),
})
export type SiteHealth = z.infer<typeof SiteHealth>

const HOUR = 3_600_000
const NOTHING = new Set(['none', 'unready'])

/** What one reading tells; nothing for a page that is on its way or holds nothing for us. */
export function healthOf(facts: PageFacts, at: string, version: string): SiteHealth | undefined {
  if (!facts.site || NOTHING.has(facts.page)) return undefined
  const missing = facts.page === 'unread' ? ['page'] : (facts.unsure ?? []).map((path) => path.replace(/\b\d+\b/g, '*'))
  const base = { site: facts.site, version, missing: [...new Set(missing)] }
  if (missing.length === 0) return { ...base, workedAt: at }
  return { ...base, unsureAt: at, page: facts.page, ...(facts.outline ? { outline: facts.outline } : {}) }
}

/**
 * What is kept after a reading, or nothing where it says no more than what is kept: a site is told of once an hour, and
 * when it begins to fail or to miss something else.
 */
export function addHealth(kept: SiteHealth | undefined, now: SiteHealth): SiteHealth | undefined {
  if (!kept) return now
  const failing = now.unsureAt !== undefined
  const last = failing ? kept.unsureAt : kept.workedAt
  const recent = last !== undefined && Date.parse((now.unsureAt ?? now.workedAt) as string) - Date.parse(last) < HOUR
  const same = kept.version === now.version && (!failing || kept.missing.join() === now.missing.join())
  if (recent && same) return undefined
  return failing
    ? { ...kept, ...now }
    : { ...kept, version: now.version, ...(now.workedAt ? { workedAt: now.workedAt } : {}) }
}

/** The report to copy: what is kept of a site, in lines. Days only, no instants; structure only, no content. */
export const healthReport = (health: SiteHealth): string =>
  [
    `margin ${health.version}, site ${health.site}, page ${health.page ?? '-'}`,
    `worked ${health.workedAt?.slice(0, 10) ?? 'never'}, unsure ${health.unsureAt?.slice(0, 10) ?? 'never'}`,
    `missing ${health.missing.join(' ') || '-'}`,
    ...(health.outline ?? []),
  ].join('\n')
