/** Which messages of a page are logged already, whatever the page they were logged from. */
import type { Activity, LoggedEmail } from '../core/activity'
import { lookupsOf, sameEmail } from '../core/sameEmail'
import { db } from './db'

/** A message as a page shows it, with its author's own text. */
export type Draft = LoggedEmail & { text?: string }

/** `sure`: it is the same message; else it only looks so, and the user is asked. */
export type Logged = { activity: Activity; sure: boolean }

/** The most emails of one sender that are compared with one message. */
const MOST = 100

/** @returns by the drafts' keys; those that are not logged are left out */
export async function loggedAs(drafts: readonly Draft[]): Promise<Map<string, Logged>> {
  const found = new Map<string, Logged>()
  const exact = [...new Set(drafts.flatMap((draft) => lookupsOf(draft).exact))]
  const near = exact.length
    ? await db.activities
        .where('emailKeys')
        .anyOf(exact)
        .distinct()
        .limit(2 * MOST + exact.length)
        .toArray()
    : []
  await Promise.all(
    drafts.map(async (draft) => {
      const best = bestOf(draft, near)
      if (best?.sure) found.set(draft.key, best)
      else {
        const around = bestOf(draft, await emailsAround(draft)) ?? best
        if (around) found.set(draft.key, around)
      }
    }),
  )
  return apart(drafts, found)
}

/** Of these, the keys of those whose log the user took back. */
export async function refusedAmong(drafts: readonly Draft[]): Promise<Set<string>> {
  const keysOf = (draft: Draft) => [draft.key, ...(draft.also ?? []), ...(draft.proof ? [draft.proof] : [])]
  const keys = [...new Set(drafts.flatMap(keysOf))]
  const rows = keys.length ? await db.refusals.where('keys').anyOf(keys).distinct().toArray() : []
  const refused = new Set(rows.flatMap((row) => row.keys))
  return new Set(drafts.filter((draft) => keysOf(draft).some((key) => refused.has(key))).map((draft) => draft.key))
}

async function emailsAround(draft: Draft): Promise<Activity[]> {
  const ranges = lookupsOf(draft).ranges.map(([from, to]) =>
    db.activities.where('emailKeys').between(from, to, true, true).limit(MOST).toArray(),
  )
  return (await Promise.all(ranges)).flat()
}

function bestOf(draft: Draft, rows: readonly Activity[]): Logged | undefined {
  let maybe: Logged | undefined
  for (const activity of rows) {
    if (!activity.email) continue
    const sameness = sameEmail({ ...activity.email, text: activity.text }, draft)
    if (sameness === 'same') return { activity, sure: true }
    if (sameness === 'maybe') maybe ??= { activity, sure: false }
  }
  return maybe
}

/** Two messages of one page are two messages: only one of them can be the logged one, and the one that has its id is. */
function apart(drafts: readonly Draft[], found: Map<string, Logged>): Map<string, Logged> {
  for (const draft of drafts) {
    const mine = found.get(draft.key)
    if (!mine || hasId(mine.activity, draft)) continue
    const twins = drafts.filter((other) => other !== draft && found.get(other.key)?.activity.id === mine.activity.id)
    if (twins.some((other) => hasId(mine.activity, other))) found.delete(draft.key)
    else if (twins.length) found.set(draft.key, { ...mine, sure: false })
  }
  return found
}

const hasId = ({ email }: Activity, draft: Draft): boolean =>
  email !== undefined && [draft.key, ...(draft.also ?? [])].some((id) => id === email.key || email.also?.includes(id))
