/**
 * "Not the same": two records that the user told apart. Kept as their two sides, in one order, so that it holds in both directions.
 *
 * A side is a saved person (`p:ID`) or, for somebody whom only a page has shown, one of her keys (`e:` mailbox, `t:` number, `u:`
 * account, `n:` folded name).
 */
import * as z from 'zod/mini'
import type { Link } from './activity'
import { fold } from './fold'
import { matchKeys } from './match/keys'

export const Apart = z.object({
  /** Both sides, the smaller first. */
  id: z.string(),
  sides: z.array(z.string()),
  createdAt: z.string(),
})
export type Apart = z.infer<typeof Apart>

/** The row that says so. @param now ISO instant */
export function apartOf(a: string, b: string, now: string): Apart {
  const sides = [a, b].sort()
  return { id: sides.join(' '), sides, createdAt: now }
}

type Keyed = Parameters<typeof matchKeys>[0] & { name?: string }

/** All sides under which somebody may have been told apart. */
export function sidesOf(who: Keyed & { id?: string }): string[] {
  return [...(who.id ? [`p:${who.id}`] : []), ...matchKeys(who), ...(who.name ? [`n:${fold(who.name)}`] : [])]
}

/** The people whom a row names. */
export const apartLinks = ({ sides }: Pick<Apart, 'sides'>): Link[] =>
  sides.filter((side): side is Link => side.startsWith('p:'))

/** Whether two records were told apart by any of these rows. A side that both have tells nothing. */
export function areApart(rows: readonly Apart[], a: readonly string[], b: readonly string[]): boolean {
  return rows.some(
    ({ sides: [one = '', two = ''] }) => (a.includes(one) && b.includes(two)) || (a.includes(two) && b.includes(one)),
  )
}
